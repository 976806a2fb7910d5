import type { Dial, Factor } from './debate';

/** Steps of a dial, from and to, both included. */
export interface DialSteps {
  from: Dial;
  to: Dial;
}

/** What of a class's tags a heat map shows; null everywhere: all of them. */
export interface HeatFilter {
  factor: Factor | null;
  credibility: DialSteps | null;
  bearing: DialSteps | null;
  /** Students of one section alone. */
  sectionId: string | null;
}

/** Steps of a dial as somebody chose them: either end may be left out, and the two may be given the other way round. */
export function dialSteps(from: Dial | null, to: Dial | null): DialSteps | null {
  if (from === null && to === null) return null;
  const [one, other] = [from ?? 1, to ?? 4] as const;
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}
