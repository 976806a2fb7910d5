import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type AuthOptions, getServerSession } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { environment } from '@/lib/data/database';
import {
  createGuest,
  findByPassword,
  findDemonstration,
  findViewerOfSession,
  type SessionSeed,
} from '@/lib/data/people';
import { forgetFailures, giveBackTry, PER_ACCOUNT, PER_ADDRESS, takeTry } from '@/lib/data/throttle';
import type { Viewer } from '@/lib/domain/person';
import { paths } from '@/lib/paths';
import { demonstrationSchema, guestSchema, signInSchema } from '@/lib/schemas/account';

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

let options: AuthOptions | undefined;

/** How people sign in and what their session carries: an id and a counter, nothing about them. */
export function authOptions(): AuthOptions {
  const { secret } = environment();
  options ??= {
    ...(secret ? { secret } : {}),
    // A guest has no other way back to their work than this cookie; 400 days is the longest a browser keeps one.
    session: { strategy: 'jwt', maxAge: 400 * DAY },
    pages: { signIn: paths.signIn, error: paths.signIn },
    providers: [
      CredentialsProvider({
        id: 'password',
        credentials: { email: {}, password: {} },
        authorize: async (credentials, request) => toUser(await signInWithPassword(credentials, addressOf(request))),
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
        id: 'demonstration',
        credentials: { role: {} },
        authorize: async (credentials) => {
          const parsed = demonstrationSchema.safeParse(credentials);
          return parsed.success ? toUser(await findDemonstration(parsed.data.role)) : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, epoch: user.epoch } : token),
      session: ({ token }) => ({ personId: token.sub ?? '', epoch: token.epoch, expires: '' }),
    },
  };
  return options;
}

/** Who is asking, or null when nobody is signed in or their sessions were ended. */
export async function findViewer(): Promise<Viewer | null> {
  const session = await getServerSession(authOptions());
  return session?.personId ? findViewerOfSession(session) : null;
}

/** Who is asking; somebody who is not signed in goes to the sign-in page and comes back afterwards. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await findViewer();
  if (viewer) return viewer;
  const here = (await headers()).get('x-headwaters-path') ?? paths.home;
  redirect(paths.signInFor(here));
}
