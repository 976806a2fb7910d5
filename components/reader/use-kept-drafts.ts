'use client';

import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { type Draft, isWorthKeeping } from './draft';
import { type DraftRecords, mergeDrafts, readDrafts, writeDraft, writeDrafts } from './draft-records';
import { type ReaderState, useReaderStore } from './reader-store';

/** Hands every half-written word on as it is typed, and takes in what the device kept and what other tabs write. */
export function useKeptDrafts(
  drafts: DraftRecords,
  onDraft: (id: string, text: string | null) => void,
  length: number,
): void {
  const store = useReaderStore();
  /** What the device holds, as far as this reader could read it. */
  const known = useRef<DraftRecords>({});
  /** The draft in hand as it was when another tab went on with it or ended it: there is nothing new in it until it changes. */
  const overtaken = useRef<Draft | null>(null);

  function listHere({ hand, opened, kept }: ReaderState): Draft[] {
    if (!hand || !opened || !isWorthKeeping(hand, opened)) return kept;
    const left = overtaken.current;
    if (left?.id === hand.id && writeDraft(left) === writeDraft(hand)) return kept;
    overtaken.current = null;
    return [...kept, hand];
  }

  const write = useEffectEvent((state: ReaderState) => {
    const before = known.current;
    const here = writeDrafts(listHere(state));
    known.current = here;
    for (const [id, text] of Object.entries(here)) if (before[id] !== text) onDraft(id, text);
    for (const id of Object.keys(before)) if (here[id] === undefined) onDraft(id, null);
  });

  // Follows the store of this reader.
  useEffect(() => store.subscribe((state) => write(state)), [store]);

  // Follows the device's memory, which answers after the page is drawn, and the other tabs. At once: what is typed
  // between the drawing and this would be taken for news.
  useLayoutEffect(() => {
    const here = store.getState();
    const told = readDrafts(drafts, length);
    const { hand, kept } = mergeDrafts(here, known.current, told);
    known.current = writeDrafts(told);
    if (hand === here.hand && kept === here.kept) return;
    if (hand !== here.hand) overtaken.current = hand;
    store.setState({ hand, kept });
  }, [drafts, length, store]);
}
