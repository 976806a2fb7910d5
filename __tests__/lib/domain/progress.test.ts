import fc from 'fast-check';
import { STEP_KINDS, type Step, type StepKind } from '@/lib/domain/module';
import { buildProgress, type CommitRule, canCommit, findLeftOpen, nextStep, shareDone } from '@/lib/domain/progress';
import type { Tag } from '@/lib/domain/tag';
import { EMPTY_WORK, type StanceContent, type Work } from '@/lib/domain/work';

/** A step of each kind, its key the name of the kind. */
const steps: Step[] = STEP_KINDS.map((kind) => ({ key: kind, kind, title: `第 ${kind} 👩‍🏫` }));

const stance: StanceContent = { value: 1, position: 'sequence', confidence: 3, movedBy: [], unmoved: '' };
const text = (words: string) => ({ text: words, built: null });
const argument = {
  claim: '从国外来',
  warrants: [{ tagIds: ['t'], evidenceIds: [], because: '' }],
  objection: '',
  answer: '',
};
const work = (made: Partial<Work>): Work => ({ ...EMPTY_WORK, ...made });
const committed = { committedAt: '2026-11-24T09:00:00.000Z' };

function stateOf(kind: StepKind, made: Partial<Work>, now: string | null = null) {
  return buildProgress(steps, work(made), now).find(({ step }) => step.kind === kind)?.state;
}

describe('buildProgress', () => {
  test.each<{ name: string; kind: StepKind; made: Partial<Work>; state: string }>([
    { name: 'explain waits', kind: 'explain', made: {}, state: 'later' },
    { name: 'explain is done when said', kind: 'explain', made: { stepsDone: ['explain'] }, state: 'done' },
    { name: 'calibrate is done when said', kind: 'calibrate', made: { stepsDone: ['calibrate'] }, state: 'done' },
    { name: 'stance needs the first stance', kind: 'stance', made: { stances: { after: stance } }, state: 'later' },
    { name: 'stance kept', kind: 'stance', made: { stances: { before: stance } }, state: 'done' },
    { name: 'read is not done by saying so', kind: 'read', made: { stepsDone: ['read'] }, state: 'later' },
    { name: 'read is done by the commit', kind: 'read', made: committed, state: 'done' },
    { name: 'reveal is locked', kind: 'reveal', made: {}, state: 'locked' },
    { name: 'reveal is locked, whatever was said', kind: 'reveal', made: { stepsDone: ['reveal'] }, state: 'locked' },
    { name: 'reveal opens', kind: 'reveal', made: committed, state: 'later' },
    { name: 'reveal seen', kind: 'reveal', made: { ...committed, stepsDone: ['reveal'] }, state: 'done' },
    { name: 'argue can be reached before the commit', kind: 'argue', made: {}, state: 'later' },
    { name: 'argue kept', kind: 'argue', made: { argument }, state: 'done' },
    {
      name: 'an argument without a claim',
      kind: 'argue',
      made: { argument: { ...argument, claim: ' ' } },
      state: 'later',
    },
    {
      name: 'an argument without a warrant',
      kind: 'argue',
      made: { argument: { ...argument, warrants: [] } },
      state: 'later',
    },
    { name: 'opposite can be reached', kind: 'opposite', made: {}, state: 'later' },
    { name: 'opposite kept', kind: 'opposite', made: { responses: { opposite: text('相反') } }, state: 'done' },
    { name: 'an empty response', kind: 'exercise', made: { responses: { exercise: text(' \n') } }, state: 'later' },
    {
      name: 'a response to another step',
      kind: 'exercise',
      made: { responses: { opposite: text('so') } },
      state: 'later',
    },
    {
      name: 'an exercise built without a word',
      kind: 'exercise',
      made: { responses: { exercise: { text: '', built: { kind: 'order', items: ['b', 'a'] } } } },
      state: 'done',
    },
    { name: 'exercise kept', kind: 'exercise', made: { responses: { exercise: text('a') } }, state: 'done' },
    { name: 'reflect is locked', kind: 'reflect', made: {}, state: 'locked' },
    { name: 'reflect opens', kind: 'reflect', made: committed, state: 'later' },
    {
      name: 'reflect needs the stance',
      kind: 'reflect',
      made: { ...committed, responses: { reflect: text('a') } },
      state: 'later',
    },
    {
      name: 'reflect needs the ticket',
      kind: 'reflect',
      made: { ...committed, stances: { after: stance } },
      state: 'later',
    },
    {
      name: 'reflect with both',
      kind: 'reflect',
      made: { ...committed, stances: { after: stance }, responses: { reflect: text('🎉') } },
      state: 'done',
    },
  ])('$name', ({ kind, made, state }) => {
    expect(stateOf(kind, made)).toBe(state);
  });

  test('the step on the screen is now, done or not, but a locked one stays locked', () => {
    expect(stateOf('explain', {}, 'explain')).toBe('now');
    expect(stateOf('explain', { stepsDone: ['explain'] }, 'explain')).toBe('now');
    expect(stateOf('reveal', {}, 'reveal')).toBe('locked');
    expect(stateOf('reveal', committed, 'reveal')).toBe('now');
  });

  test('two steps of one kind are told apart by their keys', () => {
    const two: Step[] = [
      { key: 'sort', kind: 'exercise', title: 'Sort' },
      { key: 'order', kind: 'exercise', title: 'Order' },
    ];
    const states = buildProgress(two, work({ responses: { order: text('a, b') } }), null).map(({ state }) => state);
    expect(states).toEqual(['later', 'done']);
  });
});

