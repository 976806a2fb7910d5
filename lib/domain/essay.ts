import type { Position } from './debate';

/** What kind of claim it is: some are two at once, a fact and what is made of it. */
export const CLAIM_TYPES = ['fact', 'interpretation', 'prediction', 'question'] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** What the map of the essay is grouped by. */
export const ESSAY_GROUPS = ['companies', 'people', 'institutions', 'sectors', 'mechanisms', 'times'] as const;
export type EssayGroup = (typeof ESSAY_GROUPS)[number];

/** One claim of the seed essay, in our words. */
export interface EssayClaim {
  /** "E13". */
  id: string;
  /** The part of the essay in which it stands, as a heading. */
  part: string;
  claim: string;
  types: ClaimType[];
  position: Position | 'context';
  /** What checking it found, where it found something. */
  note?: string;
}

/** Something the essay speaks about, and the ids of the claims that do. */
export interface EssayEntry {
  name: string;
  claims: string[];
}

/** The seed essay as a list of claims and a map of what they are about. */
export interface Essay {
  claims: EssayClaim[];
  index: Record<EssayGroup, EssayEntry[]>;
}
