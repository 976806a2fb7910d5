import type { Step } from './module';
import type { ResponseContent, Work } from './work';

/** A step and how it stands for one person. Locked: it opens with the commit. */
export interface StepState {
  step: Step;
  state: 'done' | 'now' | 'later' | 'locked';
}

/** What makes a person eligible to commit. Times are ISO strings; `openedAt` null: the instructor has not opened yet. */
export type CommitRule =
  | { kind: 'tags'; atLeast: number }
  | { kind: 'said' }
  | { kind: 'date'; at: string }
  | { kind: 'opened'; openedAt: string | null };

/**
 * Whether a person may commit. `missing` is the number of tags still to make, null when tags are not what is missing;
 * `from` is the ISO time at which it opens, null when no time decides.
 */
export type CommitAnswer = { ok: true } | { ok: false; missing: number | null; from: string | null };

/** Whether a text says anything. */
export const isWritten = (text: string | undefined) => text !== undefined && text.trim() !== '';
const isGiven = (response: ResponseContent | undefined) =>
  response !== undefined && (response.built !== null || isWritten(response.text));

/** What decides which steps are done: enough to work it out for a whole class without reading anybody's words. */
export interface ProgressFacts {
  /** Keys of steps that the person said they are done with. */
  stepsDone: readonly string[];
  /** Keys of steps with a response, written or built. */
  responded: readonly string[];
  /** A stance was kept before, and after. */
  before: boolean;
  after: boolean;
  committed: boolean;
  /** An argument with a claim and at least one warrant was kept. */
  argued: boolean;
}

/** The facts of one person's work. */
export function factsOf(work: Work): ProgressFacts {
  return {
    stepsDone: work.stepsDone,
    responded: Object.keys(work.responses).filter((key) => isGiven(work.responses[key])),
    before: work.stances.before !== undefined,
    after: work.stances.after !== undefined,
    committed: work.committedAt !== null,
    argued: work.argument !== null && isWritten(work.argument.claim) && work.argument.warrants.length > 0,
  };
}

/** Whether a step is done, by what was kept for it. */
export function isStepDone(step: Step, facts: ProgressFacts): boolean {
  switch (step.kind) {
    case 'explain':
    case 'calibrate':
    case 'reveal':
      return facts.stepsDone.includes(step.key);
    case 'stance':
      return facts.before;
    case 'read':
      return facts.committed;
    case 'argue':
      return facts.argued;
    case 'opposite':
    case 'exercise':
      return facts.responded.includes(step.key);
    case 'reflect':
      return facts.after && facts.responded.includes(step.key);
  }
}

const isDone = (step: Step, work: Work) => isStepDone(step, factsOf(work));

function opensWithCommit({ kind }: Step): boolean {
  return kind === 'reveal' || kind === 'reflect';
}

const isLocked = (step: Step, work: Work) => opensWithCommit(step) && work.committedAt === null;

/**
 * How every step stands, in order. The step on the screen is `now`, also when it is done already; a locked step stays
 * locked wherever the person is. `now` null: no step is on the screen.
 */
export function buildProgress(steps: Step[], work: Work, now: string | null): StepState[] {
  return steps.map((step) => {
    if (isLocked(step, work)) return { step, state: 'locked' };
    if (step.key === now) return { step, state: 'now' };
    return { step, state: isDone(step, work) ? 'done' : 'later' };
  });
}

/** Where to go on: the first step that is neither done nor locked, the last one when nothing is left. */
export function nextStep(steps: Step[], work: Work): Step {
  const next = steps.find((step) => !isLocked(step, work) && !isDone(step, work)) ?? steps.at(-1);
  if (!next) throw new Error('A module has at least one step');
  return next;
}

/** How many steps are done, of how many, by the facts alone. A locked step is never done. */
export function countDone(steps: Step[], facts: ProgressFacts): { done: number; of: number } {
  const done = steps.filter((step) => (facts.committed || !opensWithCommit(step)) && isStepDone(step, facts)).length;
  return { done, of: steps.length };
}

/** The same for one person's work. */
export function shareDone(steps: Step[], work: Work): { done: number; of: number } {
  return countDone(steps, factsOf(work));
}

/** What is not done of an assignment: steps, of how many, and tags of those that are asked for before committing. */
export interface LeftOpen {
  steps: number;
  of: number;
  tags: number;
}

/** What is left open when somebody hands in; null when nothing is. Only tags in the given sources count. */
export function findLeftOpen(steps: Step[], rule: CommitRule, work: Work, sourceIds: string[]): LeftOpen | null {
  const { done, of } = shareDone(steps, work);
  const made = work.tags.filter((tag) => sourceIds.includes(tag.sourceId)).length;
  const asked = rule.kind === 'tags' && work.committedAt === null ? rule.atLeast : 0;
  const open = { steps: of - done, of, tags: Math.max(0, asked - made) };
  return open.steps > 0 || open.tags > 0 ? open : null;
}

/** Whether the rule lets this person commit now. Only tags in the given sources count; one commit is all there is. */
export function canCommit(rule: CommitRule, work: Work, now: Date, sourceIds: string[]): CommitAnswer {
  if (work.committedAt !== null) return { ok: false, missing: null, from: null };
  switch (rule.kind) {
    case 'said':
      return { ok: true };
    case 'tags': {
      const made = work.tags.filter((tag) => sourceIds.includes(tag.sourceId)).length;
      return made >= rule.atLeast ? { ok: true } : { ok: false, missing: rule.atLeast - made, from: null };
    }
    case 'date':
      return now.getTime() >= Date.parse(rule.at) ? { ok: true } : { ok: false, missing: null, from: rule.at };
    case 'opened': {
      const open = rule.openedAt !== null && now.getTime() >= Date.parse(rule.openedAt);
      return open ? { ok: true } : { ok: false, missing: null, from: null };
    }
  }
}
