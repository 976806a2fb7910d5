'use client';

import { useTranslations } from 'next-intl';
import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Source, Span } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';
import type { Edge } from '@/lib/domain/words';
import { endsOf } from './describe';
import { dragEdge } from './drag-edge';
import { scrollAlong } from './lamp';
import { useReader, useReaderStore } from './reader-store';
import { buildRange, findOffsetAt, findSelection } from './text-offsets';

const EDGES: readonly Edge[] = ['start', 'end'];

/** Where an edge stands, in px from the corner of the overlay: `y` and `height` of its line. */
interface Place {
  x: number;
  y: number;
  height: number;
}

/** Where both edges of some words are drawn; null while they are not on the screen. */
function findPlaces(overlay: HTMLElement, root: HTMLElement, { start, end }: Span): Record<Edge, Place> | null {
  const corner = overlay.getBoundingClientRect();
  const first = buildRange(root, { start, end: start + 1 })?.getClientRects()[0];
  const last = [...(buildRange(root, { start: end - 1, end })?.getClientRects() ?? [])].at(-1);
  if (!first || !last) return null;
  const place = (x: number, { top, height }: DOMRect) => ({ x: x - corner.left, y: top - corner.top, height });
  return { start: place(first.left, first), end: place(last.right, last) };
}

interface EdgeHandlesProps {
  root: RefObject<HTMLElement | null>;
  source: Source;
  words: Span[];
  tags: Tag[];
}

/**
 * Two handles at the ends of the words in hand, to be dragged by pen, finger or mouse while the palette stays open.
 * Hidden from assistive technology: the step buttons of the palette do the same.
 */
export function EdgeHandles({ root, source, words, tags }: EdgeHandlesProps) {
  const t = useTranslations('reader');
  const store = useReaderStore();
  // While the browser's own handles lead, ours would be in their way.
  const hand = useReader(({ open, native, hand: held }) => (open && native !== 'leads' ? held : null));
  const overlay = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<Record<Edge, Place> | null>(null);
  /** The edge that is being dragged, and how far from its middle it was gripped. */
  const [grip, setGrip] = useState<{ edge: Edge; x: number; y: number } | null>(null);
  const [start, end] = [hand?.start ?? -1, hand?.end ?? -1];

  const measure = useEffectEvent(() => {
    const [over, text] = [overlay.current, root.current];
    setPlaces(over && text && start >= 0 ? findPlaces(over, text, { start, end }) : null);
  });

  // The words were drawn just now, with these ends and these letters between them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: tags move words without being read here
  useLayoutEffect(() => measure(), [start, end, tags]);

  // Follows the size of the text: the window, the type and its size move words. Scrolling moves the overlay with them.
  useEffect(() => {
    if (!root.current) return;
    const observer = new ResizeObserver(() => measure());
    observer.observe(root.current);
    return () => observer.disconnect();
  }, [root]);

  function take(event: PointerEvent<HTMLElement>, edge: Edge, { x, y, height }: Place) {
    const corner = overlay.current?.getBoundingClientRect();
    if (event.button !== 0 || !corner) return;
    // Neither a selection nor a change of focus begins here.
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    if (event.pointerType !== 'mouse') {
      // The browser's handles would stay behind where the words were.
      if (root.current) findSelection(root.current)?.selection.removeAllRanges();
      store.setState({ native: 'none' });
    }
    setGrip({ edge, x: event.clientX - corner.left - x, y: event.clientY - corner.top - y - height / 2 });
  }

  function drag(event: PointerEvent<HTMLElement>) {
    if (!grip || !hand || !root.current) return;
    scrollAlong(event.clientY);
    const offset = findOffsetAt(root.current, event.clientX - grip.x, event.clientY - grip.y);
    if (offset === null) return;
    const next = dragEdge(source.text, words, hand, grip.edge, offset, event.altKey);
    if (next.start !== start || next.end !== end) store.getState().reach(next);
  }

  function letGo() {
    setGrip(null);
    if (grip && hand) store.getState().say(t('words.now', endsOf(source.text, hand)));
  }

  return (
    <div className="edge-handles" ref={overlay} aria-hidden="true" data-dragging={grip !== null || undefined}>
      {places
        ? EDGES.map((edge) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: a second way for pointers alone
            <span
              key={edge}
              className="edge-handle"
              data-edge={edge}
              style={{ left: places[edge].x, top: places[edge].y + (edge === 'end' ? places[edge].height : 0) }}
              onPointerDown={(event) => take(event, edge, places[edge])}
              onMouseDown={(event) => event.preventDefault()}
              onPointerMove={drag}
              onPointerUp={letGo}
              onPointerCancel={letGo}
            />
          ))
        : null}
    </div>
  );
}
