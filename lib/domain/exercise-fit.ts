import { type Built, type Exercise, type ExerciseTask, withoutAnswers } from './exercise';
import type { StepKind } from './module';

/** A step as the rules need it; `exercise` null unless it is one. */
export interface KnownStep {
  kind: StepKind;
  exercise: ExerciseTask | null;
}

type BuiltExercise = Exclude<Built, { kind: 'opposite' }>;

/** Whether these are keys of the entries, each at most once. */
function areSome(keys: string[], entries: { key: string }[]): boolean {
  const known = new Set(entries.map(({ key }) => key));
  return new Set(keys).size === keys.length && keys.every((key) => known.has(key));
}

/** Whether every value is the key of an entry. */
function areAll(values: string[], entries: { key: string }[]): boolean {
  return areSome([...new Set(values)], entries);
}

function fitsTask(built: BuiltExercise, task: ExerciseTask): boolean {
  if (built.kind === 'sort' && task.kind === 'sort') {
    return areSome(Object.keys(built.groups), task.items) && areAll(Object.values(built.groups), task.groups);
  }
  if (built.kind === 'grid' && task.kind === 'grid') return areSome(Object.keys(built.places), task.items);
  if (built.kind === 'order' && task.kind === 'order') return areSome(built.items, task.items);
  if (built.kind === 'chain' && task.kind === 'chain') {
    const arrows = new Set(built.links.map(({ from, to }) => JSON.stringify([from, to])));
    const ends = built.links.flatMap(({ from, to }) => [from, to]);
    return (
      arrows.size === built.links.length && areAll(ends, task.items) && built.links.every(({ from, to }) => from !== to)
    );
  }
  if (built.kind === 'scorecard' && task.kind === 'scorecard') {
    return (
      areSome(Object.keys(built.marks), task.items) &&
      areAll(Object.values(built.marks), task.marks) &&
      areSome(Object.keys(built.reasons), task.items)
    );
  }
  return false;
}

/**
 * Whether what was built belongs to the step: of its exercise's kind and made of its parts, or a side where a side is
 * argued. A part of an answer is enough, and words alone fit everywhere.
 */
export function fitsStep(built: Built | null, { kind, exercise }: KnownStep): boolean {
  if (built === null) return true;
  if (built.kind === 'opposite') return kind === 'opposite';
  return kind === 'exercise' && exercise !== null && fitsTask(built, exercise);
}

function hasAnswer(built: Built, key: string): boolean {
  switch (built.kind) {
    case 'sort':
      return built.groups[key] !== undefined;
    case 'grid':
      return built.places[key] !== undefined;
    case 'order':
      return built.items.includes(key);
    case 'chain':
      // A chain may leave an item out; one link is where it begins.
      return built.links.length > 0;
    case 'scorecard':
      return built.marks[key] !== undefined;
    case 'opposite':
      return true;
  }
}

/** Keys of the items that an answer says nothing about yet; none when it is whole. Reasons may be missing. */
export function listMissing(task: ExerciseTask, built: Built): string[] {
  return task.items.filter(({ key }) => !hasAnswer(built, key)).map(({ key }) => key);
}

/** What the device of somebody with this response may receive: the author's answers only beside a whole answer of their own. */
export function exerciseForStudent(
  exercise: Exercise,
  response: { built: Built | null } | undefined,
): ExerciseTask | Exercise {
  const built = response?.built ?? null;
  const isAnswered = built !== null && built.kind === exercise.kind && listMissing(exercise, built).length === 0;
  return isAnswered ? exercise : withoutAnswers(exercise);
}
