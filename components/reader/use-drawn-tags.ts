'use client';

import { type RefObject, useEffect, useState } from 'react';
import { type Laid, layTags } from '@/lib/domain/segments';
import type { Span } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';

/** So many sentences out of sight are drawn in one go: a few milliseconds of work. */
const AT_A_TIME = 5;

interface Drawn {
  tags: Tag[];
  /** What lies on each sentence, and what of it is drawn. */
  newest: Laid<Tag>[];
  shown: Laid<Tag>[];
}

/** The sentences of a text that are outside the window, by their places in it. */
function useHiddenSentences(root: RefObject<HTMLElement | null>): ReadonlySet<number> {
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  // Follows the window over the text.
  useEffect(() => {
    if (!root.current || typeof IntersectionObserver === 'undefined') return;
    const sentences = [...root.current.querySelectorAll('.sentence')];
    const places = new Map(sentences.map((sentence, place) => [sentence, place]));
    const observer = new IntersectionObserver((entries) => {
      setHidden((before) => {
        const after = new Set(before);
        for (const { target, isIntersecting } of entries) {
          const place = places.get(target) ?? -1;
          if (isIntersecting) after.delete(place);
          else after.add(place);
        }
        return after;
      });
    });
    for (const sentence of sentences) observer.observe(sentence);
    return () => observer.disconnect();
  }, [root]);
  return hidden;
}

/**
 * What is drawn on each sentence of a text: the newest where somebody can see it, and elsewhere too a moment later, some
 * sentences after others, so that many tags never hold the page up. The first time, and on a server, it is all of it.
 * While the text is held, nothing changes.
 */
export function useDrawnTags(
  root: RefObject<HTMLElement | null>,
  tags: Tag[],
  ranges: Span[],
  isHeld: boolean,
): Laid<Tag>[] {
  const hidden = useHiddenSentences(root);
  const [drawn, setDrawn] = useState<Drawn>(() => {
    const newest = layTags(tags, ranges);
    return { tags, newest, shown: newest };
  });
  if (!isHeld && drawn.tags !== tags) {
    const newest = layTags(tags, ranges, drawn.newest);
    const shown = newest.map((now, place) => (hidden.has(place) ? (drawn.shown[place] ?? now) : now));
    setDrawn({ tags, newest, shown });
  }

  // Follows the browser, which has other things to do in between.
  useEffect(() => {
    if (isHeld || drawn.shown.every((one, place) => one === drawn.newest[place])) return;
    const timer = setTimeout(() => {
      setDrawn((now) => {
        let left = AT_A_TIME;
        const shown = now.newest.map((newest, place) => {
          const was = now.shown[place] ?? newest;
          if (was === newest || left === 0) return was;
          left -= 1;
          return newest;
        });
        return { ...now, shown };
      });
    }, 0);
    return () => clearTimeout(timer);
  }, [drawn, isHeld]);

  return drawn.shown;
}
