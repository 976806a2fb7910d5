import type { Factor, Position } from './debate';
import type { EvidenceItem } from './evidence';
import { search } from './search';

/** What somebody looks for in the evidence library; null asks nothing. */
export interface EvidenceQuery {
  words: string;
  case: string | null;
  factor: Factor | null;
  supports: Position | 'context' | null;
  strength: EvidenceItem['strength'] | null;
}

/** The items that answer every part of the query, in their order. One whose reading is withheld supports nothing. */
export function filterEvidence(items: EvidenceItem[], query: EvidenceQuery): EvidenceItem[] {
  const fitting = items.filter(
    (item) =>
      (query.case === null || item.case === query.case) &&
      (query.factor === null || item.factors.includes(query.factor)) &&
      (query.supports === null || item.supports === query.supports) &&
      (query.strength === null || item.strength === query.strength),
  );
  return search(fitting, query.words, ({ id, case: about, statement, contested, citations }) => [
    id,
    about,
    statement,
    contested,
    ...citations.map(({ text }) => text),
  ]);
}
