import type { Dial, Factor, Position } from './debate';
import type { Span } from './source';

/** What a person says about a span: the part of a tag that can be edited. */
export interface TagContent extends Span {
  position: Position;
  /** None, one or two. */
  factors: Factor[];
  /** Credibility of the cited work; null when not given. */
  credibility: Dial | null;
  /** Bearing on the claim; null when not given. */
  bearing: Dial | null;
  /** Why the words support the position; empty when not yet written. */
  because: string;
}

/** A person's tag as they see it now: its newest revision. */
export interface Tag extends TagContent {
  id: string;
  sourceId: string;
  /** Id of the revision this content comes from, of a deleted one the deletion's; an edit names it as its base. */
  revisionId: string;
  /** True once its first revision was locked by the commit. */
  locked: boolean;
  /** The position it had when the person committed; null before the commit or when it was made later. */
  firstPosition: Position | null;
  /** Its newest revision arrived after the assignment closed. */
  late: boolean;
}

/** Whether a change to this position needs a sentence of why: once the commit locked the tag's first one. */
export function asksWhy(tag: Pick<Tag, 'locked' | 'position'>, position: Position): boolean {
  return tag.locked && position !== tag.position;
}

/** The module author's tag: a reading, not a verdict. */
export interface KeyTag extends TagContent {
  id: string;
  sourceId: string;
  /** Other positions that a careful reader could defend, with their reasons. */
  alternatives: { position: Position; because: string }[];
  /** What the instructor of a class says about it to the class; missing where nothing is said. */
  note?: string;
}
