import { findSelection } from './text-offsets';

/** Below this width the palette is a sheet over the lower part of the screen (design.md section 4). */
const NARROW = '(max-width: 63.99rem)';

/** The words in hand stand this far from the top of what can be seen, as a share of its height, once they were brought there. */
const SHARE_FROM_TOP = 0.2;

/** Room that the sticky bar may take from the top of the window, in px. */
const BAR = 80;

/** A drag this close to the edge of what can be seen, in px, scrolls on, by so much with every move. */
const NEAR_EDGE = 24;
const SCROLL_STEP = 12;

/** So far, in px, a ring around what has focus reaches out. */
const RING = 8;

const fits = (query: string) => typeof window.matchMedia === 'function' && window.matchMedia(query).matches;

/** Whether the palette stands beside the text and not over it. */
export function isWide(): boolean {
  return !fits(NARROW);
}

/** The part of the window that a phone's keyboard leaves free. */
function findFree(): { top: number; height: number } {
  const { visualViewport, innerHeight } = window;
  return { top: visualViewport?.offsetTop ?? 0, height: visualViewport?.height ?? innerHeight };
}

/** Where the sheet begins that lies over the lower part of the screen; the lower edge of the window without one. */
function findSheetTop(): number {
  const { top, height } = findFree();
  const sheet = isWide() ? null : document.querySelector<HTMLElement>('[data-palette]');
  // Measured by its height, because it may still be rising.
  return top + height - (sheet?.offsetHeight ?? 0);
}

/** From where to where on the screen the lit words reach, or those selected, or else the sentence; null without any. */
function findWords(root: HTMLElement, sentence: number): { top: number; bottom: number } | null {
  const lit = [...root.querySelectorAll('.lit')];
  const place = findSelection(root)?.range ?? root.querySelector(`[data-number="${sentence}"]`);
  const top = (lit.at(0) ?? place)?.getBoundingClientRect().top;
  const bottom = (lit.at(-1) ?? place)?.getBoundingClientRect().bottom;
  return top === undefined || bottom === undefined ? null : { top, bottom };
}

/** Scrolls so that the words in hand are neither outside the window nor under the palette; a long passage by its beginning. */
export function bringIntoView(root: HTMLElement | null, sentence: number): void {
  const words = root && findWords(root, sentence);
  if (!words) return;
  const { top, bottom } = words;
  if (isWide() && top >= 0 && bottom <= window.innerHeight) return;
  const free = findFree();
  const ends = findSheetTop() - NEAR_EDGE - (bottom - top);
  const wanted = Math.max(free.top + BAR, Math.min(free.top + SHARE_FROM_TOP * free.height, ends));
  window.scrollBy({ top: top - wanted, behavior: fits('(prefers-reduced-motion: reduce)') ? 'auto' : 'smooth' });
}

/** Scrolls the palette, and nothing else, so that the field with the focus can be seen with its name above its foot. */
export function keepFieldInView(palette: HTMLElement | null): void {
  const field = document.activeElement;
  const scroller = palette?.closest<HTMLElement>(isWide() ? '.side' : '[data-palette]');
  if (!palette || !scroller || !field || !palette.contains(field) || field.closest('.actions')) return;
  const top = (field.closest('.group, .dial') ?? field).getBoundingClientRect().top;
  const { bottom } = field.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const ends = Math.min(frame.bottom, palette.querySelector('.actions')?.getBoundingClientRect().top ?? frame.bottom);
  if (bottom + RING > ends) scroller.scrollTop += Math.min(bottom + RING - ends, top - frame.top - RING);
  else if (top - RING < frame.top) scroller.scrollTop -= frame.top + RING - top;
}

/** Scrolls a little while a drag stands at the edge of the text that can be seen; `y` in px from the top of the window. */
export function scrollAlong(y: number): void {
  if (y < BAR) window.scrollBy(0, -SCROLL_STEP);
  else if (y > findSheetTop() - NEAR_EDGE) window.scrollBy(0, SCROLL_STEP);
}
