import type { Span } from './source';
import { listWords } from './words';

/**
 * The Coleman–Liau index from counts: 0.0588 L − 0.296 S − 15.8, with L letters and S sentences per hundred words.
 * After M. Coleman and T. L. Liau, Journal of Applied Psychology 60, 1975.
 */
export function colemanLiau({
  letters,
  words,
  sentences,
}: {
  letters: number;
  words: number;
  sentences: number;
}): number {
  return (0.0588 * 100 * letters) / words - (0.296 * 100 * sentences) / words - 15.8;
}

/**
 * The school year, counted from the first at about six years of age, in which a text of English reads easily; null for a
 * text without words. Figures count as letters: they are read one by one as well.
 */
export function readingLevelOf({ text, sentences }: { text: string; sentences: Span[] }): number | null {
  const words = listWords(text);
  if (words.length === 0) return null;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return colemanLiau({ letters, words: words.length, sentences: sentences.length });
}
