import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the provider will say about the next person who signs in. */
export interface Saying {
  /** Signed; over what an honest provider says. */
  token?: Record<string, unknown>;
  /** When it is asked once more, not signed. */
  userinfo?: Record<string, unknown>;
  /** Signed with a key that is not the provider's. */
  isForged?: boolean;
}

export interface DishonestProvider {
  issuer: string;
  clientId: string;
  /** Takes the word of an authorization request, and answers the code to come back with. */
  agree: (request: URL, saying: Saying) => string;
  close: () => Promise<void>;
}

const makeKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** An OpenID Connect provider on this machine that says whatever it is told, as no real one can be made to. */
export async function startDishonestProvider(): Promise<DishonestProvider> {
  const [key, stranger] = [makeKey(), makeKey()];
  const sayings = new Map<string, Saying & { nonce: string | null }>();
  const clientId = 'headwaters';
  let issuer = '';

  function signToken({ token = {}, isForged = false, nonce }: Saying & { nonce: string | null }): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: clientId, iat: now, exp: now + 60, nonce, sub: 'nia', ...token };
    const signed = `${encode({ alg: 'RS256', kid: 'one' })}.${encode(claims)}`;
    const { privateKey } = isForged ? stranger : key;
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  }

  const answers: Record<string, (code: string) => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': () => ({ keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }),
    // The code goes on as the access token, by which it is asked once more.
    '/token': (code) => ({
      access_token: code,
      token_type: 'Bearer',
      expires_in: 60,
      id_token: signToken(sayings.get(code) ?? { nonce: null }),
    }),
    '/userinfo': (code) => sayings.get(code)?.userinfo ?? {},
  };

  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const sent = new URLSearchParams(Buffer.concat(parts).toString()).get('code');
    const code = sent ?? request.headers.authorization?.replace('Bearer ', '') ?? '';
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[request.url ?? '']?.(code) ?? {}));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    clientId,
    agree: (request, saying) => {
      const code = `code-${sayings.size}`;
      sayings.set(code, { nonce: request.searchParams.get('nonce'), ...saying });
      return code;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
