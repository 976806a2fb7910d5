import type { Sentence, Span } from './source';

function cutsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** Whether the span holds at least one code unit of the text, stays within it and cuts no character in half. */
export function isInside(span: Span, text: string): boolean {
  const { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
  if (start < 0 || start >= end || end > text.length) return false;
  return !cutsPair(text, start) && !cutsPair(text, end);
}

/** The words of the span. */
export function quoteOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** How many UTF-16 code units two spans share; 0 when they do not meet. */
export function overlapOf(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The offsets of a sentence alone. */
export function sentenceSpan(sentence: Sentence): Span {
  return { start: sentence.start, end: sentence.end };
}

/** The first index in a list ordered by offset whose entry ends after `offset`. */
function firstAfter(list: Span[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = list[middle];
    if (entry && entry.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function coversWordOf(sentence: Sentence, span: Span, words: Span[]): boolean {
  for (let index = firstAfter(words, Math.max(sentence.start, span.start)); index < words.length; index += 1) {
    const word = words[index];
    if (!word || word.start >= sentence.end || word.end > span.end) return false;
    if (word.start >= sentence.start && word.start >= span.start) return true;
  }
  return false;
}

/**
 * The sentences a span touches, in order, with the code units it shares with each: those of which it covers a whole
 * word, or else the one that holds most of it (the earlier on ties). Empty when it lies on no sentence at all.
 */
export function touchedSentences(
  span: Span,
  sentences: Sentence[],
  words: Span[],
): { number: number; overlap: number }[] {
  const touched: { number: number; overlap: number }[] = [];
  let most: { number: number; overlap: number } | null = null;
  for (let index = firstAfter(sentences, span.start); index < sentences.length; index += 1) {
    const sentence = sentences[index];
    if (!sentence || sentence.start >= span.end) break;
    const entry = { number: sentence.number, overlap: overlapOf(span, sentence) };
    if (coversWordOf(sentence, span, words)) touched.push(entry);
    if (most === null || entry.overlap > most.overlap) most = entry;
  }
  if (touched.length === 0 && most !== null) touched.push(most);
  return touched;
}

function occurrences(text: string, quote: string): Span[] {
  const found: Span[] = [];
  if (quote === '') return found;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length });
  }
  return found;
}

function foldCharacter(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if (/[\u2018\u2019\u201A\u201B\u02BC\u2032]/u.test(character)) return "'";
  if (/[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/u.test(character)) return '"';
  if (/[\p{Pd}\u2212]/u.test(character)) return '-';
  return character.toLowerCase();
}

/** The text as a forgiving reader sees it, with the original start and end of every code unit kept. */
function fold(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const plain = foldCharacter(character);
    if (plain === ' ' && folded.endsWith(' ')) {
      ends[ends.length - 1] = end;
    } else {
      folded += plain;
      for (let unit = 0; unit < plain.length; unit += 1) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { folded, starts, ends };
}

/**
 * Where a quote stands in a text, in order; overlapping places count separately. Exact places first; only when there
 * is none, places that differ in white space, curly or straight quotes, dashes and case. Only places that are `meant` count.
 */
export function findQuotes(text: string, quote: string, meant: (place: Span) => boolean = () => true): Span[] {
  const wanted = quote.normalize('NFC');
  const exact = occurrences(text, wanted).filter((span) => isInside(span, text) && meant(span));
  if (exact.length > 0) return exact;
  const { folded, starts, ends } = fold(text);
  return occurrences(folded, fold(wanted.trim()).folded)
    .filter(({ start, end }) => starts[start] !== starts[start - 1] && starts[end] !== starts[end - 1])
    .map(({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }))
    .filter((span) => isInside(span, text) && meant(span));
}
