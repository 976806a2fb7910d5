import { listWords } from './words';

/** Words that carry no reason of their own, so that sharing them with the quote means nothing. */
const STOP_WORDS = new Set(
  `a about after also an and any are as at be because been before but by can could did do does for from had has have he
  her here his how i if in into is it its just more most no not of on only or our she so some such than that the their
  them then there these they this those through to too under up was we were what when which while who why will with
  would you your 的 了 是 在 和 与 也 就 都 这 那 因为 所以`.split(/\s+/),
);

/** Under this many words a because cannot say how the words support the position. */
const FEWEST_WORDS = 4;
/** With fewer content words than this a share says nothing. */
const FEWEST_CONTENT_WORDS = 3;
/** From this share on a because only says the quote again. */
const REPEATED_SHARE = 0.6;

function contentWords(text: string): string[] {
  const plain = text.normalize('NFC').toLowerCase().replaceAll('\u2019', "'");
  return listWords(plain)
    .map(({ start, end }) => plain.slice(start, end).replace(/'s$/, ''))
    .filter((word) => !STOP_WORDS.has(word));
}

/** Whether a because mostly says the quote again: at least three content words, 60 % or more of them from the quote. */
export function repeatsQuote(because: string, quote: string): boolean {
  const words = contentWords(because);
  if (words.length < FEWEST_CONTENT_WORDS) return false;
  const known = new Set(contentWords(quote));
  return words.filter((word) => known.has(word)).length >= REPEATED_SHARE * words.length;
}

/** Whether a because has fewer than four words; an empty one is thin. */
export function isThin(because: string): boolean {
  return listWords(because).length < FEWEST_WORDS;
}
