import { evidenceOf, termsOf } from './cited';
import type { Essay, EssayClaim } from './essay';
import { type EvidenceItem, withoutReading } from './evidence';
import type { ModuleContent } from './module';
import type { Source } from './source';

/** A module as far as looking things up in it goes. */
export interface Looked {
  content: ModuleContent;
  sources: Source[];
}

/** A module in which something is studied. */
export interface UsedIn {
  slug: string;
  number: number;
  title: string;
}

function gather(modules: Looked[], idsOf: (module: Looked) => string[]): Map<string, UsedIn[]> {
  const used = new Map<string, UsedIn[]>();
  for (const module of modules) {
    const { slug, number, title } = module.content;
    for (const id of new Set(idsOf(module))) used.set(id, [...(used.get(id) ?? []), { slug, number, title }]);
  }
  return used;
}

/** By evidence id: the modules that rest on it, misconceptions aside, in their order. */
export function whereEvidenceIsUsed(modules: Looked[]): Map<string, UsedIn[]> {
  return gather(modules, evidenceOf);
}

/** The library for somebody who is still to judge some of it: those items come without anybody's reading. */
export function withholdReadings(items: EvidenceItem[], held: ReadonlySet<string>): EvidenceItem[] {
  return items.map((item) => (held.has(item.id) ? withoutReading(item) : item));
}

/** By glossary id: the modules that use or name the term, in their order. */
export function whereTermsAreUsed(modules: Looked[]): Map<string, UsedIn[]> {
  return gather(modules, termsOf);
}

/** A place of a module that studies a claim: the title of a step or of a text. */
export interface StudiedIn extends UsedIn {
  places: string[];
}

/** By claim of the essay: the modules that study it, each with the titles of the steps and texts that do. */
export function whereClaimsAreStudied(modules: Looked[]): Map<string, StudiedIn[]> {
  const studied = new Map<string, StudiedIn[]>();
  for (const { content, sources } of modules) {
    const { slug, number, title, steps, essay = {} } = content;
    const titles = new Map<string, string>([
      ...steps.map((step) => [step.key, step.title] as const),
      ...sources.map((source) => [source.slug, source.title] as const),
    ]);
    for (const [claim, named] of Object.entries(essay)) {
      const places = named.flatMap((place) => titles.get(place) ?? []);
      studied.set(claim, [...(studied.get(claim) ?? []), { slug, number, title, places }]);
    }
  }
  return studied;
}

/** The modules that study any of these claims, each once, in their order. */
export function modulesOfClaims(claims: string[], studied: ReadonlyMap<string, UsedIn[]>): UsedIn[] {
  const found = new Map<string, UsedIn>();
  for (const claim of claims) for (const module of studied.get(claim) ?? []) found.set(module.slug, module);
  return [...found.values()].sort((a, b) => a.number - b.number);
}

/** The claims part by part, in the order of the essay. */
export function partsOfEssay({ claims }: Pick<Essay, 'claims'>): { part: string; claims: EssayClaim[] }[] {
  const parts = new Map<string, EssayClaim[]>();
  for (const claim of claims) parts.set(claim.part, [...(parts.get(claim.part) ?? []), claim]);
  return [...parts].map(([part, own]) => ({ part, claims: own }));
}
