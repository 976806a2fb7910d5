import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Role } from '@/lib/domain/person';
import { MOST_BYTES, MOST_ROWS, type RosterRow, type RowFault } from '@/lib/domain/roster';

type Column = 'name' | 'first' | 'last' | 'email' | 'section' | 'role';

// What schools and their systems put above their columns, in lower case and without signs.
const HEADINGS: Record<Column, string[]> = {
  // Not "student": in a file without a header that is a role.
  name: ['name', 'full name', 'student name', 'display name'],
  first: ['first name', 'firstname', 'given name', 'forename'],
  last: ['last name', 'lastname', 'surname', 'family name'],
  email: ['email', 'e mail', 'mail', 'email address', 'e mail address', 'address'],
  section: ['section', 'group', 'set', 'tutorial'],
  role: ['role'],
};

const ROLES = new Map<string, Role>([
  ['student', 'student'],
  ['learner', 'student'],
  ['pupil', 'student'],
  ['assistant', 'assistant'],
  ['ta', 'assistant'],
  ['teaching assistant', 'assistant'],
  ['instructor', 'instructor'],
  ['teacher', 'instructor'],
]);

const DELIMITERS = ['\t', ';', ','];
const LONGEST_NAME = 80;

const plain = (cell: string) => cell.normalize('NFC').replace(/\s+/g, ' ').trim();
const heading = (cell: string) =>
  plain(cell)
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** Undefined for what is no role, such as "Student 12". */
const roleOf = (cell: string) => ROLES.get(plain(cell).toLowerCase());

/** The sign that separates cells: the one that the first line holds most often outside quotation marks. */
function delimiterOf(text: string): string {
  const first = (/^\s*(.*)$/m.exec(text)?.[1] ?? '').replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((sign) => first.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** What the parser gives with `info`, which its own types do not say. */
const parsedSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

interface Line {
  line: number;
  cells: string[];
}

/** The cells of a pasted or uploaded text, empty lines left out. Excel may say its separator in a line of its own. */
function readCells(text: string): Line[] {
  const said = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const offset = said ? 1 : 0;
  try {
    const rows = parsedSchema.parse(
      parse(body, {
        bom: true,
        delimiter: said?.[1] ?? delimiterOf(body),
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
      }),
    );
    // The line a row begins on: the parser says the one it ends on, and a cell may hold line ends.
    return rows
      .map(({ record, info }) => {
        const within = record.join('').split(/\r\n|\r|\n/).length - 1;
        return { line: info.lines + offset - within, cells: record.map(plain) };
      })
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (error instanceof CsvError)
      throw new ExpectedError('roster-quotes', { line: Number(error.lines ?? 1) + offset });
    throw error;
  }
}

const columnOf = (cell: string): Column | null =>
  (Object.keys(HEADINGS) as Column[]).find((column) => HEADINGS[column].includes(heading(cell))) ?? null;

/** Which column holds what, by the first row; null when that row is no header. */
function readHeader({ cells }: Line): Map<Column, number> | null {
  const found = cells.map(columnOf);
  // "Section" alone might be somebody's name; a header names people.
  if (!found.some((column) => column === 'name' || column === 'first' || column === 'last')) return null;
  return new Map(found.flatMap((column, index) => (column ? [[column, index] as const] : [])).reverse());
}

/** Which column holds what where nothing says so: addresses and roles are recognised, then names come before sections. */
function guessColumns(lines: Line[]): Map<Column, number> {
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const columns = new Map<Column, number>();
  const left: number[] = [];
  for (let index = 0; index < width; index++) {
    const filled = lines.map(({ cells }) => cells[index] ?? '').filter(Boolean);
    const mostly = (fits: (cell: string) => boolean) =>
      filled.length > 0 && filled.filter(fits).length * 2 > filled.length;
    if (!columns.has('email') && mostly((cell) => cell.includes('@'))) columns.set('email', index);
    else if (!columns.has('role') && mostly((cell) => roleOf(cell) !== undefined)) columns.set('role', index);
    else if (filled.length > 0) left.push(index);
  }
  for (const column of ['name', 'section'] as const) {
    const index = left.shift();
    if (index !== undefined) columns.set(column, index);
  }
  return columns;
}

const email = z.email().max(254);
const hasStrange = (text: string) => !text.isWellFormed() || /\p{Cc}/u.test(text);

function readRow({ line, cells }: Line, columns: ReadonlyMap<Column, number>): RosterRow {
  const cell = (column: Column) => cells[columns.get(column) ?? -1] ?? '';
  const name = cell('name') || plain(`${cell('first')} ${cell('last')}`);
  const address = cell('email').toLowerCase();
  const role = roleOf(cell('role') || 'student');
  const section = cell('section');
  const faults: RowFault[] = [];
  if (name === '') faults.push('name-missing');
  if (name.length > LONGEST_NAME) faults.push('name-long');
  if (hasStrange(name)) faults.push('name-characters');
  if (address !== '' && !email.safeParse(address).success) faults.push('email-wrong');
  if (!role) faults.push('role-unknown');
  if (section.length > LONGEST_NAME) faults.push('section-long');
  if (hasStrange(section)) faults.push('section-characters');
  return { line, name, email: address || null, role: role ?? 'student', section: section || null, faults };
}

/**
 * The rows of a roster that was pasted or read from a CSV file: commas, semicolons or tabs, with a byte order mark or
 * without, with a header or without. Throws 'roster-empty', 'roster-large', 'roster-long' or 'roster-quotes'.
 */
export function readRoster(text: string): RosterRow[] {
  if (Buffer.byteLength(text) > MOST_BYTES) throw new ExpectedError('roster-large');
  const lines = readCells(text);
  const [first] = lines;
  if (!first) throw new ExpectedError('roster-empty');
  const header = readHeader(first);
  const body = header ? lines.slice(1) : lines;
  if (body.length === 0) throw new ExpectedError('roster-empty');
  if (body.length > MOST_ROWS) throw new ExpectedError('roster-long', { rows: body.length });
  const columns = header ?? guessColumns(body);
  return body.map((line) => readRow(line, columns));
}
