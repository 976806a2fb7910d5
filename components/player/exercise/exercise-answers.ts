import type { Built, ExerciseTask, Link, Place } from '@/lib/domain/exercise';

type Unread = Record<string, unknown>;

const asRecord = (value: unknown): Unread => (typeof value === 'object' && value !== null ? { ...value } : {});
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isText = (value: unknown): value is string => typeof value === 'string';

/** What `read` makes of every key's entry; keys of which it makes nothing are left out. */
function pick<T>(keys: string[], value: unknown, read: (entry: unknown) => T | null): Record<string, T> {
  const entries = asRecord(value);
  const found: Record<string, T> = {};
  for (const key of keys) {
    const entry = Object.hasOwn(entries, key) ? read(entries[key]) : null;
    if (entry !== null) found[key] = entry;
  }
  return found;
}

const oneOf = (known: { key: string }[]) => (entry: unknown) =>
  isText(entry) && known.some(({ key }) => key === entry) ? entry : null;

function readPlace(entry: unknown): Place | null {
  const { x, y } = asRecord(entry);
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : null;
}

function readLinks(value: unknown, known: string[]): Link[] {
  const links = asList(value).flatMap((entry): Link[] => {
    const { from, to } = asRecord(entry);
    return isText(from) && isText(to) && known.includes(from) && known.includes(to) ? [{ from, to }] : [];
  });
  return links.filter(
    ({ from, to }, index) => links.findIndex((other) => other.from === from && other.to === to) === index,
  );
}

/**
 * An answer to this task out of anything: what was kept, a draft, or nothing. What the task does not know is left out,
 * and equal answers come out alike, whatever the order in which they were given.
 */
export function tidyBuilt(task: ExerciseTask, value: unknown): Built {
  const given = asRecord(value);
  const keys = task.items.map(({ key }) => key);
  switch (task.kind) {
    case 'sort':
      return { kind: 'sort', groups: pick(keys, given.groups, oneOf(task.groups)) };
    case 'grid':
      return { kind: 'grid', places: pick(keys, given.places, readPlace) };
    case 'order': {
      const placed = new Set(asList(given.items).filter((key) => isText(key) && keys.includes(key)));
      return { kind: 'order', items: [...placed, ...keys.filter((key) => !placed.has(key))].filter(isText) };
    }
    case 'chain':
      return { kind: 'chain', links: readLinks(given.links, keys) };
    case 'scorecard': {
      const reasons = pick(keys, given.reasons, (entry) => (isText(entry) && entry !== '' ? entry : null));
      return { kind: 'scorecard', marks: pick(keys, given.marks, oneOf(task.marks)), reasons };
    }
  }
}

/** An answer as the text that its draft keeps. */
export function writeBuilt(task: ExerciseTask, built: unknown): string {
  return JSON.stringify(tidyBuilt(task, built));
}

/** The answer that a draft holds; one that cannot be read is begun again. */
export function readBuilt(task: ExerciseTask, text: string): Built {
  try {
    return tidyBuilt(task, JSON.parse(text));
  } catch {
    return tidyBuilt(task, null);
  }
}

/** The words that are kept: a reason loses the space around it, and one of spaces alone is none. */
export function trimReasons(built: Built): Built {
  if (built.kind !== 'scorecard') return built;
  const reasons = Object.entries(built.reasons).map(([key, reason]) => [key, reason.trim()] as const);
  return { ...built, reasons: Object.fromEntries(reasons.filter(([, reason]) => reason !== '')) };
}
