import type { Source, Span } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';

/** One way to draw tags on a text. */
export interface Way {
  /** Puts the text on the page, without a tag. */
  open: (place: HTMLElement, source: Source) => Promise<void>;
  /** Draws these tags and no others; when there were fewer before, they are the beginning of these. */
  give: (tags: Tag[]) => void;
  /** Of the tags that were given those that a pointer can come to; without this, any whose words are in sight. */
  listPointable?: (tags: Tag[]) => Tag[];
  /** Does what a pointer that comes to a tag does. */
  hover: (tag: Tag) => void;
  /** Whether what was asked for last stands on the page, ready to be painted with the next frame. */
  isDrawn: () => boolean;
}

/** A text node of a plain text, and the offsets at which it begins and ends. */
export interface PlainText {
  node: Text;
  start: number;
  end: number;
}

/** Puts a text on the page as plain paragraphs, as wide and in the type of the reader, and lists its text nodes in order. */
export function placePlainText(place: HTMLElement, source: Source): { text: HTMLElement; nodes: PlainText[] } {
  const nodes: PlainText[] = [];
  const text = document.createElement('div');
  text.className = 'source';
  // The blank lines stay, so that offsets on the page are those of the source.
  for (const part of source.text.split(/(\n{2,})/)) {
    const node = document.createTextNode(part);
    const start = nodes.at(-1)?.end ?? 0;
    nodes.push({ node, start, end: start + part.length });
    if (part.startsWith('\n')) {
      text.append(node);
      continue;
    }
    const paragraph = document.createElement('p');
    paragraph.append(node);
    text.append(paragraph);
  }
  const sheet = document.createElement('article');
  sheet.className = 'text';
  sheet.append(text);
  const desk = document.createElement('div');
  desk.className = 'reader';
  desk.append(sheet);
  place.append(desk);
  return { text, nodes };
}

/** The text node that holds a character. */
function nodeAt(nodes: PlainText[], offset: number): PlainText | undefined {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return nodes[low];
}

/** The range over some words of a plain text. */
export function rangeOf(nodes: PlainText[], { start, end }: Span): Range {
  const range = document.createRange();
  const first = nodeAt(nodes, start);
  const last = nodeAt(nodes, end - 1);
  if (!first || !last) throw new Error('A tag lies outside the text');
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}
