import fc from 'fast-check';
import { listRuns } from '@/lib/domain/coverage';

const on = (person: number, start: number, end: number) => ({ person, start, end });

test.each([
  { name: 'nobody', tags: [], runs: [[10, 30, 0]] },
  { name: 'one person, all of it and more', tags: [on(1, 0, 50)], runs: [[10, 30, 1]] },
  {
    name: 'two who overlap',
    tags: [on(1, 10, 20), on(2, 15, 25)],
    runs: [
      [10, 15, 1],
      [15, 20, 2],
      [20, 25, 1],
      [25, 30, 0],
    ],
  },
  { name: 'the same person twice counts once', tags: [on(1, 10, 20), on(1, 15, 30)], runs: [[10, 30, 1]] },
  { name: 'one after the other, as many of them', tags: [on(1, 10, 20), on(2, 20, 30)], runs: [[10, 30, 1]] },
  { name: 'words of other sentences', tags: [on(1, 0, 10), on(2, 30, 40)], runs: [[10, 30, 0]] },
])('$name', ({ tags, runs }) => {
  expect(listRuns({ start: 10, end: 30 }, tags).map(({ start, end, people }) => [start, end, people])).toEqual(runs);
});

test('runs cover the stretch without a gap, and each sign has as many people as tagged it', () => {
  const tag = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 20 }))
    .map(([person, start, length]) => on(person, start, start + length));
  fc.assert(
    fc.property(fc.array(tag), (tags) => {
      const runs = listRuns({ start: 10, end: 30 }, tags);
      expect(runs[0]?.start).toBe(10);
      expect(runs.at(-1)?.end).toBe(30);
      for (const [index, run] of runs.entries()) {
        const next = runs[index + 1];
        if (next) expect([next.start, next.people === run.people]).toEqual([run.end, false]);
        for (let at = run.start; at < run.end; at++) {
          const here = tags.filter(({ start, end }) => start <= at && at < end).map(({ person }) => person);
          expect(run.people).toBe(new Set(here).size);
        }
      }
    }),
  );
});
