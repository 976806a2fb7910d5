import { NINE, type Nine } from '../school-facts';

/** What happens, for each of the nine. */
export type Row = Record<Nine, string>;

/** The nine as they head a table; with a star: of another class, or of another section. */
const HEAD = 'nobody  guest  student*  student  assistant*  assistant  instructor*  instructor  admin';

/**
 * Reads a table as it is written in `routes.ts` and `actions.ts`: a row per line, its name first and then a word for each
 * of the nine, or one word for all of them, with two spaces between.
 */
export function readTable(table: string): Map<string, Row> {
  const [head, ...lines] = table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (head?.replace(/ {2,}/g, '  ') !== HEAD) throw new Error(`The table has to begin with: ${HEAD}`);
  const rows = lines.map((line): [string, Row] => {
    const [name = '', ...words] = line.split(/ {2,}/);
    if (words.length !== NINE.length && words.length !== 1)
      throw new Error(`This row needs nine words, or one: ${line}`);
    return [name, Object.fromEntries(NINE.map((person, index) => [person, words[index] ?? words[0]])) as Row];
  });
  const twice = rows.find(([name], index) => rows.findIndex(([other]) => other === name) !== index);
  if (twice) throw new Error(`There are two rows for ${twice[0]}`);
  return new Map(rows);
}

const WIDTHS = HEAD.split('  ').map((title) => Math.max(title.length, 7));

/** A row as it would be written. */
export function writeRow(name: string, row: Row): string {
  const words = NINE.map((person) => row[person]);
  if (new Set(words).size === 1) return `${name.padEnd(56)} ${words[0]}`;
  return `${name.padEnd(56)} ${words.map((word, index) => word.padEnd(WIDTHS[index] ?? 0)).join('  ')}`.trimEnd();
}
