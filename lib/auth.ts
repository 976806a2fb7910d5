import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type AuthOptions, getServerSession, type Profile } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { environment } from '@/lib/data/database';
import { enterWithIdentity } from '@/lib/data/identities';
import { enterWithPass } from '@/lib/data/passes';
import {
  createGuest,
  findByPassword,
  findDemonstration,
  findViewerOfSession,
  type SessionSeed,
} from '@/lib/data/people';
import { findByReturnCode } from '@/lib/data/return-codes';
import { CODES_PER_ADDRESS, forgetFailures, giveBackTry, PER_ACCOUNT, PER_ADDRESS, takeTry } from '@/lib/data/throttle';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { paths } from '@/lib/paths';
import { demonstrationSchema, guestSchema, signInSchema } from '@/lib/schemas/account';
import type { ProviderSettings } from '@/lib/schemas/environment';
import { type IdentityClaims, identityClaimsSchema } from '@/lib/schemas/identity';
import { returnCodeSchema } from '@/lib/schemas/people';

declare module 'next-auth' {
  interface User {
    epoch: number;
  }
  interface Session {
    personId: string;
    epoch: number;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    epoch: number;
  }
}

const DAY = 24 * 60 * 60;

const toUser = (seed: SessionSeed | null) => seed && { id: seed.personId, epoch: seed.epoch };

/** A refusal that was planned for, as the sign-in forms know it: an Error whose message is its code. */
async function toUserOrCode(entering: Promise<SessionSeed | null>) {
  try {
    return toUser(await entering);
  } catch (error) {
    throw error instanceof ExpectedError ? new Error(error.code) : error;
  }
}

/** Where a request came from, for limits on failures. Behind a proxy the nearest hop it names; else one for everybody. */
function addressOf(request: { headers?: Record<string, string | string[] | undefined> }): string {
  const forwarded = request.headers?.['x-forwarded-for'];
  const list = Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '');
  return list.split(',').at(-1)?.trim() || 'direct';
}

/** Checks a password with the limits around it. Throws an Error whose message is a code that the sign-in page has words for. */
async function signInWithPassword(
  credentials: Record<string, unknown> | undefined,
  address: string,
): Promise<SessionSeed | null> {
  const parsed = signInSchema.safeParse(credentials);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  const now = new Date();
  const limits = [
    { key: `sign-in:${email}`, limit: PER_ACCOUNT },
    { key: `sign-in-from:${address}`, limit: PER_ADDRESS },
  ];
  // Counted before it is checked, so that guesses sent all at once wait in the same line as others.
  const waits = await Promise.all(limits.map(({ key, limit }) => takeTry(key, limit, now)));
  if (Math.max(...waits) > 0) throw new Error(`wait:${Math.max(...waits)}`);
  const seed = await findByPassword(email, password);
  if (seed) await Promise.all([forgetFailures(`sign-in:${email}`), giveBackTry(`sign-in-from:${address}`)]);
  return seed;
}

/** Checks a return code. It names nobody, so the limit is on the address that tries. */
async function signInWithReturnCode(
  credentials: Record<string, unknown> | undefined,
  address: string,
): Promise<SessionSeed | null> {
  const wait = await takeTry(`return-code-from:${address}`, CODES_PER_ADDRESS, new Date());
  if (wait > 0) throw new Error(`wait:${wait}`);
  const parsed = returnCodeSchema.safeParse(credentials);
  const seed = parsed.success ? await findByReturnCode(parsed.data.code) : null;
  if (seed) await giveBackTry(`return-code-from:${address}`);
  return seed;
}

/** A provider as next-auth wants it: the standard flow with every check, and nothing asked beyond who somebody is. */
function openId({ id, name, issuer, clientId, clientSecret }: ProviderSettings): OAuthConfig<IdentityClaims> {
  return {
    id,
    name,
    type: 'oauth',
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email profile' } },
    httpOptions: { timeout: 10_000 },
    userinfo: {
      // Some say the address only when they are asked for it; what was signed goes before what was not,
      // and has to be about the same person.
      request: async ({ client, tokens }) => {
        const claims: Profile = typeof tokens.claims === 'function' ? tokens.claims() : {};
        if (claims.email || !tokens.access_token) return claims;
        const said = await client.userinfo(tokens.access_token);
        if (said.sub !== claims.sub) throw new Error('The provider spoke about two different people');
        return { ...said, ...claims };
      },
    },
    profile: ({ sub }) => ({ id: sub, epoch: 0 }),
  };
}

