import { type Effect, effectsOf, type WorkDone } from '@/lib/domain/assignment-change';
import { USUAL_SETTINGS } from '@/lib/domain/assignment-settings';

const at = (hour: number) => new Date(Date.UTC(2026, 9, 5, hour));
const now = at(10);
const before = { ...USUAL_SETTINGS, closedAt: null };
type Settings = typeof before;

const nobody: WorkDone = {
  isGuest: false,
  sectionId: null,
  committedAt: null,
  submittedAt: null,
  extension: null,
  tags: {},
  steps: [],
};
const ann: WorkDone = { ...nobody, sectionId: 'a', committedAt: at(9), tags: { one: 3, two: 1 }, steps: ['sort'] };
const ben: WorkDone = { ...nobody, sectionId: 'b', isGuest: true, tags: { one: 2 } };
const cai: WorkDone = { ...nobody, submittedAt: at(9), committedAt: at(8) };
const extended: WorkDone = { ...cai, extension: { dueAt: at(20), closesAt: null } };

test.each<{ name: string; from?: Partial<Settings>; to: Partial<Settings>; people: WorkDone[]; effects: Effect[] }>([
  { name: 'nothing changed', to: {}, people: [ann, ben], effects: [] },
  {
    name: 'nobody has begun',
    to: { sourcesOff: ['one'], keyRule: 'hidden', commitRule: 'said' },
    people: [],
    effects: [],
  },
  {
    name: 'a text is switched off',
    to: { sourcesOff: ['one'] },
    people: [ann, ben, cai],
    effects: [{ code: 'source-off', slug: 'one', tags: 5, count: 2 }],
  },
  { name: 'a text without tags is switched off', to: { sourcesOff: ['three'] }, people: [ann, ben], effects: [] },
  {
    name: 'a text is switched on again',
    from: { sourcesOff: ['two'] },
    to: { sourcesOff: [] },
    people: [ann, ben],
    effects: [{ code: 'source-on', slug: 'two', tags: 1, count: 1 }],
  },
  {
    name: 'a step is switched off',
    to: { stepsOff: ['sort', 'argue'] },
    people: [ann, ben],
    effects: [{ code: 'step-off', key: 'sort', count: 1 }],
  },
  {
    name: 'a step is switched on again',
    from: { stepsOff: ['sort'] },
    to: { stepsOff: [] },
    people: [ann],
    effects: [{ code: 'step-on', key: 'sort', count: 1 }],
  },
  {
    name: 'another rule',
    to: { commitRule: 'said', tagsAsked: null },
    people: [ann, ben],
    effects: [{ code: 'rule', committed: 1, open: 1 }],
  },
  {
    name: 'another date under the rule',
    from: { commitRule: 'date', commitFrom: at(11) },
    to: { commitRule: 'date', commitFrom: at(12) },
    people: [ben],
    effects: [{ code: 'rule', committed: 0, open: 1 }],
  },
  {
    name: 'more tags',
    to: { tagsAsked: 9 },
    people: [ann, ben],
    effects: [{ code: 'tags-asked', committed: 1, open: 1 }],
  },
  {
    name: 'the key is hidden',
    to: { keyRule: 'hidden' },
    people: [ann, ben, cai],
    effects: [{ code: 'key-hidden', count: 2 }],
  },
  {
    name: 'the key is shown',
    from: { keyRule: 'hidden' },
    to: { keyRule: 'shown' },
    people: [ann],
    effects: [{ code: 'key-shown', count: 1 }],
  },
  { name: 'the key is hidden before anybody has seen it', to: { keyRule: 'hidden' }, people: [ben], effects: [] },
  {
    name: 'due before something was handed in',
    from: { dueAt: at(12) },
    to: { dueAt: at(8) },
    people: [ann, cai, extended],
    effects: [{ code: 'hand-in-late', count: 1 }],
  },
  {
    name: 'due later than something was handed in',
    from: { dueAt: at(8) },
    to: { dueAt: at(12) },
    people: [cai],
    effects: [{ code: 'hand-in-in-time', count: 1 }],
  },
  { name: 'closes in the past', to: { closesAt: at(9) }, people: [ann, ben], effects: [{ code: 'closes', count: 2 }] },
  {
    name: 'closes in the past, but not for somebody with an extension',
    from: { dueAt: at(8), closesAt: at(12) },
    to: { closesAt: at(9), dueAt: at(8) },
    people: [ben, { ...ben, extension: { dueAt: null, closesAt: at(20) } }],
    effects: [{ code: 'closes', count: 1 }],
  },
  {
    name: 'opened again',
    from: { closesAt: at(9) },
    to: { closesAt: at(12) },
    people: [ann],
    effects: [{ code: 'reopens', count: 1 }],
  },
  { name: 'opens later', to: { opensAt: at(12) }, people: [ann, ben], effects: [{ code: 'not-open', count: 2 }] },
  {
    name: 'no guests any more',
    to: { allowsGuests: false },
    people: [ann, ben],
    effects: [{ code: 'guests', count: 1 }],
  },
  {
    name: 'for one section only',
    to: { sectionIds: ['a'] },
    people: [ann, ben, cai],
    effects: [{ code: 'sections', count: 2 }],
  },
  {
    name: 'for the whole class again',
    from: { sectionIds: ['a'] },
    to: { sectionIds: [] },
    people: [ann, ben],
    effects: [],
  },
])('$name', ({ from = {}, to, people, effects }) => {
  const start = { ...before, ...from };
  expect(effectsOf(start, { ...start, ...to }, people, now)).toEqual(effects);
});
