import type { Role } from './person';

/** Most rows of one roster: a year of a large school. */
export const MOST_ROWS = 1000;

/** Most bytes of one roster. */
export const MOST_BYTES = 1_000_000;

/** What may be wrong with a row; each names its sentence in the catalogue. */
export type RowFault =
  | 'name-missing'
  | 'name-long'
  | 'name-characters'
  | 'email-wrong'
  | 'role-unknown'
  | 'section-long'
  | 'section-characters';

/** A row of a roster as it was read; its faults are all of them. */
export interface RosterRow {
  /** Line of the file it begins on, from 1. */
  line: number;
  name: string;
  /** In lower case; null when the row has none. */
  email: string | null;
  role: Role;
  /** Null for no section. */
  section: string | null;
  faults: RowFault[];
}

/** What a class knows of somebody who is in it or expected in it. */
export interface Known {
  name: string;
  email: string | null;
}

/** What a row will do. */
export type RowOutcome =
  | { kind: 'new' }
  /** They are in the class. */
  | { kind: 'present' }
  /** They are invited already. */
  | { kind: 'invited' }
  /** The row of this line is the same person. */
  | { kind: 'duplicate'; line: number }
  | { kind: 'fault' };

export type PlannedRow = RosterRow & { outcome: RowOutcome; isNewSection: boolean };

const fold = (name: string) => name.toLocaleLowerCase('en');

/**
 * Who somebody is for a roster: their address, or, of those without one, their name. Two people of one name have to be
 * told apart by an address.
 */
const keysOf = ({ name, email }: Known) => (email === null ? [`name:${fold(name)}`] : [`email:${email}`]);

// A row without an address may be anybody of that name.
const allKeysOf = (known: Known) => [...keysOf(known), `name:${fold(known.name)}`];

/** What each row of a roster will do in a class. A section is new only on the first row that names it. */
export function planRoster(
  rows: RosterRow[],
  { present, invited, sections }: { present: Known[]; invited: Known[]; sections: string[] },
): PlannedRow[] {
  const inClass = new Set(present.flatMap(allKeysOf));
  const expected = new Set(invited.flatMap(allKeysOf));
  const seen = new Map<string, number>();
  const known = new Set(sections.map(fold));

  const outcomeOf = (row: RosterRow): RowOutcome => {
    if (row.faults.length > 0) return { kind: 'fault' };
    const keys = keysOf(row);
    if (keys.some((key) => inClass.has(key))) return { kind: 'present' };
    if (keys.some((key) => expected.has(key))) return { kind: 'invited' };
    const line = keys.map((key) => seen.get(key)).find((at) => at !== undefined);
    if (line !== undefined) return { kind: 'duplicate', line };
    for (const key of allKeysOf(row)) if (!seen.has(key)) seen.set(key, row.line);
    return { kind: 'new' };
  };

  return rows.map((row) => {
    const outcome = outcomeOf(row);
    const isNewSection = outcome.kind === 'new' && row.section !== null && !known.has(fold(row.section));
    if (isNewSection && row.section !== null) known.add(fold(row.section));
    return { ...row, outcome, isNewSection };
  });
}

/** Whether two names of sections are one: capital letters do not matter. */
export function isSameSection(a: string, b: string): boolean {
  return fold(a) === fold(b);
}
