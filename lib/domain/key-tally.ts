import { type Compared, type Comparison, compareWithKey } from './compare';
import type { PositionCounts } from './heat';
import type { ModuleContent } from './module';
import type { Source } from './source';
import { findQuotes, overlapOf } from './spans';
import type { KeyTag } from './tag';

/** How the readers of a text read one of the author's spans. People are counted; the four add up to `of`. */
export interface KeyTally extends Record<Comparison['found'], number> {
  key: KeyTag;
  /** Readers who tagged anything in its text. */
  of: number;
  /** What those who found it chose. */
  chosen: PositionCounts;
}

/**
 * One tally per key, in their order. Found is what a student's own comparison calls found: a tag that shares at least
 * half of the shorter of the two spans. `readers` holds the tags of each student who tagged anything in the text.
 */
export function tallyKey(keys: KeyTag[], readers: readonly Compared[][]): KeyTally[] {
  const tallies = keys.map((key): KeyTally => {
    const chosen = { transfer: 0, indigenous: 0, sequence: 0, complicates: 0 };
    return { key, of: readers.length, same: 0, defensible: 0, otherwise: 0, missed: 0, chosen };
  });
  for (const tags of readers) {
    const { rows } = compareWithKey(tags, keys);
    for (const [index, tally] of tallies.entries()) {
      const row = rows[index];
      if (!row) continue;
      tally[row.found] += 1;
      if (row.tag) tally.chosen[row.tag.position] += 1;
    }
  }
  return tallies;
}

/** The tag that most of those who could have did not read as the author does, nor in another way the author defends. */
export function mostUnlike(tallies: readonly KeyTally[]): KeyTally | null {
  const unlike = ({ missed, otherwise }: KeyTally) => missed + otherwise;
  const [first] = [...tallies].sort((a, b) => unlike(b) * a.of - unlike(a) * b.of);
  return first && unlike(first) > 0 ? first : null;
}

/** A misconception that a module names, and the keyed spans that hold the words which, by the module, correct it. */
export interface Misconception {
  claim: string;
  correction: string;
  /** Empty where the module ties it to no keyed words. */
  keyIds: string[];
}

/** The misconceptions of a module beside its keys. Only what the module says itself ties the two together. */
export function tieMisconceptions(
  { misconceptions }: Pick<ModuleContent, 'misconceptions'>,
  sources: readonly Source[],
  keys: readonly KeyTag[],
): Misconception[] {
  return misconceptions.map(({ claim, correction, sentence }) => {
    const source = sources.find(({ slug }) => slug === sentence?.source);
    const [place] = source && sentence ? findQuotes(source.text, sentence.quote) : [];
    const keyIds =
      source && place
        ? keys.filter((key) => key.sourceId === source.id && overlapOf(key, place) > 0).map(({ id }) => id)
        : [];
    return { claim, correction, keyIds };
  });
}
