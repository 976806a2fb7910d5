'use client';

import { type RefObject, useEffect } from 'react';
import { useReader } from './reader-store';

/** Scrolls the margin, and only the margin, so that a row can be seen. */
function bringRowIntoView(row: HTMLElement | null | undefined): void {
  const margin = row?.closest('.side');
  // A row under the pointer must not slip away from it.
  if (!row || !margin || row.matches(':hover, :focus-within')) return;
  const { top, bottom, height } = row.getBoundingClientRect();
  const frame = margin.getBoundingClientRect();
  if (height === 0) return;
  if (top < frame.top) margin.scrollTop -= frame.top - top;
  else if (bottom > frame.bottom) margin.scrollTop += Math.min(bottom - frame.bottom, top - frame.top);
}

/** Leads to rows that somebody asked for or pointed at in the text. */
export function useAskedRow(list: RefObject<HTMLElement | null>): void {
  const move = useReader((state) => state.move);
  const pointed = useReader((state) => state.pointed);
  const focused = useReader((state) => state.focused);

  // Follows a pointer that asked in the text for a tag of this list.
  useEffect(() => {
    if (move?.to !== 'row') return;
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    [...rows].find((row) => row.dataset.row === move.tagId)?.focus();
  }, [move, list]);

  // Follows pointer and focus in the text: a row that lights up outside what can be seen of the margin helps nobody.
  useEffect(() => {
    if (pointed !== null || focused !== null) bringRowIntoView(list.current?.querySelector<HTMLElement>('[data-lit]'));
  }, [pointed, focused, list]);
}
