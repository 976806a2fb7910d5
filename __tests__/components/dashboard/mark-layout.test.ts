import { layOutMarks, PER_ROW } from '@/components/dashboard/mark-layout';
import { counts } from './class-reading';

test('nobody takes no room', () => {
  expect(layOutMarks(counts())).toEqual({ marks: [], width: 0, height: 0 });
});

test('marks stand in the fixed order, with a gap where the position changes', () => {
  const { marks } = layOutMarks(counts(2, 0, 1));
  expect(marks).toEqual([
    { position: 'transfer', x: 0, y: 0 },
    { position: 'transfer', x: 9.5, y: 0 },
    { position: 'sequence', x: 20.5, y: 0 },
  ]);
});

test('the twenty-first person begins a second row at the left edge', () => {
  const { marks, height } = layOutMarks(counts(20, 1));
  expect(marks.at(19)).toEqual({ position: 'transfer', x: 180.5, y: 0 });
  expect(marks.at(20)).toEqual({ position: 'indigenous', x: 0, y: 11 });
  expect(height).toBe(21);
});

test.each([
  { people: 1, width: 10, height: 10 },
  { people: 20, width: 190.5, height: 10 },
  { people: 26, width: 190.5, height: 21 },
  { people: 40, width: 190.5, height: 21 },
])('$people of one position need $width × $height', ({ people, width, height }) => {
  expect(layOutMarks(counts(0, people))).toMatchObject({ width, height });
});

test('the widest row, with all four positions in it, fits beside the text', () => {
  // A ledger of 17.25rem less its numbers, gaps and padding (dashboard.css).
  const room = 17.25 * 16 - (1.25 + 0.375 + 0.375 + 2 + 0.5) * 16;
  expect(layOutMarks(counts(PER_ROW - 3, 1, 1, 1)).width).toBeLessThanOrEqual(room);
});
