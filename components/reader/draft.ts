import { v7 as newId } from 'uuid';
import type { Position } from '@/lib/domain/debate';
import type { Span } from '@/lib/domain/source';
import { asksWhy, type Tag, type TagContent } from '@/lib/domain/tag';

/** A tag that is being written: the words in hand and what has been said about them so far. */
export interface Draft extends Omit<TagContent, 'position'> {
  /** Made once, when the draft was begun; its record on the device goes by it. */
  id: string;
  /** The tag that is being changed; null for a new one. */
  tagId: string | null;
  /** The revision of that tag on which the draft was begun; null for a new one, and where it is not known. */
  base: string | null;
  /** Null until one is chosen. */
  position: Position | null;
  /** Why the position of a locked tag changed; empty when not asked or not yet written. */
  reason: string;
}

/** Words in hand about which nothing has been said yet. */
export function buildDraft({ start, end }: Span, position: Position | null = null): Draft {
  return {
    id: newId(),
    tagId: null,
    base: null,
    start,
    end,
    position,
    factors: [],
    credibility: null,
    bearing: null,
    because: '',
    reason: '',
  };
}

/** What a tag says, without whose it is and how it stands. */
export function contentOfTag({ start, end, position, factors, credibility, bearing, because }: Tag): TagContent {
  return { start, end, position, factors, credibility, bearing, because };
}

/** A tag opened to be changed. */
export function buildDraftOfTag(tag: Tag): Draft {
  return { id: newId(), tagId: tag.id, base: tag.revisionId, ...contentOfTag(tag), reason: '' };
}

/** What would be kept; null without a position. White space around a because is no part of it. */
export function contentOf(draft: Draft): TagContent | null {
  const { start, end, position, factors, credibility, bearing, because } = draft;
  return position === null ? null : { start, end, position, factors, credibility, bearing, because: because.trim() };
}

/** Whether keeping would change nothing about the tag. */
export function saysTheSame(content: TagContent, tag: TagContent): boolean {
  return (
    content.start === tag.start &&
    content.end === tag.end &&
    content.position === tag.position &&
    content.factors.join() === tag.factors.join() &&
    content.credibility === tag.credibility &&
    content.bearing === tag.bearing &&
    content.because === tag.because
  );
}

/** Whether another position on a tag needs a sentence of why: once it is locked, where reasons are asked. */
export function needsReason(tag: Tag, position: Position, asksReason: boolean): boolean {
  return asksReason && asksWhy(tag, position);
}

/** Whether two lists hold the same tags in the same order, down to the last word. */
export function areSameTags(a: Tag[], b: Tag[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every((tag, index) => {
    const other = b[index];
    if (!other || tag === other) return tag === other;
    const isSameRevision = tag.id === other.id && tag.revisionId === other.revisionId;
    const isSameState =
      tag.locked === other.locked && tag.firstPosition === other.firstPosition && tag.late === other.late;
    return isSameRevision && isSameState && saysTheSame(tag, other);
  });
}

/** What a person sees of a draft, as one text to compare. */
const saying = (draft: Draft) => JSON.stringify({ ...draft, id: null, base: null });

/**
 * Whether closing would lose something: any difference from the tag as it was opened. Of a new one the bare words or a
 * position alone are chosen again in a second, so they are not worth a place on the screen.
 */
export function isWorthKeeping(draft: Draft, opened: Draft): boolean {
  if (draft.tagId !== null) return saying(draft) !== saying(opened);
  const written = draft.because.trim() !== '' || draft.reason.trim() !== '';
  return written || draft.factors.length > 0 || draft.credibility !== null || draft.bearing !== null;
}
