import { act, fireEvent, screen } from '@testing-library/react';
import { renderInRouter } from '@/__tests__/components/in-router';
import { HELD } from '@/components/dashboard/live/held-lists';
import { Live } from '@/components/dashboard/live/live';

const refresh = jest.fn();

/** The browser's own, as far as a page can tell. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Source[] = [];
  readyState = 1;
  constructor(readonly url: string) {
    super();
    Source.opened.push(this);
  }
  close() {
    this.readyState = Source.CLOSED;
  }
  say(type: string, data: unknown = {}, lastEventId = '') {
    act(() => {
      this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data), lastEventId }));
    });
  }
}

const changed = (count = 1, at = '7000') => newest().say('changed', { kinds: ['work'], count }, at);
const newest = () => {
  const source = Source.opened.at(-1);
  if (!source) throw new Error('Nothing was opened');
  return source;
};
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds));

function setVisible(state: 'visible' | 'hidden') {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

function show() {
  return renderInRouter(
    <>
      <ol {...HELD}>
        <li>
          <a href="#first">The first</a>
        </li>
      </ol>
      <Live address="/api/live/c/a" since={5000} />
    </>,
    { refresh },
  );
}

beforeEach(() => {
  jest.useFakeTimers();
  Source.opened = [];
  refresh.mockReset();
  Object.assign(globalThis, { EventSource: Source });
});
afterEach(() => jest.useRealTimers());

test('a change is asked for at once, and however many come, once a second', () => {
  show();
  expect(newest().url).toBe('/api/live/c/a?since=5000');
  changed();
  pass(0);
  expect(refresh).toHaveBeenCalledTimes(1);
  for (let tenth = 0; tenth < 20; tenth++) {
    changed();
    pass(100);
  }
  expect(refresh.mock.calls.length).toBeGreaterThanOrEqual(2);
  expect(refresh.mock.calls.length).toBeLessThanOrEqual(3);
  pass(5000);
  const calls = refresh.mock.calls.length;
  pass(60_000);
  expect(refresh).toHaveBeenCalledTimes(calls);
});

test('nothing moves while somebody is in the list: it is said once, counted, and waits for them', () => {
  show();
  screen.getByRole('link', { name: 'The first' }).focus();
  changed();
  pass(0);
  const said = screen.getByRole('status').textContent;
  expect(said).toBe('There is something new. It waits until you ask for it.');
  changed(2);
  pass(5000);
  expect(screen.getByRole('status')).toHaveTextContent(said ?? '');
  expect(refresh).not.toHaveBeenCalled();
  const button = screen.getByRole('button', { name: '3 new, show' });
  act(() => button.focus());
  pass(5000);
  expect(refresh).not.toHaveBeenCalled();
  fireEvent.click(button);
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('once the list is left, what waited comes in by itself', () => {
  show();
  const link = screen.getByRole('link', { name: 'The first' });
  link.focus();
  changed();
  pass(3000);
  expect(refresh).not.toHaveBeenCalled();
  link.blur();
  pass(1000);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('a page that is not seen holds no connection, and asks for what it missed when it is seen again', () => {
  show();
  changed(1, '7000');
  const first = newest();
  setVisible('hidden');
  expect(first.readyState).toBe(Source.CLOSED);
  setVisible('visible');
  expect(Source.opened).toHaveLength(2);
  expect(newest().url).toBe('/api/live/c/a?since=7000');
});

test('a connection that was refused is tried again, more and more seldom; one that was ended is not', () => {
  show();
  for (const wait of [3000, 6000, 12_000]) {
    const source = newest();
    source.readyState = Source.CLOSED;
    source.say('error');
    pass(wait - 1);
    expect(newest()).toBe(source);
    pass(1);
    expect(newest()).not.toBe(source);
  }
  newest().say('over');
  const ended = newest();
  expect(ended.readyState).toBe(Source.CLOSED);
  setVisible('hidden');
  setVisible('visible');
  pass(600_000);
  expect(newest()).toBe(ended);
});

test('leaving the page ends the connection', () => {
  const { unmount } = show();
  unmount();
  expect(newest().readyState).toBe(Source.CLOSED);
});
