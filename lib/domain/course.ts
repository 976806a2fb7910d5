import type { Confidence, StanceValue } from './debate';

/** A stance on the debate's one question, as it is laid beside those of other modules. */
export interface CourseStance {
  value: StanceValue;
  confidence: Confidence;
}

/** A person's newest attempt of one module, as a stretch of their way through the course. */
export interface CourseAttempt {
  id: string;
  slug: string;
  /** The module's place in the course, from 1. */
  number: number;
  title: string;
  /** The class it is in; null when the person studies alone. */
  classroom: string | null;
  isCommitted: boolean;
  /** When something was last kept in it, or when it was begun. */
  workedAt: Date;
  /** Steps done, of how many there are in the run they follow. */
  done: number;
  of: number;
  /** Null while none was kept. */
  before: CourseStance | null;
  after: CourseStance | null;
}

/** The stances that one module of the course saw. */
export type ModuleStances = Pick<CourseAttempt, 'number' | 'title' | 'before' | 'after'>;

/** Those modules of a course in which a stance was kept, in its order. */
export function keptStances(modules: ModuleStances[]): ModuleStances[] {
  return modules.filter(({ before, after }) => before !== null || after !== null).sort((a, b) => a.number - b.number);
}

/** The stances of a whole course, those of the one module that is at hand as they are now. */
export function layCourse(others: ModuleStances[], own: ModuleStances): ModuleStances[] {
  return keptStances([...others.filter(({ number }) => number !== own.number), own]);
}

/** The attempt that is not done yet and was worked on last; null when there is none. */
export function findUnfinished(attempts: CourseAttempt[]): CourseAttempt | null {
  const open = attempts.filter(({ done, of }) => done < of);
  return open.reduce<CourseAttempt | null>((last, one) => (last && last.workedAt >= one.workedAt ? last : one), null);
}
