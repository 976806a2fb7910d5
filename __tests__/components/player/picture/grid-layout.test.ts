import fc from 'fast-check';
import { layGrid } from '@/components/player/picture/grid-layout';

const place = (label: string, x: number, y: number) => ({ label, x, y });

test('low is left and at the bottom, high is right and at the top, and the middle is the middle', () => {
  const marks = layGrid([place('Low', 0, 0), place('High', 100, 100), place('Middle', 50, 50)]);
  expect(marks.map((mark) => mark.place)).toEqual([
    { x: 6, y: 94 },
    { x: 94, y: 6 },
    { x: 50, y: 50 },
  ]);
});

test.each([
  { name: 'a name stands to the right of its number', places: [place('Zhipu', 20, 20)], sides: ['right'] },
  { name: 'at the right edge it stands to the left', places: [place('Zhipu', 98, 20)], sides: ['left'] },
  { name: 'it keeps off the upright line of the middle', places: [place('DeepSeek', 44, 80)], sides: ['left'] },
  { name: 'and off the level one', places: [place('Zhipu and Suntech', 8, 48)], sides: ['below-right'] },
  {
    name: 'a number in the way sends it elsewhere',
    places: [place('Baidu', 20, 20), place('Zhipu', 30, 20)],
    sides: ['left', 'right'],
  },
  {
    name: 'where everything is taken the number stands alone',
    places: [
      place('A name of many letters', 50, 50),
      ...[
        [38, 50],
        [62, 50],
        [50, 38],
        [50, 62],
        [40, 40],
        [60, 40],
        [40, 60],
        [60, 60],
      ].map(([x = 0, y = 0]) => place('Alibaba', x, y)),
    ].slice(0, 9),
    sides: [null],
  },
])('$name', ({ places, sides }) => {
  expect(
    layGrid(places)
      .slice(0, sides.length)
      .map(({ side }) => side),
  ).toEqual(sides);
});

test('the second number in one place stands beside it, and remembers where it belongs', () => {
  const [first, second] = layGrid([place('Baidu', 30, 20), place('Tencent', 30, 20)]);
  expect(first).toMatchObject({ isMoved: false, disc: first?.place });
  expect(second).toMatchObject({ isMoved: true, place: first?.place });
  expect(second?.disc).not.toEqual(first?.disc);
});

test('whoever can stand in its own place does, even if it comes later', () => {
  const marks = layGrid([place('A', 30, 30), place('B', 31, 30), place('C', 41, 30)]);
  expect(marks.map(({ isMoved }) => isMoved)).toEqual([false, true, false]);
});

test('numbers touch neither one another nor the edge, however close the places are', () => {
  const percent = fc.integer({ min: 0, max: 100 });
  const somePlaces = fc.array(
    fc.record({ label: fc.constantFrom('Zhipu', 'Train contracts'), x: percent, y: percent }),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(somePlaces, (places) => {
      const marks = layGrid(places);
      for (const [index, { disc }] of marks.entries()) {
        expect(Math.min(disc.x, disc.y, 100 - disc.x, 100 - disc.y)).toBeGreaterThanOrEqual(4);
        for (const { disc: other } of marks.slice(index + 1)) {
          expect(Math.max(Math.abs(disc.x - other.x), Math.abs(disc.y - other.y))).toBeGreaterThanOrEqual(8);
        }
      }
    }),
  );
});
