/** What an attempt holds, for a person who chooses between two of them. */
export interface AttemptSummary {
  id: string;
  tags: number;
  stepsDone: number;
  /** Null when nothing was kept in it. */
  lastWorkAt: Date | null;
  committedAt: Date | null;
  submittedAt: Date | null;
}

/** An assignment on which both the guest and the account have an attempt: one of them has to count. */
export interface Conflict {
  assignmentId: string;
  classroom: string;
  title: string;
  guest: AttemptSummary;
  account: AttemptSummary;
  /**
   * Which of them can no longer be replaced, because it has a review, or the account’s because it is handed in and can
   * no longer be taken back: it counts, and there is nothing to choose. Where both have a review neither can.
   */
  settled: 'guest' | 'account' | 'both' | null;
}

/** Everything a guest would bring along. */
export interface BringAlong {
  guestName: string;
  /** How many attempts and classes come along, those to choose between included. */
  attempts: number;
  classes: number;
  conflicts: Conflict[];
}

/** Which attempt counts, by assignment. */
export type Choices = Record<string, 'guest' | 'account'>;

/** The cookie in which a guest who signs in carries the proof of having been that guest. */
export const BRING_ALONG_COOKIE = 'headwaters-guest';
