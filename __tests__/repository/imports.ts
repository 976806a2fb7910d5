import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** One import of one file. `target` is a path from the root without its ending, or null when `name` is a package. */
export interface Import {
  file: string;
  name: string;
  target: string | null;
  /** Only types come over: nothing of it is there at run time. */
  isType: boolean;
}

const SKIPPED = new Set(['node_modules', 'generated']);

/** Every file under a path whose name ends in one of these, as paths from the root; a path that is not there has none. */
export function listFiles(root: string, path: string, endings: RegExp): string[] {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return endings.test(path) ? [path] : [];
  return readdirSync(join(root, path))
    .filter((name) => !SKIPPED.has(name) && !name.startsWith('.'))
    .sort()
    .flatMap((name) => listFiles(root, posix.join(path, name), endings));
}

// `import x, { y } from 'z'`, `import 'z'`, `export { x } from 'z'`, over one line or several.
const STATIC = /^[ \t]*(?:import|export)\s+(type\s+)?(?:([\w$*{}\s,]+?)\s*from\s*)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\b(?:import|require)\s*\(\s*(['"`])([^'"`]+)\1/g;

/** Whether every name between the braces is marked as a type, and nothing stands outside them. */
function bringsTypesAlone(clause: string): boolean {
  const names = /^\{([^}]*)\}$/.exec(clause.trim())?.[1]?.split(',') ?? [];
  const given = names.map((name) => name.trim()).filter(Boolean);
  return given.length > 0 && given.every((name) => name.startsWith('type '));
}

function targetOf(file: string, name: string): string | null {
  if (name.startsWith('@/')) return posix.normalize(name.slice(2));
  return name.startsWith('.') ? posix.join(posix.dirname(file), name) : null;
}

/** The imports of a text that stands in this file, in order, the dynamic ones last. */
export function listImports(file: string, text: string): Import[] {
  const imports: Import[] = [];
  const add = (name: string, isType: boolean) => imports.push({ file, name, target: targetOf(file, name), isType });
  for (const [, type, clause, name] of text.matchAll(STATIC)) {
    if (name) add(name, type !== undefined || (clause !== undefined && bringsTypesAlone(clause)));
  }
  for (const [, , name] of text.matchAll(DYNAMIC)) if (name) add(name, false);
  return imports;
}

/** The imports of every code file (declarations aside) under these paths of a folder. */
export function walkImports(root: string, paths: readonly string[]): Import[] {
  return paths
    .flatMap((path) => listFiles(root, path, /(?<!\.d)\.(ts|tsx|mjs)$/))
    .flatMap((file) => listImports(file, readFileSync(join(root, file), 'utf8')));
}
