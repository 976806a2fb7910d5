import { followFreeWindow } from '@/components/reader/free-window';
import { bringIntoView, scrollAlong } from '@/components/reader/lamp';

/** A phone's screen of 390 × 844 px, of which a keyboard may leave less. */
class Screen extends EventTarget {
  height = 844;
  offsetTop = 0;
  scale = 1;
}

let view: Screen;
let scrolled: jest.SpyInstance;

beforeEach(() => {
  view = new Screen();
  const isNarrow = (query: string) => ({ matches: query.includes('max-width') });
  Object.assign(window, { visualViewport: view, matchMedia: isNarrow, innerHeight: 844 });
  scrolled = jest.spyOn(window, 'scrollBy').mockImplementation();
});

afterEach(() => {
  Reflect.deleteProperty(window, 'visualViewport');
  Reflect.deleteProperty(window, 'matchMedia');
  document.body.replaceChildren();
});

/** A text whose lit words reach from one height of the screen to another, over a sheet of some height. */
function showWords(top: number, bottom: number, sheet: number): HTMLElement {
  const root = document.createElement('div');
  for (const [y, height] of [
    [top, 30],
    [bottom - 30, 30],
  ] as const) {
    const piece = document.createElement('span');
    piece.className = 'lit';
    piece.getBoundingClientRect = () => new DOMRect(0, y, 100, height);
    root.append(piece);
  }
  const palette = document.createElement('section');
  palette.dataset.palette = '';
  Object.defineProperty(palette, 'offsetHeight', { value: sheet });
  document.body.append(root, palette);
  return root;
}

describe('the words in hand on a phone', () => {
  test.each([
    { name: 'come to a fifth from the top', top: 500, bottom: 530, sheet: 557, free: 844, to: 168.8 },
    {
      name: 'come higher when their end would be under the sheet',
      top: 500,
      bottom: 660,
      sheet: 557,
      free: 844,
      to: 103,
    },
    {
      name: 'begin under the bar when they are longer than what is free',
      top: 500,
      bottom: 900,
      sheet: 557,
      free: 844,
      to: 80,
    },
    { name: 'stay above the sheet with the keyboard open', top: 300, bottom: 330, sheet: 244, free: 420, to: 84 },
  ])('$name', ({ top, bottom, sheet, free, to }) => {
    view.height = free;
    bringIntoView(showWords(top, bottom, sheet), 1);
    expect(scrolled.mock.lastCall?.[0].top).toBeCloseTo(top - to);
  });

  test('are followed by the page where a drag comes to the edge of what can be seen', () => {
    showWords(100, 130, 557);
    scrollAlong(200);
    expect(scrolled).not.toHaveBeenCalled();
    scrollAlong(280);
    expect(scrolled.mock.lastCall?.[1]).toBeGreaterThan(0);
    scrollAlong(60);
    expect(scrolled.mock.lastCall?.[1]).toBeLessThan(0);
  });
});

describe('what a keyboard leaves free', () => {
  const written = () =>
    ['--free-height', '--free-below'].map((name) => document.documentElement.style.getPropertyValue(name));

  test('is handed to the style sheet, again with every change, and taken away at the end', () => {
    const onResize = jest.fn();
    const stop = followFreeWindow(onResize);
    expect(written()).toEqual(['844px', '0px']);
    Object.assign(view, { height: 420, offsetTop: 24 });
    view.dispatchEvent(new Event('resize'));
    expect(written()).toEqual(['420px', '400px']);
    expect(onResize).toHaveBeenCalledTimes(1);
    view.offsetTop = 0;
    view.dispatchEvent(new Event('scroll'));
    expect(written()).toEqual(['420px', '424px']);
    expect(onResize).toHaveBeenCalledTimes(1);
    stop();
    view.dispatchEvent(new Event('resize'));
    expect(written()).toEqual(['', '']);
    expect(onResize).toHaveBeenCalledTimes(1);
  });

  test('is not what two fingers magnify', () => {
    const onResize = jest.fn();
    const stop = followFreeWindow(onResize);
    Object.assign(view, { height: 300, scale: 2 });
    view.dispatchEvent(new Event('resize'));
    expect(written()).toEqual(['', '']);
    expect(onResize).not.toHaveBeenCalled();
    stop();
  });
});
