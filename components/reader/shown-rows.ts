'use client';

import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Tag } from '@/lib/domain/tag';
import { useReader } from './reader-store';

/** More rows than this are shown in parts: a row costs the browser about as much as a sentence. */
export const MOST_ROWS = 50;

/** Whether the page is being printed: paper cannot be asked for the next part. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  // Follows the browser's printing, which does not wait for a drawing that comes later.
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

/** The part of a list of tags that is shown. */
export interface ShownRows {
  rows: Tag[];
  /** How many come before it. */
  before: number;
  /** The first tag of the part before and of the part after; null where there is none. */
  earlier: Tag | null;
  later: Tag | null;
}

/** The part of a long list that holds the row asked for last, from the beginning until one was asked for. Printed, all of it. */
export function useShownRows(tags: Tag[]): ShownRows {
  const move = useReader((state) => state.move);
  const [shown, setShown] = useState({ move, part: 0 });
  const isPrinting = usePrinting();
  if (shown.move !== move) {
    const index = move?.to === 'row' ? tags.findIndex(({ id }) => id === move.tagId) : -1;
    setShown({ move, part: index === -1 ? shown.part : Math.floor(index / MOST_ROWS) });
  }
  return useMemo(() => {
    const lastPart = Math.max(0, Math.ceil(tags.length / MOST_ROWS) - 1);
    const before = isPrinting ? 0 : Math.min(shown.part, lastPart) * MOST_ROWS;
    const end = isPrinting ? tags.length : before + MOST_ROWS;
    return {
      rows: tags.slice(before, end),
      before,
      earlier: tags[before - MOST_ROWS] ?? null,
      later: tags[end] ?? null,
    };
  }, [tags, shown.part, isPrinting]);
}
