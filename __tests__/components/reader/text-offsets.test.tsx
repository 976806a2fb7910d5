import { act, screen } from '@testing-library/react';
import { buildRange, findSpan } from '@/components/reader/text-offsets';
import { palette, SOURCE, showReader, spanOf, tagOn } from './show-reader';

function text(): HTMLElement {
  const root = document.querySelector<HTMLElement>('.source');
  if (!root) throw new Error('The text is not on the page');
  return root;
}

function rangeOver(quote: string): Range {
  const range = buildRange(text(), spanOf(quote));
  if (!range) throw new Error(`“${quote}” is not on the page`);
  return range;
}

const TAGS = [
  tagOn('trading fund set up'),
  tagOn('fund'),
  tagOn('money.\n\nThe first'),
  tagOn('It paid', { because: '' }),
];

test.each([
  { name: 'inside one piece', quote: 'laboratory' },
  { name: 'across the edges of tags and their letters', quote: 'A trading fund set up a' },
  { name: 'across two sentences', quote: 'laboratory. It paid' },
  { name: 'across two paragraphs', quote: 'own money.\n\nThe first model' },
])('a selection $name is counted in the offsets of the source', ({ quote }) => {
  showReader({ tags: TAGS });
  expect(findSpan(text(), rangeOver(quote))).toEqual(spanOf(quote));
});

test('everything drawn in the text, without its buttons, is the source', () => {
  showReader({ tags: TAGS });
  const range = document.createRange();
  range.selectNodeContents(text());
  expect(findSpan(text(), range)).toEqual({ start: 0, end: SOURCE.text.length });
  const pieces = [...text().querySelectorAll<HTMLElement>('[data-text]')];
  for (const { dataset, textContent } of pieces) {
    expect(SOURCE.text.startsWith(textContent, Number(dataset.start))).toBe(true);
  }
  expect(pieces.map(({ textContent }) => textContent).join('')).toBe(SOURCE.text.replace('\n\n', ''));
});

test('a range that holds only a button covers nothing of the source', () => {
  showReader();
  const range = document.createRange();
  range.selectNodeContents(screen.getByRole('button', { name: 'Tag sentence 2' }));
  expect(findSpan(text(), range)).toBeNull();
});

test('a selection opens the palette on whole words and leaves text and focus alone while it lives', async () => {
  jest.useFakeTimers();
  // jsdom lays nothing out and leaves this out for ranges.
  Range.prototype.getBoundingClientRect = () => document.body.getBoundingClientRect();
  try {
    showReader();
    const range = rangeOver('ading fun');
    const node = range.startContainer;
    act(() => {
      document.getSelection()?.addRange(range);
      document.dispatchEvent(new Event('selectionchange'));
      jest.advanceTimersByTime(150);
    });
    expect(palette()).toHaveAccessibleDescription('trading fund');
    expect(document.getSelection()?.toString()).toBe('ading fun');
    expect(node.isConnected).toBe(true);
    expect(document.body).toHaveFocus();
    act(() => {
      document.getSelection()?.removeAllRanges();
      document.dispatchEvent(new Event('selectionchange'));
      jest.advanceTimersByTime(150);
    });
    expect(screen.getByText('trading fund', { selector: '.lit' })).toBeInTheDocument();
  } finally {
    jest.useRealTimers();
  }
});
