import type { Position } from './debate';
import type { PositionCounts } from './heat';
import type { Source, Span } from './source';
import { touchedSentences } from './spans';
import type { Tag, TagContent } from './tag';
import { listWords } from './words';
import type { Work } from './work';

/** Came after the assignment closed: counted since somebody accepted it, or waiting. Null: in time. */
export type Lateness = 'accepted' | 'waiting' | null;

/** What a tag went through, beside what it says now. */
export interface TagHistory {
  /** What it said at the commit; null when it was made later. */
  first: TagContent | null;
  /** Why it was changed after the commit; null when nothing was said. */
  reason: string | null;
  late: Lateness;
}

/** A student's work with what happened to it, by tag id and by slot. */
export interface WorkHistory {
  tags: ReadonlyMap<string, TagHistory>;
  slots: ReadonlyMap<string, Lateness>;
}

/** One tag of the evidence trail in its sentences. */
export interface TrailRow {
  /** A number of no meaning. */
  key: string;
  /** What became of it after the commit; 'same' as well before there was one. */
  change: 'same' | 'changed' | 'added' | 'deleted';
  content: TagContent;
  /** What it was, where it was changed: each null where that is the same. */
  was: { position: Position | null; because: string | null; words: string | null };
  reason: string | null;
  late: Lateness;
  /** The sentences it touches, and the paragraph of the first. */
  sentences: number[];
  paragraph: number;
  /** Their text: before the tagged words, the words, and after them. */
  text: { before: string; words: string; after: string };
  /** How the class split on the sentence that holds most of it; null when nobody is counted there. */
  counts: PositionCounts | null;
  /** The person named it as having moved them. */
  hasMoved: boolean;
  /** Numbers of the strands that rest on it, from 1. */
  strands: number[];
}

/** The rows of one source, in reading order. */
export interface TrailSource {
  slug: string;
  title: string;
  rows: TrailRow[];
}

/** How the class read one source, sentence by sentence. */
export type ClassSplits = ReadonlyMap<number, PositionCounts>;

const wordsIn = (text: string, { start, end }: Span) => text.slice(start, end).replace(/\s+/g, ' ');

/** The words around and inside a tag, from the beginning of its first sentence to the end of its last. */
function cutText({ text, sentences }: Source, span: Span, numbers: number[]): TrailRow['text'] {
  const touched = sentences.filter(({ number }) => numbers.includes(number));
  const start = Math.min(span.start, ...touched.map((sentence) => sentence.start));
  const end = Math.max(span.end, ...touched.map((sentence) => sentence.end));
  return {
    before: text.slice(start, span.start),
    words: text.slice(span.start, span.end),
    after: text.slice(span.end, end),
  };
}

/** Which of two contents are different, and what was there before. */
function wasOf(first: TagContent, now: TagContent, text: string): TrailRow['was'] {
  const isSameSpan = first.start === now.start && first.end === now.end;
  return {
    position: first.position === now.position ? null : first.position,
    because: first.because.trim() === now.because.trim() ? null : first.because,
    words: isSameSpan ? null : wordsIn(text, first),
  };
}

const SAME = { position: null, because: null, words: null };

/**
 * The tags of a student in the texts that they read, each in its sentences with the class's split there. Tags that were
 * taken away count as something only after the commit, which had locked them.
 */
export function buildTrail(
  work: Work,
  history: WorkHistory['tags'],
  sources: readonly Source[],
  splits: ReadonlyMap<string, ClassSplits>,
): TrailSource[] {
  const isCommitted = work.committedAt !== null;
  const firstOf = ({ id }: Tag) => (isCommitted ? (history.get(id)?.first ?? null) : null);
  const deleted = work.deleted.filter((tag) => firstOf(tag) !== null);
  const movers = work.stances.after?.movedBy ?? [];
  const strandsOf = (id: string) =>
    (work.argument?.warrants ?? []).flatMap(({ tagIds }, index) => (tagIds.includes(id) ? [index + 1] : []));

  return sources.map((source) => {
    const words = listWords(source.text);
    const rowOf = (tag: Tag, isDeleted: boolean): Omit<TrailRow, 'key'> => {
      const first = firstOf(tag);
      const touched = touchedSentences(tag, source.sentences, words);
      const sentences = touched.map(({ number }) => number);
      const main = touched.reduce(
        (most, one) => (one.overlap > most.overlap ? one : most),
        touched[0] ?? { number: 0, overlap: 0 },
      );
      const was = first ? wasOf(first, tag, source.text) : SAME;
      const isChanged = was.position !== null || was.because !== null || was.words !== null;
      const { reason = null, late = null } = history.get(tag.id) ?? {};
      const { start, end, position, factors, credibility, bearing, because } = tag;
      const change = isDeleted ? 'deleted' : isCommitted && !first ? 'added' : isChanged ? 'changed' : 'same';
      return {
        ...{ change, was, late, sentences },
        content: { start, end, position, factors, credibility, bearing, because },
        reason: change === 'same' ? null : reason,
        paragraph: source.sentences.find(({ number }) => number === sentences[0])?.paragraph ?? 0,
        text: cutText(source, tag, sentences),
        counts: splits.get(source.id)?.get(main.number) ?? null,
        hasMoved: movers.includes(tag.id),
        strands: strandsOf(tag.id),
      };
    };
    const here = (tags: Tag[]) => tags.filter(({ sourceId }) => sourceId === source.id);
    const rows = [
      ...here(work.tags).map((tag) => rowOf(tag, false)),
      ...here(deleted).map((tag) => rowOf(tag, true)),
    ].sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end);
    const { slug, title } = source;
    return { slug, title, rows: rows.map((row, index) => ({ ...row, key: `${slug}-${index + 1}` })) };
  });
}

/** Whether a row says more than that there is a tag: the argument rests on it, it moved the person, or something happened to it. */
export function isTelling({ change, late, hasMoved, strands }: TrailRow): boolean {
  return change !== 'same' || late !== null || hasMoved || strands.length > 0;
}
