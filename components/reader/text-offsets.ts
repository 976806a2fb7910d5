import type { Span } from '@/lib/domain/source';

/**
 * Text nodes that belong to the source, in order, each with its offset in the source's text. Letters are generated and
 * undrawn buttons carry no offset, so neither can ever shift a count.
 */
function* sourceTexts(root: HTMLElement): Generator<{ node: Text; start: number }> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!(node instanceof Text) || holder?.dataset.text === undefined) continue;
    yield { node, start: Number(holder.dataset.start) };
  }
}

const joinSpans = (span: Span | null, next: Span): Span => ({ start: span?.start ?? next.start, end: next.end });

/** The part of the source that a browser range covers; null when it covers none of it. */
export function findSpan(root: HTMLElement, range: Range): Span | null {
  let span: Span | null = null;
  for (const { node, start } of sourceTexts(root)) {
    if (!range.intersectsNode(node)) {
      if (span) break;
      continue;
    }
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (from < to) span = joinSpans(span, { start: start + from, end: start + to });
  }
  return span;
}

/** The browser range over a span of the source; null when its words are not on the page. */
export function buildRange(root: HTMLElement, span: Span): Range | null {
  const range = document.createRange();
  let isStarted = false;
  for (const { node, start } of sourceTexts(root)) {
    const end = start + node.length;
    if (!isStarted && span.start < end) {
      range.setStart(node, Math.max(0, span.start - start));
      isStarted = true;
    }
    if (isStarted && span.end <= end) {
      range.setEnd(node, Math.max(0, span.end - start));
      return range;
    }
  }
  return null;
}

/** The browser selection if it lies on the source, at least with one end, and covers something; else null. */
export function findSelection(root: HTMLElement): { selection: Selection; range: Range } | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  // Selecting the whole page is no statement about these words: neither end then lies in the text.
  if (!root.contains(selection.anchorNode) && !root.contains(selection.focusNode)) return null;
  return { selection, range: selection.getRangeAt(0) };
}

/** Where the browser would put a caret at a point of the window; null where there is no text. */
function findCaret(x: number, y: number): { node: Node; offset: number } | null {
  // The standard's way came late to Safari.
  const page: Pick<Document, 'caretRangeFromPoint'> & Partial<Pick<Document, 'caretPositionFromPoint'>> = document;
  if (page.caretPositionFromPoint) {
    const caret = page.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = page.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** The offset in the source at a point of the window; null where none of its words are. */
export function findOffsetAt(root: HTMLElement, x: number, y: number): number | null {
  const caret = findCaret(x, y);
  if (!caret || !(caret.node instanceof Text) || !root.contains(caret.node)) return null;
  const holder = caret.node.parentElement;
  return holder?.dataset.text === undefined ? null : Number(holder.dataset.start) + caret.offset;
}
