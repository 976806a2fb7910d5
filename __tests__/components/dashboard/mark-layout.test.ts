import { layOutMarks } from '@/components/dashboard/mark-layout';
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

test('the twenty-sixth person begins a second row at the left edge', () => {
  const { marks, height } = layOutMarks(counts(25, 1));
  expect(marks.at(24)).toEqual({ position: 'transfer', x: 228, y: 0 });
  expect(marks.at(25)).toEqual({ position: 'indigenous', x: 0, y: 11 });
  expect(height).toBe(21);
});

test.each([
  { people: 1, width: 10, height: 10 },
  { people: 25, width: 238, height: 10 },
  { people: 40, width: 238, height: 21 },
])('$people of one position need $width × $height', ({ people, width, height }) => {
  expect(layOutMarks(counts(0, people))).toMatchObject({ width, height });
});
