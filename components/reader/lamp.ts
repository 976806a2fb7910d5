import { findSelection } from './text-offsets';

/** Below this width the palette is a sheet over the lower part of the screen (design.md section 4). */
const NARROW = '(max-width: 63.99rem)';

/** The words in hand stand this far from the top of the window, as a share of its height, once they were brought there. */
const SHARE_FROM_TOP = 0.2;

/** Room that the sticky bar may take from the top of the window, in px. */
const BAR = 80;

const fits = (query: string) => typeof window.matchMedia === 'function' && window.matchMedia(query).matches;

/** Whether the palette stands beside the text and not over it. */
export function isWide(): boolean {
  return !fits(NARROW);
}

/** Scrolls so that the lit words, or those selected, or else the sentence, are neither outside the window nor under the palette. */
export function bringIntoView(root: HTMLElement | null, sentence: number): void {
  const selection = root ? findSelection(root) : null;
  const place = root?.querySelector('.lit') ?? selection?.range ?? root?.querySelector(`[data-number="${sentence}"]`);
  if (!place) return;
  const { top, bottom } = place.getBoundingClientRect();
  if (isWide() && top >= 0 && bottom <= window.innerHeight) return;
  const wanted = Math.max(BAR, SHARE_FROM_TOP * window.innerHeight);
  window.scrollBy({ top: top - wanted, behavior: fits('(prefers-reduced-motion: reduce)') ? 'auto' : 'smooth' });
}
