import { v7 as newId } from 'uuid';
import { type Dial, FACTORS, MOST_FACTORS, POSITIONS } from '@/lib/domain/debate';
import type { Draft } from './draft';

/** Half-written tags of one source as a device keeps them: one text per draft, by its id, so that tabs never share one. */
export type DraftRecords = Readonly<Record<string, string>>;

/** A draft as one text without its id: what says the same is the same text. */
export function writeDraft(draft: Draft): string {
  const { tagId, base, start, end, position, factors, credibility, bearing, because, reason } = draft;
  return JSON.stringify({ tagId, base, start, end, position, factors, credibility, bearing, because, reason });
}

/** Drafts as records for the device. */
export function writeDrafts(drafts: Draft[]): DraftRecords {
  return Object.fromEntries(drafts.map((draft) => [draft.id, writeDraft(draft)]));
}

function readDial(value: unknown): Dial | null {
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readDraft(id: string, text: string, length: number): Draft | null {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const fields: Record<string, unknown> = { ...value };
  const { start, end } = fields;
  if (typeof start !== 'number' || typeof end !== 'number') return null;
  if (!(start >= 0 && start < end && end <= length)) return null;
  const factors: unknown[] = Array.isArray(fields.factors) ? fields.factors : [];
  const known = factors
    .map((name) => FACTORS.find((factor) => factor === name))
    .filter((factor) => factor !== undefined);
  return {
    id,
    tagId: typeof fields.tagId === 'string' ? fields.tagId : null,
    base: typeof fields.base === 'string' ? fields.base : null,
    start,
    end,
    position: POSITIONS.find((position) => position === fields.position) ?? null,
    factors: [...new Set(known)].slice(0, MOST_FACTORS),
    credibility: readDial(fields.credibility),
    bearing: readDial(fields.bearing),
    because: typeof fields.because === 'string' ? fields.because : '',
    reason: typeof fields.reason === 'string' ? fields.reason : '',
  };
}

/** What `writeDrafts` wrote, for a text of `length` code units. Whatever cannot be read is left out. */
export function readDrafts(records: DraftRecords, length: number): Draft[] {
  return Object.entries(records)
    .map(([id, text]) => readDraft(id, text, length))
    .filter((draft) => draft !== null);
}

/**
 * The records in a text of the older form, which held all drafts of a source in one list; null when it holds no list.
 * A draft gets its id from what it is about, so that two tabs that read the same list make the same records.
 */
export function splitOldList(text: string): DraftRecords | null {
  const values = parse(text);
  if (!Array.isArray(values)) return null;
  const records: Record<string, string> = {};
  for (const [index, value] of values.entries()) {
    const { tagId = null, start = null, end = null }: Record<string, unknown> = { ...value };
    const id = [tagId ?? 'new', start, end].join('-');
    records[id in records ? `${id}-${index}` : id] = JSON.stringify(value);
  }
  return records;
}

/** The drafts of a reader: the one in hand and those put aside. */
interface Drafts {
  hand: Draft | null;
  kept: Draft[];
}

/**
 * The drafts of a reader after the device told what it holds now; `known` is what it held before. What another tab wrote
 * appears and what it finished or let go disappears. The one in hand stays as it is: when another tab went on with it,
 * that becomes a draft beside it, and the one in hand has an id of its own from then on.
 */
export function mergeDrafts(here: Drafts, known: DraftRecords, told: Draft[]): Drafts {
  const { hand, kept } = here;
  const now = new Map(told.map((draft) => [draft.id, draft]));
  const records = writeDrafts(told);
  const isNews = (id: string) => known[id] !== records[id];
  // What this reader wrote itself comes back with every key: the list is not drawn anew for it.
  if (![...Object.keys(known), ...now.keys()].some(isNews)) return here;
  const stayed = kept.flatMap((draft) => (isNews(draft.id) ? (now.get(draft.id) ?? []) : draft));
  const come = told.filter(({ id }) => isNews(id) && !kept.some((draft) => draft.id === id));
  return { hand: hand && isNews(hand.id) ? { ...hand, id: newId() } : hand, kept: [...stayed, ...come] };
}
