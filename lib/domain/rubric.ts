// Rubrics are kept as JSON: interfaces would not fit its type.

/** One step of a criterion, the weakest first: what it is worth, and what work of this kind does. */
export type RubricLevel = { points: number; words: string };

/** One thing that is judged. `key` ties scores to it, whatever its name becomes. */
export type Criterion = {
  key: string;
  name: string;
  /** What to ask of the work. */
  asks: string;
  levels: RubricLevel[];
};

/** Every criterion has as many levels. */
export const LEVELS = 4;
export const MOST_CRITERIA = 8;

/** Level by key of criterion, from 1; a criterion without one is not scored. */
export type Scores = Record<string, number>;

/** A review as it is written: scores and a private comment, empty for none. */
export interface ReviewContent {
  scores: Scores;
  comment: string;
}

/** A review as it was when it was released, with the rubric of that moment. */
export interface ReleasedReview extends ReviewContent {
  rubric: Criterion[];
}

/** One criterion of a review in words, as its reader meets it. `level` null: not scored. */
export interface JudgedCriterion {
  name: string;
  asks: string;
  level: { number: number; words: string; points: number } | null;
  /** The most that it can be worth. */
  most: number;
}

/** A review as the person whose work it is reads it. */
export interface Feedback {
  criteria: JudgedCriterion[];
  comment: string;
  points: number;
  most: number;
}

/** Turns scores into words. Scores of criteria that the rubric no longer has say nothing. */
export function buildFeedback(rubric: Criterion[], { scores, comment }: ReviewContent): Feedback {
  const criteria = rubric.map(({ key, name, asks, levels }): JudgedCriterion => {
    const number = Object.hasOwn(scores, key) ? (scores[key] ?? 0) : 0;
    const level = levels[number - 1];
    return {
      name,
      asks,
      level: level ? { number, words: level.words, points: level.points } : null,
      most: Math.max(0, ...levels.map(({ points }) => points)),
    };
  });
  return {
    criteria,
    comment: comment.trim(),
    points: criteria.reduce((sum, { level }) => sum + (level?.points ?? 0), 0),
    most: criteria.reduce((sum, { most }) => sum + most, 0),
  };
}

/** How many of a review's criteria are scored. */
export function countScored({ criteria }: Feedback): number {
  return criteria.filter(({ level }) => level !== null).length;
}

/** Whether a review says nothing yet. */
export function saysNothing(feedback: Feedback): boolean {
  return countScored(feedback) === 0 && feedback.comment === '';
}

/** Whether two reviews read the same to the person they are for. */
export function readsTheSame(a: Feedback, b: Feedback): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
