'use client';

import { useOutbox } from './outbox-store';

/** A form whose half-written fields lie on the device until they are kept. */
export interface DraftForm<Field extends string> {
  /** What a field shows: the draft if there is one, else what was kept. */
  text: (field: Field) => string;
  write: (field: Field, text: string) => void;
  /** Lets go of the drafts, once their words were handed to the outbox. */
  forget: () => void;
  /** True while some field differs from what was kept. */
  changed: boolean;
}

/** The drafts of one form. `form` names it inside the attempt; `kept` is what the outbox last took, empty texts at first. */
export function useDraftForm<Field extends string>(form: string, kept: Record<Field, string>): DraftForm<Field> {
  const drafts = useOutbox((state) => state.drafts);
  const setDraft = useOutbox((state) => state.setDraft);
  const keyOf = (field: string) => `${form}.${field}`;
  return {
    text: (field) => drafts[keyOf(field)] ?? kept[field],
    write: (field, text) => setDraft(keyOf(field), text === kept[field] ? null : text),
    forget: () => {
      for (const field of Object.keys(kept)) setDraft(keyOf(field), null);
    },
    changed: Object.keys(kept).some((field) => drafts[keyOf(field)] !== undefined),
  };
}
