import type { Confidence, Position, StanceValue } from './debate';
import type { PositionCounts } from './heat';
import { otherSide, sideOf } from './my-side';
import type { Span } from './source';

export const STANCE_VALUES = [-3, -2, -1, 0, 1, 2, 3] as const satisfies readonly StanceValue[];
export const CONFIDENCES = [1, 2, 3, 4, 5] as const satisfies readonly Confidence[];

/** An answer to the debate's question. */
export interface Answer {
  value: StanceValue;
  position: Position;
  confidence: Confidence;
}

/** Words that somebody says moved them, and the sentence that holds most of them. */
export interface Mover extends Span {
  sourceId: string;
  sentence: number;
}

/** Where one student stood and stands. */
export interface StudentStance {
  /** Place in the list, from 1: two students may have one name. */
  number: number;
  /** The pen name; the name where the work is read by name. */
  who: string;
  before: Answer | null;
  after: Answer | null;
  movedBy: Mover[];
  /** Why nothing did; empty where nothing was said. */
  unmoved: string;
  prediction: { before: string | null; after: string | null };
  /** Their first tags by position. */
  tags: PositionCounts;
}

/** A student who answered twice. */
export interface BothAnswers extends StudentStance {
  before: Answer;
  after: Answer;
}

/** Those with both answers. */
export function withBoth(students: readonly StudentStance[]): BothAnswers[] {
  return students.flatMap((student) => {
    const { before, after } = student;
    return before && after ? [{ ...student, before, after }] : [];
  });
}

export const WAYS = ['elsewhere', 'stayed', 'home'] as const;
/** Which way on the scale. */
export type Way = (typeof WAYS)[number];

export function wayOf({ before, after }: Pick<BothAnswers, 'before' | 'after'>): Way {
  if (after.value === before.value) return 'stayed';
  return after.value < before.value ? 'elsewhere' : 'home';
}

/** Students by way, in each group those who moved furthest first, then from one end of the scale to the other. */
export function groupByWay(students: readonly BothAnswers[]): { way: Way; students: BothAnswers[] }[] {
  const distance = ({ before, after }: BothAnswers) => Math.abs(after.value - before.value);
  return WAYS.map((way) => ({
    way,
    students: students
      .filter((student) => wayOf(student) === way)
      .sort((a, b) => distance(b) - distance(a) || a.before.value - b.before.value),
  }));
}

/** From where to where, for every starting point of the scale: how many ended at each point, in its order. */
export function countByStart(
  students: readonly BothAnswers[],
): { start: StanceValue; people: number; ends: number[] }[] {
  return STANCE_VALUES.map((start) => {
    const from = students.filter(({ before }) => before.value === start);
    const ends = STANCE_VALUES.map((end) => from.filter(({ after }) => after.value === end).length);
    return { start, people: from.length, ends };
  });
}

/** The mean of answers on one of their numbers; null for nobody. */
export function meanOf(answers: readonly Answer[], of: 'value' | 'confidence'): number | null {
  return answers.length === 0 ? null : answers.reduce((sum, answer) => sum + answer[of], 0) / answers.length;
}

/** A sentence that was named as having moved somebody. */
export interface NamedSentence extends Mover {
  /** Students who named words of it. */
  people: number;
  /** How many of them stand elsewhere on the scale than before. */
  moved: number;
}

/**
 * The sentences that students named, those of most students first, then in reading order; a student counts once in
 * each. The words shown are those that most of them named, the shortest on ties.
 */
export function listNamed(students: readonly BothAnswers[], sourceIds: readonly string[]): NamedSentence[] {
  const named = new Map<string, { movers: Mover[]; people: Set<BothAnswers> }>();
  for (const student of students) {
    for (const mover of student.movedBy) {
      const key = `${mover.sourceId} ${mover.sentence}`;
      const one = named.get(key) ?? { movers: [], people: new Set() };
      one.movers.push(mover);
      one.people.add(student);
      named.set(key, one);
    }
  }
  return [...named.values()]
    .flatMap(({ movers, people }) => {
      const mover = mostNamed(movers);
      const moved = [...people].filter((student) => wayOf(student) !== 'stayed').length;
      return mover ? [{ ...mover, people: people.size, moved }] : [];
    })
    .sort(
      (a, b) =>
        b.people - a.people || sourceIds.indexOf(a.sourceId) - sourceIds.indexOf(b.sourceId) || a.sentence - b.sentence,
    );
}

function mostNamed(movers: readonly Mover[]): Mover | undefined {
  const times = (one: Mover) => movers.filter(({ start, end }) => start === one.start && end === one.end).length;
  const length = ({ start, end }: Mover) => end - start;
  return [...movers].sort((a, b) => times(b) - times(a) || length(a) - length(b) || a.start - b.start)[0];
}

/** How a class's tags lie to the side that each started from. */
export interface ClassBalance {
  /** Students who started from a side and tagged something: more with it, as much with as against, more against. */
  mostlyWith: number;
  even: number;
  mostlyAgainst: number;
  /** Their tags. Sequence and complicates are on neither side. */
  with: number;
  against: number;
  neither: number;
  /** Students who started in the middle and tagged something. */
  middle: number;
}

/** The my-side balance of a class, from where each student stood before and what they tagged first. */
export function balanceOf(students: readonly StudentStance[]): ClassBalance {
  const balance = { mostlyWith: 0, even: 0, mostlyAgainst: 0, with: 0, against: 0, neither: 0, middle: 0 };
  for (const { before, tags } of students) {
    const neither = tags.sequence + tags.complicates;
    if (!before || tags.transfer + tags.indigenous + neither === 0) continue;
    const side = sideOf(before.value);
    if (side === null) {
      balance.middle += 1;
      continue;
    }
    const difference = tags[side] - tags[otherSide(side)];
    if (difference === 0) balance.even += 1;
    else balance[difference > 0 ? 'mostlyWith' : 'mostlyAgainst'] += 1;
    balance.with += tags[side];
    balance.against += tags[otherSide(side)];
    balance.neither += neither;
  }
  return balance;
}
