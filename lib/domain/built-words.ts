import type { Built, Exercise, ExerciseItem, GridTask, Place } from './exercise';

/** One line of what somebody put together in an exercise. */
export type BuiltLine =
  /** An item and what was chosen for it; `because` empty where no reason is asked or given. */
  | { kind: 'choice'; item: string; choice: string; because: string }
  | { kind: 'place'; item: string; task: Pick<GridTask, 'x' | 'y'>; place: Place }
  /** Its place in an order, from 1. */
  | { kind: 'order'; item: string; place: number }
  | { kind: 'link'; from: string; to: string };

/** What was put together, item by item in the order of the exercise; what the exercise does not know is left out. */
export function describeBuilt(exercise: Exercise, built: Built): BuiltLine[] {
  const textOf = (key: string) => exercise.items.find((item) => item.key === key)?.text ?? key;
  const each = (line: (item: ExerciseItem) => BuiltLine | null) => exercise.items.flatMap((item) => line(item) ?? []);
  if (exercise.kind === 'sort' && built.kind === 'sort') {
    return each(({ key, text }) => {
      const group = exercise.groups.find((one) => one.key === built.groups[key]);
      return group ? { kind: 'choice', item: text, choice: group.label, because: '' } : null;
    });
  }
  if (exercise.kind === 'grid' && built.kind === 'grid') {
    const { x, y } = exercise;
    return each(({ key, text }) => {
      const place = built.places[key];
      return place ? { kind: 'place', item: text, task: { x, y }, place } : null;
    });
  }
  if (exercise.kind === 'order' && built.kind === 'order') {
    return built.items.map((key, index) => ({ kind: 'order', item: textOf(key), place: index + 1 }));
  }
  if (exercise.kind === 'chain' && built.kind === 'chain') {
    return built.links.map(({ from, to }) => ({ kind: 'link', from: textOf(from), to: textOf(to) }));
  }
  if (exercise.kind === 'scorecard' && built.kind === 'scorecard') {
    return each(({ key, text }) => {
      const mark = exercise.marks.find((one) => one.key === built.marks[key]);
      return mark ? { kind: 'choice', item: text, choice: mark.label, because: built.reasons[key] ?? '' } : null;
    });
  }
  return [];
}
