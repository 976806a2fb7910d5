import { fireEvent } from '@testing-library/react';
import { type ReactNode, useState } from 'react';

/** What jsdom has no idea of: where things are. Elements are given as boxes, the topmost first. */
export function layOut(boxes: { element: Element; left: number; top: number; width: number; height: number }[]): void {
  for (const { element, left, top, width, height } of boxes) {
    element.getBoundingClientRect = () => new DOMRect(left, top, width, height);
  }
  document.elementFromPoint = (x, y) =>
    boxes.find(({ left, top, width, height }) => left <= x && x < left + width && top <= y && y < top + height)
      ?.element ?? null;
}

/** jsdom has no pointer events of its own: a mouse event of that name, with the number of the pointer. */
function pointer(type: 'pointerdown' | 'pointermove' | 'pointerup', x = 0, y = 0): Event {
  return Object.assign(new MouseEvent(type, { bubbles: true, clientX: x, clientY: y }), { pointerId: 1 });
}

/** Presses a grip, moves to a point and lets go there; `escape` presses Escape before. */
export function dragTo(grip: Element, { x, y }: { x: number; y: number }, how: { escape?: boolean } = {}): void {
  fireEvent(grip, pointer('pointerdown'));
  fireEvent(window, pointer('pointermove', x, y));
  if (how.escape) fireEvent.keyDown(window, { key: 'Escape' });
  fireEvent(window, pointer('pointerup', x, y));
}

/** The n-th grip on the page, from 1. It says nothing to assistive technology, so it is found by its mark. */
export function gripOf(number: number): Element {
  const grip = document.querySelectorAll('[data-grip]')[number - 1];
  if (!grip) throw new Error(`There is no grip ${number}`);
  return grip;
}

interface HoldingProps<B> {
  start: B;
  /** Told of every answer. */
  onBuilt: (built: B) => void;
  children: (built: B, change: (built: B) => void) => ReactNode;
}

/** Holds the answer of one board, as its step does. */
export function Holding<B>({ start, onBuilt, children }: HoldingProps<B>) {
  const [built, setBuilt] = useState(start);
  return children(built, (next) => {
    onBuilt(next);
    setBuilt(next);
  });
}
