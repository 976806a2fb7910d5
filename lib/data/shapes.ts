import { type Dial, FACTORS, type Factor, type Position } from '@/lib/domain/debate';
import type { Essay } from '@/lib/domain/essay';
import type { EvidenceItem, LeftOut } from '@/lib/domain/evidence';
import type { Built } from '@/lib/domain/exercise';
import type { ModuleContent } from '@/lib/domain/module';
import type { Picture } from '@/lib/domain/picture';
import type { Criterion, ReleasedReview, Scores } from '@/lib/domain/rubric';
import type { Mark, Sentence } from '@/lib/domain/source';

// What our own loader wrote into JSON columns was parsed by a schema then and cannot change since, so here it is only
// given its type back. Numbers and names that the database checks are narrowed the same way.

/** A module's content column. Versions published before a module could have several pictures have one. */
export function asModuleContent(json: unknown): ModuleContent {
  const content = json as ModuleContent & { explain: { picture?: Picture } };
  const { picture, pictures = picture ? [picture] : [], ...explain } = content.explain;
  return { ...content, explain: { ...explain, pictures } };
}

/** A debate's content column. One that was loaded before the essay was part of it has none. */
export function asDebate(json: unknown): { essay: Essay; leftOut: LeftOut[] } | null {
  const content = json as Partial<{ essay: Essay; leftOut: LeftOut[] }>;
  return content.essay ? { essay: content.essay, leftOut: content.leftOut ?? [] } : null;
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

/** A rubric's criteria column. */
export function asRubric(json: unknown): Criterion[] {
  return json as Criterion[];
}

/** A review's scores column. */
export function asScores(json: unknown): Scores {
  return json as Scores;
}

/** A review's released column: what it was when it was released; null while it was not. */
export function asReleased(json: unknown): ReleasedReview | null {
  return json as ReleasedReview | null;
}