const everything: Partial<Work> = {
  ...committed,
  stances: { before: stance, after: stance },
  responses: { opposite: text('a'), exercise: text('b'), reflect: text('c') },
  argument,
  stepsDone: ['explain', 'calibrate', 'reveal'],
};

describe('nextStep and shareDone', () => {
  test.each<{ name: string; made: Partial<Work>; next: StepKind; done: number }>([
    { name: 'at the beginning', made: {}, next: 'explain', done: 0 },
    { name: 'the first gap', made: { stepsDone: ['calibrate'] }, next: 'explain', done: 1 },
    {
      name: 'everything before the commit',
      made: { ...everything, committedAt: null },
      next: 'read',
      done: 6,
    },
    { name: 'after the commit', made: { ...everything, stepsDone: ['explain', 'calibrate'] }, next: 'reveal', done: 8 },
    { name: 'at the end', made: everything, next: 'reflect', done: 9 },
  ])('$name', ({ made, next, done }) => {
    expect(nextStep(steps, work(made)).kind).toBe(next);
    expect(shareDone(steps, work(made))).toEqual({ done, of: 9 });
  });

  test('a step that is locked is never next while another is open', () => {
    const two = steps.filter(({ kind }) => kind === 'reveal' || kind === 'argue');
    expect(nextStep(two, EMPTY_WORK).kind).toBe('argue');
  });

  test('a module without steps is a mistake', () => {
    expect(() => nextStep([], EMPTY_WORK)).toThrow('at least one step');
  });

  test('the number done is the number of done states, and next is none of them unless all are', () => {
    const someWork = fc
      .record({
        stepsDone: fc.subarray([...STEP_KINDS]),
        responses: fc.dictionary(fc.constantFrom(...STEP_KINDS), fc.constantFrom(text(''), text('a'), text('中'))),
        before: fc.boolean(),
        after: fc.boolean(),
        argued: fc.boolean(),
        committedAt: fc.constantFrom(null, committed.committedAt),
      })
      .map(({ before, after, argued, ...rest }) =>
        work({
          ...rest,
          stances: { ...(before && { before: stance }), ...(after && { after: stance }) },
          argument: argued ? argument : null,
        }),
      );
    fc.assert(
      fc.property(someWork, (made) => {
        const states = buildProgress(steps, made, null);
        expect(states.map(({ step }) => step)).toEqual(steps);
        const done = states.filter(({ state }) => state === 'done');
        expect(shareDone(steps, made)).toEqual({ done: done.length, of: steps.length });
        const next = states.find(({ step }) => step === nextStep(steps, made));
        const open = states.filter(({ state }) => state === 'later');
        expect(next?.step).toBe(open.length > 0 ? open[0]?.step : steps.at(-1));
      }),
    );
  });
});

