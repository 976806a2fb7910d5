import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withMessages = createNextIntlPlugin({
  requestConfig: './lib/messages/request.ts',
  // Messages are parsed while building, so that no browser is sent the parser.
  experimental: { messages: { path: './lib/messages/en', format: 'json', locales: ['en'], precompile: true } },
});

const config: NextConfig = {
  // The embedded database loads WebAssembly and extension files beside its own code: bundling would lose them.
  serverExternalPackages: ['@electric-sql/pglite', 'pglite-prisma-adapter', 'pg', '@node-rs/argon2'],
  distDir: process.env.HEADWATERS_BUILD_DIR ?? '.next',
  poweredByHeader: false,
  // npm test checks the types of everything; checking them again would only slow the first start.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // The content policy, which needs a fresh nonce each time, is set in proxy.ts.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
      ],
    },
  ],
};

export default withMessages(config);
