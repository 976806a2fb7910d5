'use client';

import { type RefObject, useEffect } from 'react';
import { followFreeWindow } from './free-window';
import { bringIntoView, isWide, keepFieldInView } from './lamp';
import { useReader, useReaderStore } from './reader-store';

/** What has focus when the palette opens: the first of these that is there. */
const FIRST = ['.offered button', '.asks button', '.choices :checked', '.choices input', '.close'];

/** Brings focus into the palette when it opens, and the words in hand where they can be seen beside it. */
export function usePaletteFocus(palette: RefObject<HTMLElement | null>, root: RefObject<HTMLElement | null>): void {
  const move = useReader((state) => state.move);
  const store = useReaderStore();
  // Follows the requests for focus; the page must not jump to the palette, only to the words.
  useEffect(() => {
    const { native, sentence } = store.getState();
    const isAsked = move?.to === 'palette' || move?.to === 'because';
    if (isAsked) {
      const first = [...(move.to === 'because' ? ['[data-because]'] : []), ...FIRST]
        .map((selector) => palette.current?.querySelector<HTMLElement>(selector))
        .find((element) => element);
      first?.focus({ preventScroll: true });
      keepFieldInView(palette.current);
    }
    if (isAsked || native === 'leads') bringIntoView(root.current, sentence);
  }, [move, palette, root, store]);

  // Follows a phone's keyboard: what it leaves free is shared by the sheet, with the field that is written in, and the
  // words it is about.
  useEffect(
    () =>
      followFreeWindow(() => {
        if (isWide()) return;
        keepFieldInView(palette.current);
        bringIntoView(root.current, store.getState().sentence);
      }),
    [palette, root, store],
  );
}
