/** With more magnification than this somebody looks at a part of the page through two fingers: nothing moves for that. */
const ZOOMED = 1.01;

/**
 * Hands on to the style sheet what a phone's keyboard leaves free of the window: its height (--free-height) and how much
 * is covered below (--free-below). `onResize` is called whenever that changes; the function returned ends it all.
 */
export function followFreeWindow(onResize: () => void): () => void {
  const { visualViewport } = window;
  if (!visualViewport) return () => {};
  const { style } = document.documentElement;
  const stop = new AbortController();

  function clear() {
    style.removeProperty('--free-height');
    style.removeProperty('--free-below');
  }

  function write(view: VisualViewport) {
    if (view.scale > ZOOMED) return clear();
    const { height, offsetTop } = view;
    style.setProperty('--free-height', `${height}px`);
    style.setProperty('--free-below', `${Math.max(0, window.innerHeight - offsetTop - height)}px`);
  }

  write(visualViewport);
  visualViewport.addEventListener('scroll', () => write(visualViewport), { signal: stop.signal });
  visualViewport.addEventListener(
    'resize',
    () => {
      write(visualViewport);
      if (visualViewport.scale <= ZOOMED) onResize();
    },
    { signal: stop.signal },
  );
  return () => {
    stop.abort();
    clear();
  };
}
