import { type ReactNode, type PointerEvent as ReactPointerEvent, useEffect, useEffectEvent, useState } from 'react';

/** Something that is being dragged, and what lies under the pointer. */
export interface Drag {
  /** What is dragged, as its grip named it. */
  key: string;
  /** Where the pointer is, in pixels of the window. */
  x: number;
  y: number;
  /** The `data-drop` of the element under the pointer; null where nothing takes it. */
  over: string | null;
  /** Where in that element the pointer is: 0 at its left and upper edge, 1 at the others. */
  part: { x: number; y: number };
}

function dragTo(key: string, x: number, y: number): Drag {
  const target = document.elementFromPoint(x, y)?.closest<HTMLElement | SVGElement>('[data-drop]') ?? null;
  const box = target?.getBoundingClientRect();
  const part = box ? { x: (x - box.left) / (box.width || 1), y: (y - box.top) / (box.height || 1) } : { x: 0, y: 0 };
  return { key, x, y, over: target?.dataset.drop ?? null, part };
}

/**
 * Dragging with a mouse, a pen or a finger, from grips to elements that name themselves with `data-drop`. It is one way
 * of several: a grip says nothing to a keyboard or a screen reader, and the same must be possible without it. Escape
 * lets go without dropping.
 */
export function usePointerDrag(onDrop: (drag: Drag) => void) {
  const [held, setHeld] = useState<{ key: string; pointerId: number } | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const drop = useEffectEvent(onDrop);

  // Follows the pointer, which leaves the grip as soon as it moves.
  useEffect(() => {
    if (!held) return;
    const { key, pointerId } = held;
    let hasMoved = false;
    const letGo = () => {
      setHeld(null);
      setDrag(null);
    };
    const move = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      hasMoved = true;
      setDrag(dragTo(key, event.clientX, event.clientY));
    };
    const end = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      letGo();
      if (hasMoved) drop(dragTo(key, event.clientX, event.clientY));
    };
    const cancel = (event: KeyboardEvent) => {
      if (event.key === 'Escape') letGo();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', letGo);
    window.addEventListener('keydown', cancel);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', letGo);
      window.removeEventListener('keydown', cancel);
    };
  }, [held]);

  /** What makes an element the grip of something. */
  const grip = (key: string) => ({
    'data-grip': '',
    'data-lifted': drag?.key === key || undefined,
    onPointerDown: (event: ReactPointerEvent) => {
      if (event.button !== 0) return;
      // Otherwise the pointer would select words on its way.
      event.preventDefault();
      setHeld({ key, pointerId: event.pointerId });
    },
  });

  return { drag, grip };
}

/** What hangs at the pointer while something is dragged. */
export function DragGhost({ drag, children }: { drag: Drag | null; children: ReactNode }) {
  if (!drag) return null;
  return (
    <span className="drag-ghost" aria-hidden="true" style={{ translate: `${drag.x}px ${drag.y}px` }}>
      {children}
    </span>
  );
}
