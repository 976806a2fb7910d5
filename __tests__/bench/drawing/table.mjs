// Medians of what was measured, and how they are printed.
import { aim } from '../aims.mjs';
import { median } from '../numbers.mjs';

/** One row per way and count: the median over the rounds, of what was repeated within a round the median of its medians. */
export function summarize(measured) {
  return measured.map(({ way, count, rounds }) => {
    const middle = (of) => median(rounds.map((round) => (Array.isArray(round[of]) ? median(round[of]) : round[of])));
    return {
      way,
      count,
      first: middle('first'),
      again: middle('again'),
      whole: middle('whole'),
      add: middle('add'),
      hover: middle('hover'),
      longestDrawing: middle('longestDrawing'),
      longestAfter: middle('longestAfter'),
    };
  });
}

const COLUMNS = [
  ['first', 'first draw'],
  ['again', 'draw again'],
  ['add', 'add one'],
  ['hover', 'point at one'],
  ['whole', 'all at rest'],
];
const LONGEST = [
  ['longestDrawing', 'longest: drawing'],
  ['longestAfter', 'longest: after'],
];
const WIDTH = 17;

/** The table: milliseconds, and in brackets how many times the bare baseline; the longest tasks last. */
export function drawTable(rows) {
  const bareOf = (count) => rows.find((row) => row.way === 'bare' && row.count === count);
  const line = (name, cells) => `${name.padEnd(12)}${cells.map((cell) => cell.padStart(WIDTH)).join('')}`;
  const lines = [];
  for (const count of new Set(rows.map((row) => row.count))) {
    const bare = bareOf(count);
    const heads = [...COLUMNS, ...LONGEST].map(([, head]) => head);
    lines.push('', line(`${count} tags`, heads));
    for (const row of rows.filter((one) => one.count === count)) {
      const times = COLUMNS.map(([key]) => {
        const ratio = row === bare || !bare ? '' : ` (${(row[key] / bare[key]).toFixed(1)}×)`;
        return `${row[key].toFixed(1)}${ratio}`;
      });
      const longest = LONGEST.map(([key]) => (row[key] === 0 ? 'under 50' : row[key].toFixed(0)));
      lines.push(line(row.way, [...times, ...longest]));
    }
  }
  return lines.join('\n');
}

/** What is aimed at, of what was measured with these counts. */
export function listAims(rows) {
  const find = (way, count) => rows.find((row) => row.way === way && row.count === count);
  return [
    { count: 1000, limit: 3 },
    { count: 10000, limit: 1 },
  ].flatMap(({ count, limit }) => {
    const [reader, bare] = [find('reader', count), find('bare', count)];
    if (!reader || !bare) return [];
    return [
      aim(`first draw of ${count} against the bare baseline`, reader.first / bare.first, limit, 'times'),
      aim(`draw again of ${count} against the bare baseline`, reader.again / bare.again, limit, 'times'),
      ...(count === 10000 ? [aim(`add one to ${count}`, reader.add, 16, 'ms')] : []),
      aim(`longest task while adding and pointing with ${count}`, reader.longestAfter, 50, 'ms'),
    ];
  });
}
