'use client';

import { type RefObject, useEffect, useState } from 'react';

interface Drawn<T> {
  newest: T;
  paragraphs: T[];
}

/**
 * What each paragraph of a text shows: the newest drawing where somebody can see it, and elsewhere too a moment later,
 * one paragraph after another, so that many tags never hold the page up. All begin with the first drawing. While the
 * text is held, nothing that waits is drawn.
 */
export function useDrawnParagraphs<T>(
  root: RefObject<HTMLElement | null>,
  count: number,
  newest: T,
  isHeld: boolean,
): T[] {
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const [drawn, setDrawn] = useState<Drawn<T>>(() => ({
    newest,
    paragraphs: Array.from({ length: count }, () => newest),
  }));
  if (drawn.newest !== newest) {
    setDrawn({ newest, paragraphs: drawn.paragraphs.map((was, index) => (hidden.has(index) ? was : newest)) });
  }

  // Follows the window over the text.
  useEffect(() => {
    if (!root.current || typeof IntersectionObserver === 'undefined') return;
    const paragraphs = [...root.current.children];
    const observer = new IntersectionObserver((entries) => {
      setHidden((before) => {
        const after = new Set(before);
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) after.delete(paragraphs.indexOf(target));
          else after.add(paragraphs.indexOf(target));
        }
        return after;
      });
    });
    for (const paragraph of paragraphs) observer.observe(paragraph);
    return () => observer.disconnect();
  }, [root]);

  // Follows the browser, which has other things to do in between.
  useEffect(() => {
    const next = drawn.paragraphs.findIndex((one) => one !== drawn.newest);
    if (next === -1 || isHeld) return;
    const timer = setTimeout(() => {
      setDrawn((now) => ({
        ...now,
        paragraphs: now.paragraphs.map((was, index) => (index === next ? now.newest : was)),
      }));
    }, 0);
    return () => clearTimeout(timer);
  }, [drawn, isHeld]);

  return drawn.paragraphs;
}
