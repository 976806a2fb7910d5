'use client';

import { type Part, type SlotChange, slotOf } from '@/lib/domain/operation';
import { useOutbox } from './outbox-store';

/** A form whose half-written fields lie on the device until they are kept. */
export interface DraftForm<Field extends string> {
  /** What a field shows: the draft if there is one, else what was kept. */
  text: (field: Field) => string;
  write: (field: Field, text: string) => void;
  /** Hands the words to the outbox, based on the texts on which they were begun, and lets go of the drafts. */
  keep: (...changes: SlotChange[]) => void;
  /** True while some field differs from what was kept. */
  changed: boolean;
  /** True while the drafts were begun on another text than the one that is kept now. */
  isOvertaken: boolean;
}

/** By slot, the revision on which a form was begun; null where nothing was kept. */
type Bases = Record<string, string | null>;

/** What the device says; of a form begun before bases were remembered it says nothing. */
function readBases(text: string | undefined): Bases {
  // Only this file writes it.
  return text === undefined ? {} : JSON.parse(text);
}

/**
 * The drafts of one form. `form` names it inside the attempt; `kept` is what the outbox last took, empty texts at first;
 * `parts` are the parts of the attempt that keeping the form replaces.
 */
export function useDraftForm<Field extends string>(
  form: string,
  kept: Record<Field, string>,
  parts: Part[],
): DraftForm<Field> {
  const drafts = useOutbox((state) => state.drafts);
  const revisions = useOutbox((state) => state.work.revisions);
  const setDraft = useOutbox((state) => state.setDraft);
  const keep = useOutbox((state) => state.keep);
  const keyOf = (field: string) => `${form}.${field}`;
  const baseKey = keyOf('base');
  const written = Object.keys(kept).filter((field) => drafts[keyOf(field)] !== undefined);
  const changed = written.length > 0;
  const now: Bases = Object.fromEntries(parts.map(slotOf).map((slot) => [slot, revisions[slot ?? ''] ?? null]));
  const bases = changed ? readBases(drafts[baseKey]) : {};
  return {
    text: (field) => drafts[keyOf(field)] ?? kept[field],
    write: (field, text) => {
      const isKept = text === kept[field];
      // With the first word, and before it: a draft is never there without the text on which it was begun.
      if (!changed && !isKept) setDraft(baseKey, JSON.stringify(now));
      setDraft(keyOf(field), isKept ? null : text);
      if (isKept && written.every((other) => other === field)) setDraft(baseKey, null);
    },
    keep: (...changes) => {
      for (const change of changes) keep({ ...change, base: bases[slotOf(change) ?? ''] });
      for (const field of [...Object.keys(kept), 'base']) setDraft(keyOf(field), null);
    },
    changed,
    isOvertaken: Object.entries(bases).some(([slot, base]) => base !== now[slot]),
  };
}
