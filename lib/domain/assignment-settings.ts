import type { Dates } from './assignment-dates';
import type { CommitRule } from './progress';

/** Everything an instructor decides about an assignment, beside its module and its class. */
export interface AssignmentSettings extends Dates {
  commitRule: CommitRule['kind'];
  /** Under the rule "tags"; null under the others. */
  tagsAsked: number | null;
  /** Under the rules "date" and "opened": from when committing is possible; null until the instructor opens it. */
  commitFrom: Date | null;
  /** Whether those who have committed see the author's key. */
  keyRule: 'shown' | 'hidden';
  /** Keys of steps and slugs of texts. */
  stepsOff: string[];
  sourcesOff: string[];
  allowsGuests: boolean;
  isGraded: boolean;
  /** Ids of sections; none means the whole class. */
  sectionIds: string[];
}

/** How many tags are asked for unless the instructor says otherwise: enough to disagree about, for one sitting. */
export const USUAL_TAGS = 6;

/** What a new assignment is like before anything is decided. */
export const USUAL_SETTINGS: AssignmentSettings = {
  opensAt: null,
  dueAt: null,
  closesAt: null,
  commitRule: 'tags',
  tagsAsked: USUAL_TAGS,
  commitFrom: null,
  keyRule: 'shown',
  stepsOff: [],
  sourcesOff: [],
  allowsGuests: true,
  isGraded: false,
  sectionIds: [],
};
