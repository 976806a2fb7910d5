/** A cell of a table: text, a number, or nothing. */
export type Cell = string | number | null;

/** Tells every program that the file is UTF-8, Excel above all. */
export const BYTE_ORDER_MARK = '\uFEFF';

// The apostrophe itself as well, so that taking the first one away always gives the text back.
const NEEDS_APOSTROPHE = /^[=+\-@\t\r']/;

/**
 * Text that no spreadsheet takes for a formula: what begins with a sign that starts one (= + - @, a tab or a carriage
 * return, by OWASP’s page “CSV Injection”) gets an apostrophe before it, and so does what begins with one.
 */
export function defuse(text: string): string {
  return NEEDS_APOSTROPHE.test(text) ? `'${text}` : text;
}

/** What `defuse` was given. */
export function undefuse(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = defuse(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of a file after RFC 4180, with its line break; every text in it is defused. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}
