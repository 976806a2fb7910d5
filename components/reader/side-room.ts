/** Stays free under the margin, in px. */
const BELOW = 16;

/**
 * Hands on to the style sheet how much of the window there is for the margin from where it begins (--side-room): at the
 * top of a page that is less than further down, and what stands at its foot has to be seen. The function returned ends it.
 */
export function followSideRoom(side: HTMLElement): () => void {
  const stop = new AbortController();
  let room = 0;

  function write() {
    const now = Math.round(window.innerHeight - Math.max(0, side.getBoundingClientRect().top) - BELOW);
    if (now === room) return;
    room = now;
    side.style.setProperty('--side-room', `${room}px`);
  }

  write();
  window.addEventListener('scroll', write, { signal: stop.signal, passive: true });
  window.addEventListener('resize', write, { signal: stop.signal });
  return () => {
    stop.abort();
    side.style.removeProperty('--side-room');
  };
}
