/** How somebody came to be here: a guest has only a name; simulated people never sign in. */
export type PersonKind = 'guest' | 'member' | 'simulated' | 'demonstration';

/** A person asking. */
export interface Viewer {
  id: string;
  name: string;
  /** Null for guests and accounts made without an address. */
  email: string | null;
  kind: PersonKind;
  isAdmin: boolean;
  /** Whether this person may create classrooms, worked out from the configuration. */
  mayTeach: boolean;
}

/** Whether somebody has no address to sign in with: a guest, or an account that an instructor made for their class. */
export function isWithoutAddress({ kind, email }: Pick<Viewer, 'kind' | 'email'>): boolean {
  return email === null && (kind === 'guest' || kind === 'member');
}

export type Role = 'student' | 'assistant' | 'instructor';

/** Who may teach: anyone with an account, people an administrator invited, or verified addresses of these domains. */
export type TeachingRule = { kind: 'anyone' } | { kind: 'invited' } | { kind: 'domains'; domains: string[] };

/** Whether a person may create classrooms. Guests and simulated people never may; an address counts only once verified. */
export function mayTeach(
  person: { kind: PersonKind; email: string | null; emailVerified: boolean; invited: boolean; isAdmin: boolean },
  rule: TeachingRule,
): boolean {
  if (person.kind === 'demonstration') return person.invited;
  if (person.kind !== 'member') return false;
  if (person.isAdmin || person.invited) return true;
  // An account without an address was made for somebody to learn with.
  if (person.email === null) return false;
  if (rule.kind === 'anyone') return true;
  if (rule.kind === 'invited' || !person.emailVerified) return false;
  const domain = person.email.slice(person.email.lastIndexOf('@') + 1);
  return rule.domains.includes(domain);
}

/** Shortest password, in characters: long enough that ten guesses per quarter of an hour do not matter. */
export const SHORTEST_PASSWORD = 10;
