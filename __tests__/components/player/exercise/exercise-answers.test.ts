import fc from 'fast-check';
import { exercises, scorecard } from '@/__tests__/lib/domain/some-exercises';
import { readBuilt, tidyBuilt, trimReasons, writeBuilt } from '@/components/player/exercise/exercise-answers';
import { fitsStep, listMissing } from '@/lib/domain/exercise-fit';

const kinds = Object.values(exercises);

test.each([
  { name: 'nothing', kind: 'sort', given: null, built: { kind: 'sort', groups: {} } },
  {
    name: 'groups and items that are gone',
    kind: 'sort',
    given: { groups: { lab: 'fact', rain: 'fact', design: 'rumour' } },
    built: { kind: 'sort', groups: { lab: 'fact' } },
  },
  {
    name: 'half a place',
    kind: 'grid',
    given: { places: { lab: { x: 1 }, design: { x: 2, y: 3 } } },
    built: { kind: 'grid', places: { design: { x: 2, y: 3 } } },
  },
  {
    name: 'part of an order, and one twice',
    kind: 'order',
    given: { items: ['c', 'a', 'c', 'z', 7] },
    built: { kind: 'order', items: ['c', 'a', 'd', 'b', 'e'] },
  },
  {
    name: 'links to nowhere and twice',
    kind: 'chain',
    given: { links: [{ from: 'luck', to: 'ideas' }, { from: 'luck' }, 'x', { from: 'luck', to: 'ideas' }] },
    built: { kind: 'chain', links: [{ from: 'luck', to: 'ideas' }] },
  },
  {
    name: 'an empty reason',
    kind: 'scorecard',
    given: { marks: { talent: 'absent', money: 'perhaps' }, reasons: { talent: '', money: ' so' } },
    built: { kind: 'scorecard', marks: { talent: 'absent' }, reasons: { money: ' so' } },
  },
] as const)('of $name there remains what the task knows', ({ kind, given, built }) => {
  expect(tidyBuilt(exercises[kind], given)).toEqual(built);
});

test('a reason loses the space around it when it is kept, and one of spaces alone is none', () => {
  const built = { kind: 'scorecard' as const, marks: {}, reasons: { talent: ' because ', money: ' \n' } };
  expect(trimReasons(built)).toEqual({ ...built, reasons: { talent: 'because' } });
});

test('equal answers make the same draft, whatever the order of their parts', () => {
  const [one, other] = [
    { talent: 'absent', money: 'present' },
    { money: 'present', talent: 'absent' },
  ];
  const draft = (marks: object) => writeBuilt(scorecard, { kind: 'scorecard', marks, reasons: {} });
  expect(draft(one)).toBe(draft(other));
});

test('out of anything at all comes an answer that fits its step and reads the same again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.oneof(fc.json(), fc.string()), (task, draft) => {
      const built = readBuilt(task, draft);
      expect(fitsStep(built, { kind: 'exercise', exercise: task })).toBe(true);
      expect(readBuilt(task, writeBuilt(task, built))).toEqual(built);
      expect(Array.isArray(listMissing(task, built))).toBe(true);
    }),
  );
});