/** Set by the account page for as long as somebody is away to tie a provider to their account. */
export const CONNECTION_COOKIE = 'headwaters-connection';

/** Who comes back from a provider; an address to go to when they may not come in. */
async function enterFromProvider(
  provider: ProviderSettings,
  profile: unknown,
): Promise<{ ok: true; seed: SessionSeed } | { ok: false; path: string }> {
  const parsed = identityClaimsSchema.safeParse(profile);
  // Not thrown: next-auth would put what is wrong with it into an address.
  if (!parsed.success) return { ok: false, path: paths.signInRefused('identity-unreadable') };
  const { data: claims } = parsed;
  const { iss: issuer, sub: subject, email } = claims;
  const name = claims.name ?? email?.slice(0, email.indexOf('@')) ?? provider.name;
  const isEmailVerified = claims.email_verified || provider.isOwnDirectory;
  const jar = await cookies();
  const connecting = jar.get(CONNECTION_COOKIE)?.value ?? null;
  if (connecting !== null) jar.delete(CONNECTION_COOKIE);
  const viewer = await findViewer();
  try {
    const identity = { issuer, subject, name, email, isEmailVerified };
    return { ok: true, seed: await enterWithIdentity(identity, { viewer, connecting }, new Date()) };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    const isAtHome = viewer?.kind === 'member' && connecting !== null;
    return { ok: false, path: isAtHome ? paths.accountRefused(error.code) : paths.signInRefused(error.code) };
  }
}

let options: AuthOptions | undefined;

/** How people sign in and what their session carries: an id and a counter, nothing about them. */
export function authOptions(): AuthOptions {
  const { secret, providers } = environment();
  options ??= {
    ...(secret ? { secret } : {}),
    // A guest has no other way back to their work than this cookie; 400 days is the longest a browser keeps one.
    session: { strategy: 'jwt', maxAge: 400 * DAY },
    pages: { signIn: paths.signIn, error: paths.signIn },
    providers: [
      CredentialsProvider({
        id: 'password',
        credentials: { email: {}, password: {} },
        authorize: (credentials, request) => toUserOrCode(signInWithPassword(credentials, addressOf(request))),
      }),
      CredentialsProvider({
        id: 'guest',
        credentials: { name: {} },
        authorize: async (credentials, request) => {
          const wait = await takeTry(`guest-from:${addressOf(request)}`, PER_ADDRESS, new Date());
          if (wait > 0) throw new Error(`wait:${wait}`);
          return toUser(await createGuest(guestSchema.parse(credentials ?? {}).name));
        },
      }),
      CredentialsProvider({
        id: 'return-code',
        credentials: { code: {} },
        authorize: (credentials, request) => toUserOrCode(signInWithReturnCode(credentials, addressOf(request))),
      }),
      CredentialsProvider({
        id: 'demonstration',
        credentials: { role: {} },
        authorize: async (credentials) => {
          const parsed = demonstrationSchema.safeParse(credentials);
          return parsed.success ? toUser(await findDemonstration(parsed.data.role)) : null;
        },
      }),
      CredentialsProvider({
        id: 'pass',
        credentials: { pass: {} },
        authorize: async (credentials) => toUser(await enterWithPass(String(credentials?.pass), new Date())),
      }),
      ...providers.map(openId),
    ],
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        const provider = providers.find(({ id }) => id === account?.provider);
        if (!provider) return true;
        const entered = await enterFromProvider(provider, profile);
        if (!entered.ok) return entered.path;
        // The same object goes on to `jwt` below: until here it is who the provider knows, from here whom we know.
        Object.assign(user, toUser(entered.seed));
        return true;
      },
      jwt: ({ token, user }) => (user ? { sub: user.id, epoch: user.epoch } : token),
      session: ({ token }) => ({ personId: token.sub ?? '', epoch: token.epoch, expires: '' }),
    },
  };
  return options;
}

/** What the asking browser's session says, to be looked at again later by `findViewerOfSession`; null when there is none. */
export async function findSession(): Promise<SessionSeed | null> {
  const session = await getServerSession(authOptions());
  return session?.personId ? { personId: session.personId, epoch: session.epoch } : null;
}

/** Who is asking, or null when nobody is signed in or their sessions were ended. */
export async function findViewer(): Promise<Viewer | null> {
  const session = await findSession();
  return session && findViewerOfSession(session);
}

/** Who is asking; somebody who is not signed in goes to the sign-in page and comes back afterwards. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await findViewer();
  if (viewer) return viewer;
  const here = (await headers()).get('x-headwaters-path') ?? paths.home;
  redirect(paths.signInFor(here));
}
