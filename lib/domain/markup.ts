import type { Mark } from './source';

/** Markup that cannot be read. `offset` is where in the raw text the trouble begins. */
export class MarkupError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.name = 'MarkupError';
    this.offset = offset;
  }
}

/** One mark as it stands in the raw text: `[` at `open`, `]` at `close`, `)` at `last`. */
interface RawMark {
  open: number;
  close: number;
  last: number;
  evidence: string[];
  term: string | null;
}

const SPACE = /[ \t\r\n\f\v]+/g;
const BLANK_LINE = /\n[ \t\r\f\v]*\n/;

function readTarget(target: string, open: number): Pick<RawMark, 'evidence' | 'term'> {
  const evidence: string[] = [];
  let term: string | null = null;
  for (const name of target.split(/\s+/).filter(Boolean)) {
    if (/^[A-Z]{2}-\d+$/.test(name)) evidence.push(name);
    else if (/^term:[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && term === null) term = name.slice('term:'.length);
    else throw new MarkupError(`“${name}” is neither an evidence id (DS-11) nor one term (term:absorption)`, open);
  }
  if (evidence.length === 0 && term === null) throw new MarkupError('the brackets after the words are empty', open);
  return { evidence, term };
}

function readMark(raw: string, open: number, close: number): RawMark {
  const words = raw.slice(open + 1, close);
  if (BLANK_LINE.test(words)) throw new MarkupError('a mark runs across a paragraph', open);
  if (words.trim() === '') throw new MarkupError('a mark has no words', open);
  if (words.trim() !== words) throw new MarkupError('the words of a mark begin or end with white space', open);
  const last = raw.indexOf(')', close + 2);
  const target = raw.slice(close + 2, last);
  if (last === -1 || /[[\]]/.test(target) || BLANK_LINE.test(target)) {
    throw new MarkupError('a mark is not closed: “)” is missing', open);
  }
  return { open, close, last, ...readTarget(target, open) };
}

/** The marks of a raw text in order. A bracket that is not followed by a target is text and may stand inside a mark. */
function findMarks(raw: string): RawMark[] {
  const marks: RawMark[] = [];
  const open: number[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === '[') open.push(at);
    if (raw[at] !== ']') continue;
    const start = open.pop();
    if (raw[at + 1] !== '(') continue;
    if (start === undefined) throw new MarkupError('“](” closes a mark that was never opened', at);
    const previous = marks.at(-1);
    if (previous && previous.open > start) throw new MarkupError('a mark stands inside another mark', start);
    const mark = readMark(raw, start, at);
    marks.push(mark);
    at = mark.last;
  }
  return marks;
}

/** Plain text that grows piece by piece: white space waits until words follow it. */
class Plain {
  text = '';
  private waiting = '';

  append(raw: string): void {
    let from = 0;
    for (const space of raw.matchAll(SPACE)) {
      this.write(raw.slice(from, space.index));
      const paragraphEnds = BLANK_LINE.test(space[0]) || this.waiting === '\n\n';
      this.waiting = paragraphEnds ? '\n\n' : ' ';
      from = space.index + space[0].length;
    }
    this.write(raw.slice(from));
  }

  /** Where the next word will stand. */
  settle(): number {
    if (this.text !== '') this.text += this.waiting;
    this.waiting = '';
    return this.text.length;
  }

  private write(words: string): void {
    if (words === '') return;
    this.settle();
    this.text += words;
  }
}

/** Normalises text between the edges of marks; an edge inside a character (a letter and its accent) is an error. */
function normalise(plain: string, edges: { at: number; raw: number }[]): { text: string; offsets: number[] } {
  const whole = plain.normalize('NFC');
  const offsets: number[] = [];
  let text = '';
  let from = 0;
  for (const edge of edges) {
    text += plain.slice(from, edge.at).normalize('NFC');
    if (!whole.startsWith(text) || text + plain.slice(edge.at).normalize('NFC') !== whole) {
      throw new MarkupError('a mark begins or ends between a letter and its accent', edge.raw);
    }
    offsets.push(text.length);
    from = edge.at;
  }
  return { text: whole, offsets };
}

/**
 * The plain text of a source and what its words are tied to. `[words](DS-11 DS-12)` ties words to evidence,
 * `[words](term:absorption)` to the glossary. The text is NFC-normalised, its paragraphs are separated by exactly one
 * blank line, every other run of white space is one space, and the marks' offsets are counted in it.
 * Throws a MarkupError for marks that are nested, unclosed, empty or run across a paragraph.
 */
export function parseMarkup(raw: string): { text: string; marks: Mark[] } {
  const found = findMarks(raw);
  const plain = new Plain();
  const edges: { at: number; raw: number }[] = [];
  let from = 0;
  for (const mark of found) {
    plain.append(raw.slice(from, mark.open));
    edges.push({ at: plain.settle(), raw: mark.open });
    plain.append(raw.slice(mark.open + 1, mark.close));
    edges.push({ at: plain.text.length, raw: mark.close });
    from = mark.last + 1;
  }
  plain.append(raw.slice(from));
  const { text, offsets } = normalise(plain.text, edges);
  const marks = found.map(({ evidence, term }, index) => ({
    start: offsets[2 * index] ?? 0,
    end: offsets[2 * index + 1] ?? 0,
    evidence,
    term,
  }));
  return { text, marks };
}
