import fc from 'fast-check';
import { type Change, type Operation, slotOf } from '@/lib/domain/operation';
import { type AttemptState, advance, decide } from '@/lib/domain/operation-rules';
import { applyOperation, baseOn, EMPTY_WORK, isOvertaken, rebase, type Work } from '@/lib/domain/work';

const now = new Date('2026-10-05T10:00:00Z');
const state: AttemptState = {
  isArchived: false,
  opensAt: null,
  closesAt: null,
  committedAt: now,
  steps: new Map([['look-back', { kind: 'reflect', exercise: null }]]),
  sources: new Map(),
  tags: new Map(),
  revisions: new Map(),
  evidence: new Set(['DS-1']),
};
const response = (text: string): Change => ({ kind: 'response.keep', step: 'look-back', text, built: null });
const stance = (value: 1 | -1, phase: 'before' | 'after' = 'before'): Change => ({
  kind: 'stance.keep',
  phase,
  value,
  position: 'sequence',
  confidence: 3,
  movedBy: [],
  unmoved: '',
});
const resting = (id: string): Change => ({
  kind: 'argument.keep',
  claim: 'So.',
  warrants: [{ tagIds: [], evidenceIds: [id], because: 'it is so' }],
  objection: '',
  answer: '',
});
const made = (id: string, change: Change): Operation => ({ id, ...change });

test.each<[string, Change, string | null]>([
  ['before and after are two', stance(1, 'after'), 'stance.keep/after'],
  ['one per step', response('so'), 'response.keep/look-back'],
  ['one in all', resting('DS-1'), 'argument.keep'],
  ['a mark of a step', { kind: 'step.done', step: 'read' }, null],
  ['a deletion', { kind: 'tag.delete', tagId: 't', base: 'r' }, null],
])('slots: %s', (_, change, slot) => {
  expect(slotOf(change)).toBe(slot);
});

test.each<{ name: string; base: string | null | undefined; current: string | null; said: string }>([
  { name: 'the first of all', base: null, current: null, said: 'apply' },
  { name: 'on the current one', base: 'r1', current: 'r1', said: 'apply' },
  { name: 'on none, where there is one by now', base: null, current: 'r1', said: 'set-aside' },
  { name: 'on an older one', base: 'r1', current: 'r2', said: 'set-aside' },
  { name: 'from a page that names none', base: undefined, current: 'r2', said: 'apply' },
])('a text $name', ({ base, current, said }) => {
  const revisions = new Map(current === null ? [] : [['response.keep/look-back', current]]);
  const operation = made('x', { ...response('so'), base } as Change);
  expect(decide(operation, { ...state, revisions }, now).outcome).toBe(said);
});

test('an argument may rest on items that the library has, and on no others', () => {
  expect(decide(made('x', resting('DS-1')), state, now).outcome).toBe('apply');
  expect(decide(made('x', resting('ZZ-9')), state, now)).toEqual({
    outcome: 'reject',
    status: 404,
    code: 'unknown-evidence',
  });
});

test('what stands aside goes when the person has chosen, and choosing twice changes nothing', () => {
  const work: Work = { ...EMPTY_WORK, setAside: [{ id: 'a', change: response('older') }] };
  const settled = applyOperation(work, { id: 'x', kind: 'aside.settle', operation: 'a' });
  expect(settled.setAside).toEqual([]);
  expect(applyOperation(settled, { id: 'y', kind: 'aside.settle', operation: 'a' })).toEqual(settled);
});

test('taking an older text after all puts it on top of what stands', () => {
  const work = applyOperation(EMPTY_WORK, made('r1', response('newer')));
  const again = rebase(work, { ...response('older'), base: null } as Change);
  expect(isOvertaken(again, work)).toBe(false);
  expect(applyOperation(work, made('r2', again)).responses['look-back']?.text).toBe('older');
});

test('the server and a device that paints what was applied agree on what is current, whatever comes in which order', () => {
  const change = fc.constantFrom(
    response('a'),
    response('b'),
    stance(1),
    stance(-1),
    stance(1, 'after'),
    resting('DS-1'),
  );
  // Each change is made by a device that has seen some of what came before.
  const story = fc.array(fc.tuple(change, fc.nat(6)), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(story, (steps) => {
      let server = state;
      let work = EMPTY_WORK;
      const seen: Work[] = [EMPTY_WORK];
      const aside: Operation[] = [];
      for (const [index, [plain, back]] of steps.entries()) {
        const view = seen[Math.max(0, seen.length - 1 - back)] ?? EMPTY_WORK;
        const operation = made(`op-${index}`, baseOn(view, plain));
        const decision = decide(operation, server, now);
        // A change is set aside exactly when the work as it stands shows that it was made on an older text.
        expect(decision.outcome).toBe(isOvertaken(operation, work) ? 'set-aside' : 'apply');
        if (decision.outcome === 'apply') {
          server = advance(server, operation);
          work = applyOperation(work, operation);
        } else aside.push(operation);
        expect(new Map(Object.entries(work.revisions))).toEqual(server.revisions);
        seen.push(work);
      }
      // Nothing is lost: every change is current, replaced by one that had seen it, or set aside.
      for (const operation of aside) expect(Object.values(work.revisions)).not.toContain(operation.id);
    }),
  );
});
