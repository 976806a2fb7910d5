import { useEffect, useRef } from 'react';
import type { Drag, usePointerDrag } from '@/components/player/pointer-drag';
import type { SupportName } from './strand-changes';

/** What letting go now would do. Places count from 0; a strand at `to` stands there among the strands as they will be. */
export type StrandDrop =
  | { kind: 'strand'; from: number; to: number }
  | { kind: 'support'; support: SupportName; from: number; to: number };

/** What makes an element a grip. */
export type Grip = ReturnType<ReturnType<typeof usePointerDrag>['grip']>;

/** What a grip drags: a strand, or a support of one. Read again by `readDrop`. */
export function gripKey(from: number, support: SupportName | null): string {
  return support ? `${from} ${support.kind} ${support.id}` : `${from}`;
}

/** The drop that a drag stands for; null where it would change nothing. Strands name themselves by their place. */
export function readDrop({ key, over, part }: Pick<Drag, 'key' | 'over' | 'part'>): StrandDrop | null {
  const [place = '', kind, id = ''] = key.split(' ');
  const from = Number(place);
  if (over === null) return null;
  if (kind === 'tag' || kind === 'item') {
    return Number(over) === from ? null : { kind: 'support', support: { kind, id }, from, to: Number(over) };
  }
  const gap = Number(over) + (part.y < 0.5 ? 0 : 1);
  const to = gap > from ? gap - 1 : gap;
  return to === from ? null : { kind: 'strand', from, to };
}

/** How the strand at `index` shows where a drop would be: in it, or on one of its edges; null when elsewhere. */
export function edgeOf(drop: StrandDrop | null, index: number, total: number): 'into' | 'before' | 'after' | null {
  if (!drop) return null;
  if (drop.kind === 'support') return drop.to === index ? 'into' : null;
  const gap = drop.to > drop.from ? drop.to + 1 : drop.to;
  if (gap === index) return 'before';
  return gap === total && index === total - 1 ? 'after' : null;
}

/** How near the pointer comes to an edge of the window before the page scrolls, and how far per frame, in pixels. */
const EDGE = 80;
const SCROLL = 12;

/** Scrolls the page while something is dragged near its upper or lower edge: a strand may be taller than the window. */
export function useEdgeScroll(drag: Drag | null): void {
  const y = useRef<number | null>(null);
  const isDragging = drag !== null;

  // Follows the pointer.
  useEffect(() => {
    y.current = drag?.y ?? null;
  }, [drag]);

  // Follows the screen, frame by frame, while the pointer rests near an edge.
  useEffect(() => {
    if (!isDragging) return;
    let frame = requestAnimationFrame(function scroll() {
      const at = y.current ?? EDGE;
      const by = at < EDGE ? -SCROLL : at > window.innerHeight - EDGE ? SCROLL : 0;
      if (by !== 0) window.scrollBy({ top: by, behavior: 'instant' });
      frame = requestAnimationFrame(scroll);
    });
    return () => cancelAnimationFrame(frame);
  }, [isDragging]);
}
