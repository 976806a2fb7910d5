'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { isWorthKeeping, readDrafts, writeDrafts } from './draft';
import { type ReaderState, useReaderStore } from './reader-store';

function textOf({ hand, opened, kept }: ReaderState): string | null {
  const inHand = hand && opened && isWorthKeeping(hand, opened);
  return writeDrafts(inHand ? [...kept, hand] : kept);
}

/** Hands every half-written word on as it is typed, and takes back what the device kept, however late it arrives. */
export function useKeptDrafts(draft: string | null, onDraft: (draft: string | null) => void, length: number): void {
  const store = useReaderStore();
  const last = useRef(draft);
  const hasWritten = useRef(false);

  const write = useEffectEvent((state: ReaderState) => {
    const text = textOf(state);
    if (text === last.current) return;
    last.current = text;
    hasWritten.current = true;
    onDraft(text);
  });

  // Follows the store of this reader.
  useEffect(() => store.subscribe((state) => write(state)), [store]);

  // Follows the device's memory, which answers after the page is drawn. What was written here since is newer.
  useEffect(() => {
    if (hasWritten.current || draft === last.current) return;
    last.current = draft;
    store.setState({ kept: readDrafts(draft, length) });
  }, [draft, length, store]);
}
