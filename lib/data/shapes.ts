import { type Dial, FACTORS, type Factor, type Position } from '@/lib/domain/debate';
import type { EvidenceItem } from '@/lib/domain/evidence';
import type { Built } from '@/lib/domain/exercise';
import type { ModuleContent } from '@/lib/domain/module';
import type { Mark, Sentence } from '@/lib/domain/source';

// What our own loader wrote into JSON columns was parsed by a schema then and cannot change since, so here it is only
// given its type back. Numbers and names that the database checks are narrowed the same way.

/** A module's content column. */
export function asModuleContent(json: unknown): ModuleContent {
  return json as ModuleContent;
}

/** A source's sentences column. */
export function asSentences(json: unknown): Sentence[] {
  return json as Sentence[];
}

/** A source's marks column. */
export function asMarks(json: unknown): Mark[] {
  return json as Mark[];
}

/** A key tag's alternatives column. */
export function asAlternatives(json: unknown): { position: Position; because: string }[] {
  return json as { position: Position; because: string }[];
}

/** An evidence item's content column. */
export function asEvidenceItem(json: unknown): EvidenceItem {
  return json as EvidenceItem;
}

/** A response's built column. */
export function asBuilt(json: unknown): Built | null {
  return json as Built | null;
}

/** A dial column, which the database holds to 1–4 or null. */
export function asDial(value: number | null): Dial | null {
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : null;
}

/** A factors column, which the database holds to the eight names. */
export function asFactors(names: string[]): Factor[] {
  return FACTORS.filter((factor) => names.includes(factor));
}
