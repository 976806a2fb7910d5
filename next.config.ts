import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withMessages = createNextIntlPlugin('./lib/messages/request.ts');

const config: NextConfig = {
  // The embedded database loads WebAssembly and extension files beside its own code: bundling would lose them.
  serverExternalPackages: ['@electric-sql/pglite', 'pglite-prisma-adapter', 'pg', '@node-rs/argon2'],
  distDir: process.env.HEADWATERS_BUILD_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
};

export default withMessages(config);