describe('canCommit', () => {
  const tagIn = (sourceId: string, id: string): Tag => ({
    id,
    sourceId,
    revisionId: id,
    start: 0,
    end: 1,
    position: 'transfer',
    factors: [],
    credibility: null,
    bearing: null,
    because: '',
    locked: false,
    firstPosition: null,
    late: false,
  });
  const tags = [tagIn('a', '1'), tagIn('a', '2'), tagIn('b', '3'), tagIn('practice', '4')];
  const now = new Date('2026-11-24T10:00:00.000Z');
  const yes = { ok: true };
  const no = (missing: number | null, from: string | null = null) => ({ ok: false, missing, from });

  test.each<{ name: string; rule: CommitRule; made?: Partial<Work>; answer: object }>([
    { name: 'enough tags', rule: { kind: 'tags', atLeast: 3 }, answer: yes },
    { name: 'the practice passage does not count', rule: { kind: 'tags', atLeast: 4 }, answer: no(1) },
    { name: 'no tags yet', rule: { kind: 'tags', atLeast: 5 }, made: { tags: [] }, answer: no(5) },
    { name: 'said to be done', rule: { kind: 'said' }, made: { tags: [] }, answer: yes },
    { name: 'the date has come', rule: { kind: 'date', at: '2026-11-24T10:00:00.000Z' }, answer: yes },
    {
      name: 'the date has not come',
      rule: { kind: 'date', at: '2026-11-25T08:00:00.000Z' },
      answer: no(null, '2026-11-25T08:00:00.000Z'),
    },
    { name: 'not opened', rule: { kind: 'opened', openedAt: null }, answer: no(null) },
    { name: 'opened', rule: { kind: 'opened', openedAt: '2026-11-24T09:30:00.000Z' }, answer: yes },
    { name: 'once is all there is', rule: { kind: 'said' }, made: committed, answer: no(null) },
    { name: 'once, with any number of tags', rule: { kind: 'tags', atLeast: 9 }, made: committed, answer: no(null) },
  ])('$name', ({ rule, made, answer }) => {
    expect(canCommit(rule, work({ tags, ...made }), now, ['a', 'b'])).toEqual(answer);
  });
});

describe('findLeftOpen', () => {
  const two = steps.filter(({ kind }) => kind === 'explain' || kind === 'read');
  const tag = (sourceId: string) => ({ sourceId }) as Tag;
  const rule: CommitRule = { kind: 'tags', atLeast: 2 };
  test.each<{ name: string; made: Partial<Work>; by?: CommitRule; open: ReturnType<typeof findLeftOpen> }>([
    { name: 'nothing done', made: {}, open: { steps: 2, of: 2, tags: 2 } },
    {
      name: 'tags in other texts do not count',
      made: { tags: [tag('s'), tag('x')] },
      open: { steps: 2, of: 2, tags: 1 },
    },
    { name: 'more tags than asked for', made: { tags: Array(3).fill(tag('s')) }, open: { steps: 2, of: 2, tags: 0 } },
    { name: 'no number is asked for', made: {}, by: { kind: 'said' }, open: { steps: 2, of: 2, tags: 0 } },
    { name: 'committed, whatever came after', made: committed, open: { steps: 1, of: 2, tags: 0 } },
    { name: 'every step done', made: { ...committed, stepsDone: ['explain'] }, open: null },
  ])('$name', ({ made, by = rule, open }) => {
    expect(findLeftOpen(two, by, work(made), ['s'])).toEqual(open);
  });
});
