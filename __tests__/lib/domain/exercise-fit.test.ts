import type { Built, ExerciseTask } from '@/lib/domain/exercise';
import { exerciseForStudent, fitsStep, listMissing } from '@/lib/domain/exercise-fit';
import { STEP_KINDS } from '@/lib/domain/module';
import { chain, exercises, grid, order, scorecard, sort } from './some-exercises';

const WHOLE = {
  sort: { kind: 'sort', groups: { lab: 'fact', 人: 'fact', design: 'fact' } },
  grid: { kind: 'grid', places: { lab: { x: 0, y: 0 }, 人: { x: 50, y: 50 }, design: { x: 100, y: 100 } } },
  order: { kind: 'order', items: ['a', 'b', 'c', 'd', 'e'] },
  chain: { kind: 'chain', links: [{ from: 'money', to: 'ideas' }] },
  scorecard: { kind: 'scorecard', marks: { talent: 'present', money: 'unknown' }, reasons: {} },
} as const satisfies Record<string, Built>;

describe('fitsStep', () => {
  test.each<{ name: string; task: ExerciseTask; built: Built; fits: boolean }>([
    { name: 'a whole sort', task: sort, built: WHOLE.sort, fits: true },
    { name: 'half a sort', task: sort, built: { kind: 'sort', groups: { 人: 'reading' } }, fits: true },
    { name: 'an empty sort', task: sort, built: { kind: 'sort', groups: {} }, fits: true },
    { name: 'a sort of something else', task: sort, built: { kind: 'sort', groups: { rain: 'fact' } }, fits: false },
    { name: 'a group that is not there', task: sort, built: { kind: 'sort', groups: { lab: 'rumour' } }, fits: false },
    { name: 'a grid for a sort', task: sort, built: WHOLE.grid, fits: false },
    { name: 'a whole grid', task: grid, built: WHOLE.grid, fits: true },
    {
      name: 'a place for something else',
      task: grid,
      built: { kind: 'grid', places: { rain: { x: 1, y: 1 } } },
      fits: false,
    },
    { name: 'a whole order', task: order, built: WHOLE.order, fits: true },
    { name: 'part of an order', task: order, built: { kind: 'order', items: ['e', 'a'] }, fits: true },
    { name: 'the same twice', task: order, built: { kind: 'order', items: ['a', 'a'] }, fits: false },
    { name: 'something else in the order', task: order, built: { kind: 'order', items: ['a', 'z'] }, fits: false },
    { name: 'a chain', task: chain, built: WHOLE.chain, fits: true },
    {
      name: 'two that lead to each other',
      task: chain,
      built: { kind: 'chain', links: [WHOLE.chain.links[0], { from: 'ideas', to: 'money' }] },
      fits: true,
    },
    {
      name: 'the same link twice',
      task: chain,
      built: { kind: 'chain', links: [WHOLE.chain.links[0], { from: 'money', to: 'ideas' }] },
      fits: false,
    },
    {
      name: 'a link to itself',
      task: chain,
      built: { kind: 'chain', links: [{ from: 'luck', to: 'luck' }] },
      fits: false,
    },
    {
      name: 'a link from something else',
      task: chain,
      built: { kind: 'chain', links: [{ from: 'rain', to: 'luck' }] },
      fits: false,
    },
    { name: 'a scorecard without reasons', task: scorecard, built: WHOLE.scorecard, fits: true },
    {
      name: 'a reason without a mark',
      task: scorecard,
      built: { kind: 'scorecard', marks: {}, reasons: { talent: '因为' } },
      fits: true,
    },
    {
      name: 'a mark that is not there',
      task: scorecard,
      built: { kind: 'scorecard', marks: { talent: 'perhaps' }, reasons: {} },
      fits: false,
    },
    {
      name: 'a reason for something else',
      task: scorecard,
      built: { kind: 'scorecard', marks: {}, reasons: { rain: 'wet' } },
      fits: false,
    },
    { name: 'a side in an exercise', task: sort, built: { kind: 'opposite', side: 'transfer' }, fits: false },
  ])('$name: $fits', ({ task, built, fits }) => {
    expect(fitsStep(built, { kind: 'exercise', exercise: task })).toBe(fits);
  });

  test.each(STEP_KINDS)('in a step of the kind %s', (kind) => {
    const step = { kind, exercise: null };
    expect(fitsStep(null, step)).toBe(true);
    expect(fitsStep({ kind: 'opposite', side: 'indigenous' }, step)).toBe(kind === 'opposite');
    expect(fitsStep(WHOLE.sort, step)).toBe(false);
  });
});

test.each<{ name: string; task: ExerciseTask; built: Built; missing: string[] }>([
  { name: 'nothing', task: sort, built: WHOLE.sort, missing: [] },
  { name: 'one group', task: sort, built: { kind: 'sort', groups: { lab: 'fact', design: 'fact' } }, missing: ['人'] },
  { name: 'all places', task: grid, built: { kind: 'grid', places: {} }, missing: ['lab', '人', 'design'] },
  { name: 'the rest of an order', task: order, built: { kind: 'order', items: ['c', 'a', 'b'] }, missing: ['d', 'e'] },
  { name: 'nothing in a chain of one link', task: chain, built: WHOLE.chain, missing: [] },
  {
    name: 'everything in a chain of none',
    task: chain,
    built: { kind: 'chain', links: [] },
    missing: ['money', 'freedom', 'ideas', 'luck'],
  },
  {
    name: 'a mark, though there is a reason',
    task: scorecard,
    built: { kind: 'scorecard', marks: { talent: 'absent' }, reasons: { money: 'r' } },
    missing: ['money'],
  },
])('listMissing: $name', ({ task, built, missing }) => {
  expect(listMissing(task, built)).toEqual(missing);
});

describe('exerciseForStudent', () => {
  test.each(['sort', 'grid', 'order', 'chain'] as const)(
    'the answers of a %s come with a whole answer alone',
    (kind) => {
      const exercise = exercises[kind];
      for (const response of [undefined, { built: null }, { built: WHOLE.scorecard }]) {
        const shown = exerciseForStudent(exercise, response);
        expect(shown).not.toHaveProperty('answers');
        expect(JSON.stringify(shown)).not.toMatch(/secret|2021/);
        expect(shown.items).toEqual(exercise.items);
      }
      expect(exerciseForStudent(exercise, { built: WHOLE[kind] })).toEqual(exercise);
    },
  );

  test('half an answer opens nothing', () => {
    expect(exerciseForStudent(sort, { built: { kind: 'sort', groups: { lab: 'fact' } } })).not.toHaveProperty(
      'answers',
    );
    expect(exerciseForStudent(chain, { built: { kind: 'chain', links: [] } })).not.toHaveProperty('answers');
  });

  test('a scorecard has nothing to open', () => {
    expect(exerciseForStudent(scorecard, { built: WHOLE.scorecard })).toEqual(scorecard);
  });
});
