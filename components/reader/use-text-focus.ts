'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Span } from '@/lib/domain/source';
import { useReader, useReaderStore } from './reader-store';
import { buildRange, findSelection, findSpan } from './text-offsets';
import { findSentenceButton } from './use-reading-keys';

/** The words of the source that the browser's selection covers; null when it covers none. */
function findSelected(root: HTMLElement): Span | null {
  const found = findSelection(root);
  return found && findSpan(root, found.range);
}

function select(root: HTMLElement, span: Span): void {
  const range = buildRange(root, span);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  if (range) selection?.addRange(range);
}

/** Keeps the browser's selection and focus in step with the words in hand. */
export function useTextFocus(root: RefObject<HTMLElement | null>): void {
  const store = useReaderStore();
  const start = useReader((state) => state.hand?.start ?? -1);
  const end = useReader((state) => state.hand?.end ?? -1);
  const native = useReader((state) => state.native);
  const pointed = useReader((state) => state.pointed);
  const move = useReader((state) => state.move);
  const sentence = useReader((state) => state.sentence);

  // Drawing the words anew cuts the browser's selection in pieces: it is laid over the same words again, so that they
  // can still be copied. Once nothing is in hand it goes.
  useLayoutEffect(() => {
    if (!root.current) return;
    if (native === 'follows' && start >= 0) select(root.current, { start, end });
    else if (start < 0) findSelection(root.current)?.selection.removeAllRanges();
  }, [root, native, start, end]);

  // So does lighting the words of a tag that has no line, which are cut only now.
  const selected = useRef<Span | null>(null);
  useEffect(() => {
    return store.subscribe((state, before) => {
      if (state.pointed !== before.pointed) selected.current = root.current && findSelected(root.current);
    });
  }, [store, root]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is pointed at has just been drawn
  useLayoutEffect(() => {
    const was = selected.current;
    if (!root.current || !was) return;
    const is = findSelected(root.current);
    if (is?.start !== was.start || is.end !== was.end) select(root.current, was);
  }, [root, pointed]);

  // Follows the palette: when it closes, focus is back at the sentence it was about, or where somebody came from.
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves once per request, not whenever the sentence changes
  useEffect(() => {
    if (move?.to === 'text') findSentenceButton(root.current, sentence)?.focus();
    if (move?.to === 'back') move.back.go();
  }, [move, root]);
}
