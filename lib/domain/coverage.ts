import type { Span } from './source';

/** Words next to each other that the same number of people tagged. */
export interface Run extends Span {
  people: number;
}

/** A stretch of text that somebody tagged; `person` only tells them from each other. */
export interface Covering extends Span {
  person: number;
}

/**
 * A stretch of text cut wherever the number of people who tagged it changes. Somebody with several tags on the same
 * words counts once. Runs follow each other without a gap; those that nobody tagged have 0.
 */
export function listRuns({ start, end }: Span, tags: readonly Covering[]): Run[] {
  const edges = new Set([start, end]);
  for (const tag of tags) for (const at of [tag.start, tag.end]) if (at > start && at < end) edges.add(at);
  const cuts = [...edges].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const to = cuts[index + 1] ?? end;
    const people = new Set(tags.filter((tag) => tag.start <= from && tag.end >= to).map(({ person }) => person)).size;
    const before = runs.at(-1);
    if (before?.people === people) before.end = to;
    else runs.push({ start: from, end: to, people });
  }
  return runs;
}
