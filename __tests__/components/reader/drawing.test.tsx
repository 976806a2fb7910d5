import { act } from '@testing-library/react';
import { buildRange, findSelection, findSpan } from '@/components/reader/text-offsets';
import { row, SOURCE, sentence, showReader, spanOf, tagOn } from './show-reader';

/** Where the pieces begin that were drawn since this was last emptied. */
const mockDrawn: number[] = [];
jest.mock('@/components/reader/piece-view', () => {
  const { PieceView } = jest.requireActual('@/components/reader/piece-view');
  return {
    PieceView: (props: { piece: { start: number } }) => {
      mockDrawn.push(props.piece.start);
      return PieceView(props);
    },
  };
});

const text = () => {
  const root = document.querySelector<HTMLElement>('.source');
  if (!root) throw new Error('The text is not on the page');
  return root;
};
const letters = () => [...text().querySelectorAll<HTMLElement>('[data-tag]')].map(({ dataset }) => dataset.tag);

/** Numbers of the sentences in which something was drawn by an action. */
function drawnBy(action: () => void): number[] {
  mockDrawn.length = 0;
  action();
  const numberAt = (offset: number) => SOURCE.sentences.findLast(({ start }) => start <= offset)?.number ?? 0;
  return [...new Set(mockDrawn.map(numberAt))];
}

// Three over the whole sentence take the three lines; the fourth finds none.
const CROWD = ['one', 'two', 'three'].map((id) =>
  tagOn('fund', { id, ...spanOf('A trading fund set up a laboratory.'), because: id }),
);
const FOURTH = tagOn('set up', { because: 'the fourth' });

describe('only what changed is drawn anew', () => {
  const TAGS = [tagOn('trading fund'), tagOn('Two parts')];

  test('a new tag draws the sentences that it touches', () => {
    const { arrive } = showReader({ tags: TAGS });
    expect(drawnBy(() => arrive((tags) => [...tags, tagOn('its own money')]))).toEqual([2]);
    expect(drawnBy(() => arrive((tags) => [...tags, tagOn('new')]))).toEqual([4]);
    expect(drawnBy(() => arrive((tags) => tags.filter(({ id }) => id !== 'trading fund')))).toEqual([1]);
  });

  test('a change of its words draws where it was and where it is', () => {
    const { arrive } = showReader({ tags: TAGS });
    const move = (id: string) => (id === 'Two parts' ? { ...spanOf('It paid'), revisionId: 'newer' } : {});
    expect(drawnBy(() => arrive((tags) => tags.map((tag) => ({ ...tag, ...move(tag.id) })))).sort()).toContain(2);
    expect(letters()).toEqual(['trading fund', 'Two parts']);
  });

  test('focus on a row draws the sentence whose words it lights', () => {
    showReader({ tags: TAGS });
    expect(drawnBy(() => act(() => row('Two parts').focus()))).toEqual([4]);
  });
});

describe('a tag without a line', () => {
  test('is counted, has no letter, and its count leads to its row', async () => {
    const { user } = showReader({ tags: [...CROWD, FOURTH] });
    expect(letters()).toEqual(['one', 'two', 'three']);
    const count = text().querySelector<HTMLElement>('[data-undrawn]');
    if (!count) throw new Error('Nothing is counted');
    expect(count.dataset.count).toBe('1');
    await user.click(count);
    expect(row('the fourth')).toHaveFocus();
    expect(text().querySelector('.lit')).toHaveTextContent('set up');
  });

  test('is lit without hurting a selection of other words', () => {
    showReader({ tags: [...CROWD, FOURTH], mode: 'locked' });
    const selection = document.getSelection();
    const range = buildRange(text(), spanOf('fund set'));
    selection?.removeAllRanges();
    if (range) selection?.addRange(range);
    act(() => row('the fourth').focus());
    expect(text().querySelector('.lit')).toHaveTextContent('set up');
    const found = findSelection(text());
    expect(found && findSpan(text(), found.range)).toEqual(spanOf('fund set'));
    selection?.removeAllRanges();
  });
});

test('a sentence says how many tags of each position it has', () => {
  const position = 'complicates' as const;
  showReader({ tags: [...CROWD, { ...FOURTH, position }, tagOn('paid', { position })] });
  expect(sentence(1)).toHaveAccessibleName('Tag sentence 1; 4 tags: 3 Transfer, Complicates');
  expect(sentence(2)).toHaveAccessibleName('Tag sentence 2; one tag: Complicates');
});

describe('sentences out of sight', () => {
  /** Says which sentences the browser sees, by their numbers. */
  let see: (seen: number[]) => void = () => undefined;

  class Observer implements Partial<IntersectionObserver> {
    private readonly observed: HTMLElement[] = [];
    constructor(answer: (entries: Partial<IntersectionObserverEntry>[]) => void) {
      see = (seen) =>
        act(() =>
          answer(
            this.observed.map((target) => ({ target, isIntersecting: seen.includes(Number(target.dataset.number)) })),
          ),
        );
    }
    observe(target: HTMLElement) {
      this.observed.push(target);
    }
    disconnect() {}
  }

  beforeEach(() => {
    jest.useFakeTimers();
    Object.assign(window, { IntersectionObserver: Observer });
  });
  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(window, 'IntersectionObserver');
  });

  const TAGS = [tagOn('fund'), tagOn('paid'), tagOn('Two parts')];

  test('are drawn a moment after those that can be seen', () => {
    const { arrive } = showReader();
    see([2, 3]);
    arrive(() => TAGS);
    expect(letters()).toEqual(['paid']);
    act(() => jest.runOnlyPendingTimers());
    expect(letters()).toEqual(['fund', 'paid', 'Two parts']);
  });

  test('are drawn at once when they have come into sight', () => {
    const { arrive } = showReader();
    see([2, 3]);
    see([3, 4]);
    arrive(() => TAGS);
    expect(letters()).toEqual(['Two parts']);
  });

  test('say how many tags they have once they are drawn', () => {
    const { arrive } = showReader();
    see([2, 3]);
    arrive(() => TAGS);
    act(() => jest.runOnlyPendingTimers());
    expect(sentence(4)).toHaveAccessibleName('Tag sentence 4; one tag: Transfer');
  });

  test('wait for their turn while a selection leads', () => {
    // jsdom lays nothing out and leaves this out for ranges.
    Range.prototype.getBoundingClientRect ??= () => document.body.getBoundingClientRect();
    const { arrive } = showReader();
    see([2, 3]);
    const range = buildRange(text(), spanOf('with its'));
    const select = (change: (selection: Selection | null) => void) =>
      act(() => {
        change(document.getSelection());
        document.dispatchEvent(new Event('selectionchange'));
        jest.advanceTimersByTime(150);
      });
    select((selection) => {
      selection?.removeAllRanges();
      if (range) selection?.addRange(range);
    });
    arrive(() => TAGS);
    act(() => jest.runOnlyPendingTimers());
    expect(letters()).toEqual([]);
    select((selection) => selection?.removeAllRanges());
    expect(letters()).toEqual(['paid']);
    act(() => jest.runOnlyPendingTimers());
    expect(letters()).toEqual(['fund', 'paid', 'Two parts']);
  });
});
