import { readFileSync } from 'node:fs';
import { messages } from '@/lib/messages/catalogue';

/** An action as the build knows it. */
export interface BuiltAction {
  id: string;
  /** "file.function", such as "attempts.commit". */
  name: string;
  file: string;
  /** A page that carries it, with its parameters in brackets. */
  page: string;
}

interface Manifest {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
}

/** "app/(account)/reset/[token]/page" is served at "/reset/[token]". */
export const addressOf = (file: string) =>
  file
    .replace(/^app/, '')
    .replace(/\/\([^/]+\)/g, '')
    .replace(/\/(page|route)$/, '') || '/';

const nameOf = (file: string, exported: string) =>
  `${file.replace(/^lib\/actions\//, '').replace(/\.ts$/, '')}.${exported}`;

/** Every action that the built server answers to. */
export function listBuiltActions(): BuiltAction[] {
  const manifest: Manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'));
  return Object.entries(manifest.node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: nameOf(filename, exportedName),
    file: filename,
    page: addressOf(Object.keys(workers).sort()[0] ?? ''),
  }));
}

/** What an action answered. */
export interface ActionAnswer {
  /** "done", the code of a refusal in the catalogue, or "failed" when it flew on to the log. */
  result: string;
  value: unknown;
  /** Where it leads, if it does. */
  location: string | null;
  cookies: string[];
}

type Plain = string | number | boolean | null | Plain[] | { [name: string]: Plain };
/** What an action can be called with. */
export type Argument = Plain | FormData;

/** Arguments as React sends them: simple ones as they are, forms beside them. */
function encode(args: Argument[]): string | FormData {
  if (!args.some((one) => one instanceof FormData)) return JSON.stringify(args.map(plain));
  const body = new FormData();
  const simple = args.map((one, index) => {
    if (!(one instanceof FormData)) return plain(one);
    for (const [name, value] of one) body.append(`_${index + 1}_${name}`, value);
    return `$K${(index + 1).toString(16)}`;
  });
  // What the others refer to comes first.
  body.append('0', JSON.stringify(simple));
  return body;
}

const plain = (one: Argument) => (typeof one === 'string' && one.startsWith('$') ? `$${one}` : one);

/** The code whose sentence this is; sentences with figures in them are told by how they begin. */
function codeOf(sentence: string): string {
  for (const [code, words] of Object.entries(messages.errors)) {
    if (words === sentence) return code;
    const beginning = /other \{#?([^{}#]{12,})/.exec(words)?.[1] ?? /^[^{]{8,}(?=\{)/.exec(words)?.[0];
    if (words.includes('{') && beginning && sentence.includes(beginning.trim())) return code;
  }
  return sentence;
}

/** A value of the answer, which comes in rows: "0:{"a":"$@1",…}" says in which one it is. */
function readValue(body: string): { failed: boolean; value: unknown } {
  const row = /^0:.*?"a":"\$@([0-9a-f]+)"/m.exec(body)?.[1];
  const words = row && new RegExp(`^${row}:(.*)$`, 'm').exec(body)?.[1];
  if (!words || words.startsWith('E')) return { failed: true, value: null };
  return { failed: false, value: words === '"$undefined"' ? undefined : JSON.parse(words) };
}

const isRefusal = (value: unknown): value is { ok: false; message: string } =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

/** Calls an action over HTTP as a page in a browser does. */
export async function callAction(
  url: string,
  { id, page }: BuiltAction,
  args: Argument[],
  cookie: string,
  headers: Record<string, string> = {},
): Promise<ActionAnswer> {
  const body = encode(args);
  const response = await fetch(url + page.replace(/\[[^\]]+\]/g, 'x'), {
    method: 'POST',
    redirect: 'manual',
    headers: {
      accept: 'text/x-component',
      'next-action': id,
      origin: url,
      cookie,
      ...headers,
      ...(typeof body === 'string' ? { 'content-type': 'text/plain;charset=UTF-8' } : {}),
    },
    body,
  });
  const text = await response.text();
  const cookies = response.headers.getSetCookie();
  const location = response.headers.get('x-action-redirect')?.split(';')[0] ?? null;
  if (response.headers.has('x-nextjs-action-not-found')) throw new Error(`The server knows no action ${id}`);
  if (location !== null) return { result: 'done', value: null, location, cookies };
  const { failed, value } = readValue(text);
  if (failed) return { result: 'failed', value: text.slice(0, 500), location, cookies };
  return { result: isRefusal(value) ? codeOf(value.message) : 'done', value, location, cookies };
}

/** A form with these fields. */
export function form(fields: Record<string, string | string[]>): FormData {
  const made = new FormData();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) made.append(name, value);
  }
  return made;
}
