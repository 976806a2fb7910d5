import type { OpenSchool } from '../open-school';
import { MODULE, type Nine, type School, type Somebody } from '../school-facts';
import type { FoundRoute } from './walk';

/** What stands in the brackets of an address. */
function parametersFor(school: School, address: string): Record<string, string> {
  const tokens: Record<string, string> = {
    '/account/address/[token]': school.addressToken,
    '/join/[token]': school.inviteToken,
    '/reset/[token]': school.resetToken,
    '/setup/[token]': school.setupToken,
    '/sign-in/link/[token]': school.signInToken,
  };
  const { classroom, assignment, attempt, personIds } = school;
  const isReceipt = address.endsWith('/receipt');
  return {
    ...{ classroom, assignment, person: personIds.classmate, step: 'read', slug: MODULE, who: school.who },
    attempt: isReceipt ? school.doneAttempt : attempt,
    ...(tokens[address] ? { token: tokens[address] } : {}),
    '...nextauth': 'session',
  };
}

/** An address with everything in its brackets. */
export function fillIn(school: School, address: string, change: Record<string, string> = {}): string {
  const known = { ...parametersFor(school, address), ...change };
  return address.replace(/\[([^\]]+)\]/g, (_, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`Say in ask-route.ts what [${name}] of ${address} is`);
    return value;
  });
}

/** What is sent to the routes that take something, as "POST /api/sync". */
function bodyFor({ attempt, sourceId }: School, name: string): string {
  const id = '01989b4e-0000-7000-8000-00000000000';
  const tag = { kind: 'tag.create', id: `${id}1`, tagId: `${id}2`, sourceId, start: 50, end: 80, position: 'transfer' };
  const operation = { ...tag, factors: [], credibility: null, bearing: null, because: 'Sent by the tests' };
  return name === 'POST /api/sync' ? JSON.stringify({ attempt, operations: [operation] }) : '';
}

export interface RouteAnswer {
  /** "seen", "sign-in", "on" for elsewhere in the app, or the status. */
  word: string;
  body: string;
}

function wordOf(status: number, location: string | null): string {
  if (status === 200) return 'seen';
  if (location === null) return String(status);
  return new URL(location, 'http://localhost').pathname === '/sign-in' ? 'sign-in' : 'on';
}

/** The words of an answer; of one that goes on for as long as somebody listens, how it begins. */
async function readBody(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text();
  const reader = response.body?.getReader();
  const first = await Promise.race([reader?.read(), new Promise<null>((resolve) => setTimeout(resolve, 300, null))]);
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

interface Asked {
  person: Nine | Somebody;
  /** As the app asks for a page that somebody goes to from another one. */
  inside?: boolean;
  /** Other values for what stands in the brackets. */
  change?: Record<string, string>;
}

/** Asks for a route as somebody. */
export async function askRoute(
  { url, school, cookiesOf }: OpenSchool,
  { name, method, address }: FoundRoute,
  { person, inside = false, change = {} }: Asked,
): Promise<RouteAnswer> {
  const init: RequestInit = {
    method,
    redirect: 'manual',
    headers: { origin: url, cookie: cookiesOf(person), ...(inside ? { rsc: '1' } : {}) },
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: bodyFor(school, name) }),
  };
  const path = fillIn(school, address, change);
  let response = await fetch(url + path, init);
  const location = response.headers.get('location');
  // Next first adds a mark to the address, which keeps the two kinds of answers apart in caches.
  if (inside && location?.includes('_rsc=')) response = await fetch(new URL(location, url), init);
  const body = await readBody(response);
  const word = wordOf(response.status, response.headers.get('location'));
  // A page that had begun to come can only say further down that there is nothing, or that it leads elsewhere.
  const isCutShort = word === 'seen' && /NEXT_(?:HTTP_ERROR_FALLBACK|REDIRECT|NOT_FOUND)/.test(body);
  return { word: isCutShort ? 'cut-short' : word, body };
}
