const ENOUGH = 7;

/** The beginning of a sentence, long enough to recognise it, with an ellipsis where words were left out. */
export function firstWords(sentence: string): string {
  const words = sentence.split(/\s+/).filter(Boolean);
  if (words.length <= ENOUGH + 1) return words.join(' ');
  return `${words
    .slice(0, ENOUGH)
    .join(' ')
    .replace(/[,;:–—]$/u, '')}…`;
}
