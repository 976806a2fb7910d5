import {
  buildFeedback,
  type Criterion,
  countScored,
  type Feedback,
  type ReleasedReview,
  type ReviewContent,
  readsTheSame,
  saysNothing,
} from './rubric';

/** How far the review of one piece of work is. */
export interface ReviewStanding {
  isHandedIn: boolean;
  /** As its student would read it now. */
  feedback: Feedback;
  scored: number;
  isComplete: boolean;
  /** Whether the student was shown it, and whether it still reads as it did then. */
  release: 'none' | 'released' | 'changed';
  /** It says something that its student has not been shown. */
  isToRelease: boolean;
}

/** What of a piece of work decides it. */
export interface ReviewFacts {
  submittedAt: Date | null;
  review: (ReviewContent & { released: ReleasedReview | null }) | null;
}

const NOTHING: ReviewContent = { scores: {}, comment: '' };

/** How far a review is under a rubric; what was released is read under its own. */
export function reviewStandingOf({ submittedAt, review }: ReviewFacts, rubric: Criterion[]): ReviewStanding {
  const feedback = buildFeedback(rubric, review ?? NOTHING);
  const before = review?.released ? buildFeedback(review.released.rubric, review.released) : null;
  const isSame = before ? readsTheSame(before, feedback) : saysNothing(feedback);
  const scored = countScored(feedback);
  return {
    isHandedIn: submittedAt !== null,
    feedback,
    scored,
    isComplete: scored === rubric.length,
    release: before === null ? 'none' : isSame ? 'released' : 'changed',
    isToRelease: !isSame,
  };
}

/** The parts of the list of reviews, in the order in which they are offered. */
export const REVIEW_FILTERS = ['all', 'to-review', 'scored', 'changed', 'released', 'not-handed-in'] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

/** Whether a piece of work is in a part of the list. */
export function isInPart(filter: ReviewFilter, standing: ReviewStanding): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'to-review':
      return standing.isHandedIn && !standing.isComplete;
    case 'scored':
      return standing.isComplete;
    case 'changed':
      return standing.isToRelease;
    case 'released':
      return standing.release !== 'none';
    case 'not-handed-in':
      return !standing.isHandedIn;
  }
}
