import { readdirSync, readFileSync } from 'node:fs';
import { addressOf } from '../call-action';

export const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Every page and route of the app, as "GET /teach/[classroom]". */
export interface FoundRoute {
  name: string;
  method: string;
  /** With its parameters in brackets. */
  address: string;
  isPage: boolean;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );

/** The names that a file exports: functions, constants, and what a list gives another name. */
function listExports(file: string): string[] {
  const words = readFileSync(file, 'utf8');
  const declared = [...words.matchAll(/^export (?:async )?(?:function|const|let|class)\*? +(\w+)/gm)];
  const listed = [...words.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().split(/ as /).at(-1) ?? ''),
  );
  return [...declared.map(([, name = '']) => name), ...listed].filter(Boolean);
}

export function findRoutes(): FoundRoute[] {
  return filesBelow('app')
    .filter((file) => /\/(page|route)\.tsx?$/.test(file))
    .flatMap((file) => {
      const address = addressOf(file.replace(/\.tsx?$/, ''));
      const isPage = /\/page\.tsx?$/.test(file);
      const methods = isPage ? ['GET'] : listExports(file).filter((name) => METHODS.includes(name as 'GET'));
      return methods.map((method) => ({ name: `${method} ${address}`, method, address, isPage }));
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every function that a page may call on the server, as "attempts.commit". */
export function findActions(): string[] {
  return filesBelow('lib/actions')
    .filter((file) => /^['"]use server['"]/.test(readFileSync(file, 'utf8')))
    .flatMap((file) => listExports(file).map((name) => `${file.slice('lib/actions/'.length, -'.ts'.length)}.${name}`))
    .sort();
}

/** What the built server serves beside the files that Next makes by itself. */
export function listServed(): string[] {
  const manifest: Record<string, string> = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8'));
  const own = Object.entries(manifest).filter(([key]) => !key.startsWith('/_') && key !== '/icon.svg/route');
  return own.map(([, address]) => address).sort();
}
