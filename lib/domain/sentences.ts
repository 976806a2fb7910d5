import type { Sentence, Span } from './source';

const sentenceSegmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A full stop after these never ends a sentence. */
const ALWAYS =
  /(?:^|[\s\p{Ps}\p{Pi}"'/-])(?:(?:Dr|Mr|Mrs|Ms|Prof|Rev|Gen|Sen|Gov|Rep|Hon|St|Mt|Lt|Col|Capt|[Vv]s|[Cc]f|[Ee]\.g|[Ii]\.e|viz|approx)\.|[Cc]a\.)$/u;
/** A full stop after these does not end a sentence when a number follows: "No. 5", "Jan. 20". */
const BEFORE_NUMBERS =
  /(?:^|[\s\p{Ps}\p{Pi}"'])(?:[Nn]os?|[Ff]igs?|[Vv]ol|[Cc]h|[Ss]ec|[Pp]p?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u;
/** "J. Ma", "J. R. Ma", "U.S. Congress". */
const INITIALS = /(?:^|[\s\p{Ps}\p{Pi}"'.-])\p{Lu}\.$/u;
/** After initials these words begin a new sentence: nobody is called "The". Surnames (He, An, So) are left out. */
const STARTERS =
  /^(?:A|After|And|As|At|Before|But|By|For|From|Her|His|How|However|If|In|It|Its|On|Our|She|That|The|Their|Then|There|These|They|This|Those|Under|We|What|When|While|Why|With|Yet)(?=[\s,])/;
/** A list number alone at the beginning of a paragraph: "1.", "(2)". */
const LIST_NUMBER = /^\(?\d+[.)]+$/;

const CLOSERS = /^\s*[\p{Pe}\p{Pf}"']+(?=\s|$)/u;
const OPENERS = /[\p{Ps}\p{Pi}]+\s*$/u;

function isPause(before: string, after: string): boolean {
  if (ALWAYS.test(before)) return true;
  if (BEFORE_NUMBERS.test(before)) return /^\p{N}/u.test(after);
  if (INITIALS.test(before)) return !STARTERS.test(after);
  return false;
}

/** Whether two neighbouring pieces of a paragraph are one sentence. Both are given without white space around them. */
function belongTogether(before: string, after: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(after)) return true;
  if (!/[\p{L}\p{N}]/u.test(before) || LIST_NUMBER.test(before)) return true;
  // “What?” she asked.
  if (/^\p{Ll}/u.test(after) && /[.?!…][\p{Pe}\p{Pf}"']*$/u.test(before)) return true;
  return isPause(before, after);
}

/** Pieces of a paragraph with quotes and brackets beside the sentence they close or open. */
function cutParagraph(paragraph: string): Span[] {
  const pieces: Span[] = [];
  for (const { segment, index } of sentenceSegmenter.segment(paragraph)) {
    const piece = { start: index, end: index + segment.length };
    const last = pieces.at(-1);
    if (last) {
      // Without spaces (Chinese) an opening quote after a full stop is dealt to the sentence before it.
      const openers = OPENERS.exec(paragraph.slice(last.start, last.end));
      if (openers && openers.index > 0) last.end = piece.start = last.start + openers.index;
      const closers = CLOSERS.exec(segment);
      if (closers && piece.start === index) last.end = piece.start = index + closers[0].length;
    }
    if (piece.start < piece.end) pieces.push(piece);
  }
  return pieces;
}

function trimSpan(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  return { start: span.end - words.trimStart().length, end: span.start + words.trimEnd().length };
}

function sentencesOfParagraph(paragraph: string): Span[] {
  const sentences: Span[] = [];
  for (const piece of cutParagraph(paragraph)) {
    const { start, end } = trimSpan(paragraph, piece);
    if (start >= end) continue;
    const last = sentences.at(-1);
    if (last && belongTogether(paragraph.slice(last.start, last.end), paragraph.slice(start, end))) last.end = end;
    else sentences.push({ start, end });
  }
  return sentences;
}

/**
 * The sentences of a text whose paragraphs are separated by blank lines. Numbers run from 1 through the whole text,
 * offsets leave out white space around a sentence, and every character that is not white space belongs to exactly one.
 */
export function segmentSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let offset = 0;
  // The capture keeps the blank lines in the list, so that offsets add up.
  for (const part of text.split(/(\n{2,})/)) {
    const spans = sentencesOfParagraph(part);
    if (spans.length > 0) paragraph += 1;
    for (const span of spans) {
      sentences.push({
        number: sentences.length + 1,
        paragraph,
        start: offset + span.start,
        end: offset + span.end,
      });
    }
    offset += part.length;
  }
  return sentences;
}
