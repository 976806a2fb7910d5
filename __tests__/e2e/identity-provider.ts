import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Whom the provider knows, by subject. */
export type Accounts = Record<string, { name: string; email?: string; email_verified?: boolean }>;

export interface IdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  close: () => Promise<void>;
}

const clientId = 'headwaters';
const clientSecret = 'only for tests, never for anything else';

/** A real OpenID Connect provider on this machine: it asks who one is, and believes it. */
export async function startIdentityProvider(accounts: Accounts, callback: string): Promise<IdentityProvider> {
  let handle: RequestListener = (_, response) => response.end();
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: [clientSecret] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/who/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...accounts[sub] }) }),
    // Nobody is asked whether they agree.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const standard = provider.callback();

  async function askWho(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chosen = new URL(request.url ?? '/', issuer).searchParams.get('sub');
    if (chosen) return provider.interactionFinished(request, response, { login: { accountId: chosen } });
    const links = Object.entries(accounts).map(([sub, { name }]) => `<li><a href="?sub=${sub}">${name}</a></li>`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><head><title>Who are you?</title><link rel="icon" href="data:,"></head>
      <body><main><h1>Who are you?</h1><ul>${links.join('')}</ul></main></body></html>`,
    );
  }

  handle = (request, response) => {
    if (request.url?.startsWith('/who/')) void askWho(request, response);
    else void standard(request, response);
  };
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { issuer, clientId, clientSecret, close };
}
