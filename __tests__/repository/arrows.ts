import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Import, listFiles, walkImports } from './imports';

// "Who may know whom" of docs/architecture.md, room by room. A room always knows itself.
const DOMAIN = 'lib/domain';
const SCHEMAS = 'lib/schemas';
const DATA = 'lib/data';
const ACTIONS = 'lib/actions';
const AUTH = 'lib/auth';
const WORDS = ['lib/paths', 'lib/messages'];
const SHOWN = [DOMAIN, ACTIONS, ...WORDS];

/** The rooms of components, and which other rooms of components each may use. */
const COMPONENTS: Record<string, string[]> = {
  'components/ui': [],
  // Signing out has to deal with the work that is on the device alone.
  'components/account': ['components/ui', 'components/player'],
  'components/classes': ['components/ui'],
  'components/course': ['components/ui'],
  'components/dashboard': ['components/ui'],
  'components/home': ['components/ui'],
  'components/library': ['components/ui'],
  'components/reader': ['components/ui'],
  'components/player': ['components/ui', 'components/reader'],
};

const MAY_KNOW: Record<string, string[]> = {
  [DOMAIN]: [],
  'lib/paths': [],
  'lib/messages': [],
  [SCHEMAS]: [DOMAIN],
  [DATA]: [DOMAIN, SCHEMAS],
  [AUTH]: [DOMAIN, SCHEMAS, DATA, 'lib/paths'],
  [ACTIONS]: [DOMAIN, SCHEMAS, DATA, AUTH, ...WORDS],
  ...Object.fromEntries(Object.entries(COMPONENTS).map(([room, rooms]) => [room, [...SHOWN, ...rooms]])),
  app: [DOMAIN, SCHEMAS, DATA, AUTH, ACTIONS, ...WORDS, ...Object.keys(COMPONENTS)],
  prisma: [DOMAIN, SCHEMAS, DATA, 'lib/paths'],
  scripts: [DOMAIN, SCHEMAS, DATA, 'lib/paths'],
};

/** Where the imports of the code are looked for; two files belong to app, it is only Next that wants them outside. */
export const WALKED = ['app', 'components', 'lib', 'prisma', 'scripts', 'proxy.ts', 'instrumentation.ts'];

/** Packages that one place alone may use, as the places they may be named in. */
const KEPT_IN: { packages: RegExp; places: RegExp }[] = [
  { packages: /^next-auth$/, places: /^(lib\/auth\.ts|app\/api\/auth\/\[\.\.\.nextauth\]\/route\.ts)$/ },
  { packages: /^next-auth\/react$/, places: /^components\/account\// },
  { packages: /^next-auth\/(?!react$)/, places: /^lib\/auth\.ts$/ },
  { packages: /^(@prisma\/|pg$|@electric-sql\/|pglite-)/, places: /^(lib\/data|prisma)\// },
  { packages: /^(node:|server-only$|next-intl\/server$|next\/(headers|cache)$)/, places: /^(?!components\/)/ },
];

/** The room a file or target stands in: a folder of lib or components, a single file of lib, or a folder at the top. */
export function roomOf(path: string): string {
  const [top = '', second] = path.replace(/\.(tsx?|mjs)$/, '').split('/');
  if (top === 'proxy' || top === 'instrumentation') return 'app';
  return (top === 'lib' || top === 'components') && second ? `${top}/${second}` : top;
}

function faultOf({ file, name, target, isType }: Import): string | null {
  const from = roomOf(file);
  const known = MAY_KNOW[from];
  if (!known) return `${from} is a room that is not on the plan`;
  if (target === null) {
    if (from === DOMAIN) return `${DOMAIN} knows nothing outside its folder`;
    const keeper = KEPT_IN.find(({ packages }) => packages.test(name));
    return keeper && !keeper.places.test(file) ? `${name} has its own place` : null;
  }
  if (name.startsWith('..') && from !== 'scripts') return 'what is elsewhere is named from the root, with @/';
  const to = roomOf(target);
  if (to === from) return null;
  if (target.startsWith('lib/data/generated')) return `the generated client belongs to ${DATA}`;
  if (to === SCHEMAS && from.startsWith('components/')) return isType ? null : 'components know only types of schemas';
  return known.includes(to) ? null : `${from} does not know ${to}`;
}

/** Every import under a root that the plan does not draw, as "file imports name: why not". */
export function listForbidden(root: string): string[] {
  return walkImports(root, WALKED).flatMap((one) => {
    const fault = faultOf(one);
    return fault ? [`${one.file} imports ${one.name}: ${fault}`] : [];
  });
}

/** The rooms that stand under components, and those the plan knows. */
export function listComponentRooms(root: string): { found: string[]; planned: string[] } {
  const files = listFiles(root, 'components', /(?<!\.d)\.tsx?$/);
  return { found: [...new Set(files.map(roomOf))].sort(), planned: Object.keys(COMPONENTS).sort() };
}

/** Which rooms lead back to themselves over other rooms, going by the imports that are there. */
export function listCircles(root: string): string[] {
  const arrows = new Map<string, Set<string>>();
  for (const { file, target } of walkImports(root, WALKED)) {
    const [from, to] = [roomOf(file), target === null ? '' : roomOf(target)];
    if (to !== '' && to !== from) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
  }
  const reach = (room: string, seen: Set<string>): Set<string> => {
    for (const next of arrows.get(room) ?? []) if (!seen.has(next)) reach(next, seen.add(next));
    return seen;
  };
  return [...arrows.keys()].filter((room) => reach(room, new Set()).has(room)).sort();
}

const OPENS_DATABASE = /^lib\/data\/(database|generated)(\/|$)/;

/** The files that must never reach a browser and do not begin with `import 'server-only'`. */
export function listUnguarded(root: string): string[] {
  return listFiles(root, 'lib', /\.ts$/).filter((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const imports = walkImports(root, [file]);
    const opens = imports.some(({ target, isType }) => !isType && target !== null && OPENS_DATABASE.test(target));
    const isHelper = roomOf(file) === ACTIONS && !/^'use server';\n/.test(text);
    const isServer = roomOf(file) === AUTH || isHelper || (roomOf(file) === DATA && opens);
    return isServer && !text.startsWith("import 'server-only';\n");
  });
}
