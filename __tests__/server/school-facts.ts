/** The nine people that every route and every action is asked for, in the order of the tables. */
export const NINE = [
  'nobody',
  'guest',
  'otherStudent',
  'student',
  'otherAssistant',
  'assistant',
  'otherInstructor',
  'instructor',
  'administrator',
] as const;

/** One of them; "other" is of another class, for an assistant of another section. */
export type Nine = (typeof NINE)[number];

/** Those of them who are signed in, and a second student of the same class. */
export type Somebody = Exclude<Nine, 'nobody'> | 'classmate';

/** Everybody's password who has one. */
export const PASSWORD = 'seven tall herons wade';

/** The provider that speaks for the student. */
export const ISSUER = 'https://login.school.example';

/** Modules that are assigned. */
export const MODULE = 'deepseeks-people';
export const OTHER_MODULE = 'how-technology-travels';
export const THIRD_MODULE = 'joint-ventures';

/** When what is assigned is due: long after these tests. */
export const DUE = '2090-01-01T10:00:00Z';
export const LATER = '2091-01-01T10:00:00Z';

export const CLASS_NAME = 'Herons of the second year';
export const REASON = 'Only those who teach me may read this reason';
/** Words that only those of the class may meet. */
export const INNER_WORDS = [CLASS_NAME, REASON, 'Clara Classmate', 'Noa Noaddress', 'Herons A'];

/** An address that nobody has. */
export const NEW_ADDRESS = 'new@school.example';

/** Everything that the routes and actions are asked about. */
export interface School {
  /** Session tokens, by person. */
  sessions: Record<Somebody, string>;
  personIds: Record<Somebody, string>;
  classroom: string;
  joinCode: string;
  /** The class of the other instructor and the other student. */
  otherClassroom: string;
  /** The sections of the student and the assistant, and of the other assistant. */
  section: string;
  otherSection: string;
  /** Given to the student's section. */
  assignment: string;
  /** Given to the whole class; nobody has begun it, committing is not open, and its module has a newer version. */
  laterAssignment: string;
  /** Given to the whole class; the student has handed it in, and has later dates for it. */
  doneAssignment: string;
  /** The student's on the assignment, and in their own study. */
  attempt: string;
  study: string;
  doneAttempt: string;
  sourceId: string;
  /** What is on the wall of the assignment, with its vote open. */
  projection: string;
  sourceSlug: string;
  /** Sealed. */
  tag: string;
  keyTag: string;
  /** What leads to the student's work where it is reviewed, and what names the review of the done assignment. */
  who: string;
  releaseMark: string;
  /** The instructor's own. */
  comment: string;
  /** A student whose account the instructor made. */
  withoutAddress: string;
  /** An invite for whoever has the link, and one for the student of the other class. */
  inviteToken: string;
  openInvite: string;
  invite: string;
  setupToken: string;
  /** For an address that nobody has. */
  signInToken: string;
  /** The student's. */
  email: string;
  addressToken: string;
  resetToken: string;
  /** The student's of the other class. */
  resetCode: string;
  bringAlongToken: string;
}
