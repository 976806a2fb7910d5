import { act, fireEvent, screen } from '@testing-library/react';
import { dragEdge } from '@/components/reader/drag-edge';
import { quoteOf } from '@/lib/domain/spans';
import { type Edge, listWords } from '@/lib/domain/words';
import { inPalette, palette, SOURCE, showReader, spanOf } from './show-reader';

describe('an edge drawn to a place in the text', () => {
  const { text } = SOURCE;
  const words = listWords(text);
  const at = (quote: string) => text.indexOf(quote);
  const inside = (quote: string) => at(quote) + 2;

  test.each<{ name: string; edge: Edge; from: string; to: number; isExact?: boolean; ends: string }>([
    { name: 'takes in the word it reached', edge: 'end', from: 'paid', to: inside('with'), ends: 'paid with' },
    {
      name: 'stops before a word it has not reached',
      edge: 'end',
      from: 'paid with',
      to: at('its'),
      ends: 'paid with',
    },
    { name: 'narrows', edge: 'end', from: 'paid with its own', to: inside('with'), ends: 'paid with' },
    {
      name: 'takes in the full stop it reached',
      edge: 'end',
      from: 'own',
      to: at('money.') + 6,
      ends: 'own money.',
    },
    {
      name: 'moves the first word',
      edge: 'start',
      from: 'with its own',
      to: inside('paid'),
      ends: 'paid with its own',
    },
    { name: 'narrows from the front', edge: 'start', from: 'paid with its', to: inside('with'), ends: 'with its' },
    { name: 'goes across paragraphs', edge: 'end', from: 'money.', to: inside('first'), ends: 'money.\n\nThe first' },
    { name: 'leaves the first word', edge: 'end', from: 'paid with', to: 0, ends: 'paid' },
    { name: 'leaves the last word', edge: 'start', from: 'paid with', to: text.length, ends: 'with' },
    { name: 'leaves more than a full stop', edge: 'start', from: 'own money.', to: text.length, ends: 'own money.' },
    { name: 'exactly, cuts a word', edge: 'end', from: 'paid', to: inside('with'), isExact: true, ends: 'paid wi' },
    { name: 'exactly, leaves a character', edge: 'start', from: 'paid', to: text.length, isExact: true, ends: 'd' },
  ])('$name', ({ edge, from, to, isExact = false, ends }) => {
    expect(quoteOf(text, dragEdge(text, words, spanOf(from), edge, to, isExact))).toBe(ends);
  });

  test('keeps the other edge where it was, even inside a word', () => {
    const span = { start: at('paid') + 1, end: at('with') + 4 };
    expect(dragEdge(text, words, span, 'end', inside('own'), false)).toEqual({ ...span, end: at('own') + 3 });
  });
});

/** What jsdom leaves out of pointers. */
class Pointer extends MouseEvent {
  readonly pointerId: number;
  readonly pointerType: string;

  constructor(kind: string, { pointerId = 0, pointerType = '', ...rest }: PointerEventInit = {}) {
    super(kind, rest);
    this.pointerId = pointerId;
    this.pointerType = pointerType;
  }
}

describe('the handles at the ends of the words in hand', () => {
  /** Where the browser would put the caret of the next point it is asked about. */
  let caret: { quote: string; into: number } | null = null;

  function findNode(offset: number): { offsetNode: Node; offset: number } | null {
    for (const piece of document.querySelectorAll<HTMLElement>('.source [data-text]')) {
      const start = Number(piece.dataset.start);
      const node = piece.firstChild;
      if (node && offset >= start && offset < start + piece.textContent.length) {
        return { offsetNode: node, offset: offset - start };
      }
    }
    return null;
  }

  beforeEach(() => {
    caret = null;
    Range.prototype.getClientRects = () => [new DOMRect(10, 20, 30, 24)] as unknown as DOMRectList;
    Object.assign(document, {
      caretPositionFromPoint: () => caret && findNode(SOURCE.text.indexOf(caret.quote) + caret.into),
    });
    Element.prototype.setPointerCapture = () => {};
    Object.assign(window, { PointerEvent: Pointer });
  });

  afterEach(() => {
    Reflect.deleteProperty(document, 'caretPositionFromPoint');
    Reflect.deleteProperty(Element.prototype, 'setPointerCapture');
    Reflect.deleteProperty(window, 'PointerEvent');
  });

  const handle = (edge: Edge) => document.querySelector(`.edge-handle[data-edge="${edge}"]`);
  function drag(edge: Edge, to: typeof caret, options: { altKey?: boolean; pointerType?: string } = {}) {
    const target = handle(edge);
    if (!target) throw new Error(`There is no handle at the ${edge}`);
    const pointer = { pointerId: 1, pointerType: 'touch', button: 0, ...options };
    const isStopped = !fireEvent.pointerDown(target, pointer);
    caret = to;
    fireEvent.pointerMove(target, { ...pointer, clientX: 90, clientY: 300 });
    fireEvent.pointerUp(target, pointer);
    return isStopped;
  }

  test('stand there only while the palette is open, and assistive technology does not meet them', async () => {
    const { user } = showReader();
    expect(handle('start')).toBeNull();
    await user.click(screen.getByText('Two parts were new.'));
    for (const edge of ['start', 'end'] as const) expect(handle(edge)?.closest('[aria-hidden="true"]')).not.toBeNull();
    await user.keyboard('{Escape}');
    expect(handle('end')).toBeNull();
  });

  test('move their edge to whole words while the palette stays open with its focus, and no selection begins', async () => {
    const { user } = showReader();
    await user.click(screen.getByText('Two parts were new.'));
    await user.click(inPalette().getByRole('textbox', { name: 'because…' }));
    const isStopped = drag('start', { quote: 'parts', into: 3 });
    expect(isStopped).toBe(true);
    expect(palette()).toHaveAccessibleDescription('parts were new.');
    drag('end', { quote: 'were', into: 1 });
    expect(palette()).toHaveAccessibleDescription('parts were');
    expect(screen.getByText('From “parts” to “were”.')).toHaveAttribute('role', 'status');
    expect(inPalette().getByRole('textbox', { name: 'because…' })).toHaveFocus();
    expect(document.getSelection()?.toString()).toBe('');
  });

  test('with Alt go by character', async () => {
    const { user } = showReader();
    await user.click(screen.getByText('Two parts were new.'));
    drag('start', { quote: 'parts', into: 3 }, { altKey: true, pointerType: 'mouse' });
    expect(palette()).toHaveAccessibleDescription('ts were new.');
  });

  test('leave the words alone where there is no text, and once they are let go', async () => {
    const { user } = showReader();
    await user.click(screen.getByText('Two parts were new.'));
    drag('end', null);
    expect(palette()).toHaveAccessibleDescription('Two parts were new.');
    caret = { quote: 'parts', into: 1 };
    const end = handle('end');
    if (end) fireEvent.pointerMove(end, { pointerId: 1, clientX: 5, clientY: 300 });
    expect(palette()).toHaveAccessibleDescription('Two parts were new.');
  });

  test('are not there where the browser’s own handles lead', () => {
    jest.useFakeTimers();
    Range.prototype.getBoundingClientRect = () => document.body.getBoundingClientRect();
    try {
      showReader();
      const node = screen.getByText('Two parts were new.').firstChild;
      act(() => {
        if (node) document.getSelection()?.setBaseAndExtent(node, 0, node, 9);
        document.dispatchEvent(new Event('selectionchange'));
        jest.advanceTimersByTime(150);
      });
      expect(palette()).toHaveAccessibleDescription('Two parts');
      expect(handle('start')).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });
});
