/** The two ends of the stance scale, as positions: what can be argued against each other. */
export const SIDES = ['transfer', 'indigenous'] as const;
export type Side = (typeof SIDES)[number];

/** A place on a plane, both axes from 0 to 100: x from the left, y from the bottom. */
export interface Place {
  x: number;
  y: number;
}

/** An arrow from cause to effect, by item key. */
export interface Link {
  from: string;
  to: string;
}

/** What a person put together in a step, by the keys that the module gives its parts. */
export type Built =
  /** Item key → group key. */
  | { kind: 'sort'; groups: Record<string, string> }
  /** Item key → place. */
  | { kind: 'grid'; places: Record<string, Place> }
  /** Item keys from first to last. */
  | { kind: 'order'; items: string[] }
  | { kind: 'chain'; links: Link[] }
  /** Item key → mark key, and a reason per item. */
  | { kind: 'scorecard'; marks: Record<string, string>; reasons: Record<string, string> }
  /** The side that was argued. */
  | { kind: 'opposite'; side: Side };

/** One thing to sort, to place, to order, to link or to judge, and the evidence items it rests on. */
export interface ExerciseItem {
  key: string;
  text: string;
  evidence?: string[];
}

/** Put every item into one of the groups. */
export interface SortTask {
  kind: 'sort';
  prompt: string;
  items: ExerciseItem[];
  groups: { key: string; label: string; meaning: string }[];
}

/** What one direction of a plane means, and what its two ends are called. */
export interface Axis {
  label: string;
  low: string;
  high: string;
}

/** Place every item on a plane. */
export interface GridTask {
  kind: 'grid';
  prompt: string;
  x: Axis;
  y: Axis;
  items: ExerciseItem[];
}

/** Bring the items into an order, first to last. */
export interface OrderTask {
  kind: 'order';
  prompt: string;
  items: ExerciseItem[];
}

/** Draw which item leads to which. */
export interface ChainTask {
  kind: 'chain';
  prompt: string;
  items: ExerciseItem[];
}

/** Give every item one of the marks, with a reason. Nothing in it is right or wrong. */
export interface ScorecardTask {
  kind: 'scorecard';
  prompt: string;
  items: ExerciseItem[];
  marks: { key: string; label: string }[];
}

/** What a person is asked to do: an exercise without the author's reading. */
export type ExerciseTask = SortTask | GridTask | OrderTask | ChainTask | ScorecardTask;

/** The author's group for an item, and the others that a careful reader could defend. */
export interface SortAnswer {
  item: string;
  group: string;
  because: string;
  alternatives: { group: string; because: string }[];
}

/** Where the author would place an item: anywhere between two edges in each direction, from 0 to 100. */
export interface GridAnswer {
  item: string;
  x: [number, number];
  y: [number, number];
  because: string;
}

/** One item in the author's order, with its date and what speaks for this place. */
export interface OrderAnswer {
  item: string;
  date?: string;
  because?: string;
}

/** A link that the author draws. */
export type ChainAnswer = Link & { because: string };

export type SortExercise = SortTask & { answers: SortAnswer[] };
export type GridExercise = GridTask & { answers: GridAnswer[] };
export type OrderExercise = OrderTask & { answers: OrderAnswer[] };
export type ChainExercise = ChainTask & { answers: ChainAnswer[] };

/** An exercise with the author's answers: one reading of it and not a verdict. A scorecard has none. */
export type Exercise = SortExercise | GridExercise | OrderExercise | ChainExercise | ScorecardTask;

/** The exercise as it is asked. */
export function withoutAnswers(exercise: Exercise): ExerciseTask {
  if (exercise.kind === 'scorecard') return exercise;
  const { answers, ...task } = exercise;
  return task;
}
