import type { Source } from './source';
import { quoteOf } from './spans';

/** What is on the wall, in the order of a lesson: passage, two reasons, talk, vote, both splits, the author's key. */
export const STAGES = ['passage', 'reasons', 'talk', 'vote', 'split', 'key'] as const;
export type Stage = (typeof STAGES)[number];

/** The stages on both sides of one; null where it begins or ends. Without reasons there is no stage for them. */
export function neighboursOf(stage: Stage, hasReasons: boolean): { before: Stage | null; after: Stage | null } {
  const stages = STAGES.filter((one) => hasReasons || one !== 'reasons' || one === stage);
  const at = stages.indexOf(stage);
  return { before: stages[at - 1] ?? null, after: stages[at + 1] ?? null };
}

/**
 * Where a key leads from a stage: the arrows to its neighbours, S to the split and from it back to the talk, so that
 * hiding it never opens a vote, R to the two reasons and from them back to the passage. Null for every other key.
 */
export function stageForKey(key: string, stage: Stage, hasReasons: boolean): Stage | null {
  const { before, after } = neighboursOf(stage, hasReasons);
  if (key === 'ArrowRight') return after;
  if (key === 'ArrowLeft') return before;
  if (key.toLowerCase() === 's') return stage === 'split' ? 'talk' : 'split';
  if (key.toLowerCase() === 'r' && hasReasons) return stage === 'reasons' ? 'passage' : 'reasons';
  return null;
}

/** A sentence as it is put before a class. */
export interface Passage {
  /** Title of the text it stands in. */
  title: string;
  number: number;
  words: string;
  /** The sentence before it in its paragraph; empty when there is none, or no room beside a long one. */
  before: string;
}

/** Both together fit a wall in letters that the last row can read. */
const MOST_LETTERS = 420;

/** A sentence of a source with the one before it; null when the source has no such sentence. */
export function passageOf(source: Source, number: number): Passage | null {
  const sentence = source.sentences.find((one) => one.number === number);
  if (!sentence) return null;
  const words = quoteOf(source.text, sentence);
  const previous = source.sentences.find((one) => one.number === number - 1 && one.paragraph === sentence.paragraph);
  const before = previous ? quoteOf(source.text, previous) : '';
  return {
    title: source.title,
    number,
    words,
    before: before.length + words.length <= MOST_LETTERS ? before : '',
  };
}

/** So many words of a reason can be read on a wall; what is longer is cut there, and says so. */
const WALL_WORDS = 60;
/** The same where there are no spaces between words. A Chinese letter is as wide as two of ours. */
const WALL_WIDTH = 480;

/** The beginning of a reason for a wall, with an ellipsis where words were left out. */
export function shortenForWall(text: string): string {
  const words = text.trim().split(/\s+/u);
  let left = WALL_WIDTH;
  const letters = [...words.slice(0, WALL_WORDS).join(' ')];
  const fitting = letters.filter((letter) => {
    left -= /\p{Script=Han}/u.test(letter) ? 2 : 1;
    return left >= 0;
  });
  const isWhole = words.length <= WALL_WORDS && fitting.length === letters.length;
  return isWhole ? fitting.join('') : `${fitting.join('').trimEnd()} …`;
}
