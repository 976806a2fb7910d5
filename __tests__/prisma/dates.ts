import type { Said } from './the-course';

/** Whether a sentence says that it speaks of a time after the essay. */
export function isDated(sentence: string): boolean {
  return /\b202[56]\b|\bafter the essay\b/.test(sentence);
}

/** Whether a sentence says in which year something was. */
function givesYear(sentence: string): boolean {
  return /\b(?:19|20)\d\d\b/.test(sentence);
}

/**
 * Sentences that rest on something later than the essay without the reader having been told when that was: the sentence
 * gives no year, none before it in its paragraph is dated after the essay, and no earlier sentence of the text that rests
 * on the same published work was. `later` names the works behind each item that is later than the essay.
 */
export function listUndated(sentences: Said[], later: ReadonlyMap<string, string[]>): string[] {
  const told = new Set<string>();
  return sentences.flatMap(({ words, evidence, paragraph }, index) => {
    const ids = evidence.filter((id) => later.has(id));
    const worksOf = (id: string) => later.get(id) ?? [];
    const before = sentences.slice(0, index).filter((other) => other.paragraph === paragraph);
    const isTold = givesYear(words) || [...before.map((other) => other.words), words].some(isDated);
    if (isTold) for (const work of ids.flatMap(worksOf)) told.add(work);
    return ids.every((id) => worksOf(id).some((work) => told.has(work))) ? [] : [words];
  });
}
