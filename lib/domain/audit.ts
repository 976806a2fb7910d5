/** Acts that others have a right to know of, as they stand in the audit. */
export type AuditAct =
  /** A fresh return code for somebody of the class; about: personId. */
  | 'code.reissued'
  /** A code with which somebody sets a new password, from an administrator; about: personId. */
  | 'reset.issued'
  /** Somebody is kept from signing in by an administrator, or no longer; about: personId. */
  | 'sign-in.disabled'
  | 'sign-in.enabled'
  /** Accounts for people without an address; about: count. */
  | 'accounts.made'
  /** Another role in the class; about: personId, from, to. */
  | 'role.changed'
  /** Taken out of the class; about: personId, role. */
  | 'person.removed'
  /** Work that is begun from then on is read by name, or again by pen name. */
  | 'names.shown'
  | 'names.hidden'
  /** Of two attempts of theirs on an assignment, one that was committed no longer counts; about: assignmentId. */
  | 'attempt.replaced'
  /** Invites from a roster; about: count. */
  | 'roster.imported'
  /** Reviews that their students see from then on; about: assignmentId, count. */
  | 'reviews.released'
  /** Scores were looked at by name where work is read by pen name; about: assignmentId. */
  | 'grades.opened'
  /** Work was downloaded as a file; about: assignmentId, file. */
  | 'work.exported'
  | 'class.archived'
  | 'class.reopened'
  /** All that is left of a class; about: people, attempts. */
  | 'class.deleted';

/** What an act was about: ids and figures, never anybody's words. */
export type AuditAbout = Record<string, string | number | boolean | null>;
