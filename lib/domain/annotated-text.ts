import { POSITIONS, type Position } from './debate';
import type { Span } from './source';

/** A piece of a text: the words, and the positions of the tags that cover them. */
export interface CoveredPiece extends Span {
  positions: Position[];
  /** Numbers of the notes on tags that end here: from, and to; null where none does. */
  notes: { from: number; to: number; positions: Position[] } | null;
}

/**
 * What the tags of a text look like on it, gathered tag by tag. It holds a few bytes per sign of the text and nothing per
 * tag, so that it stays as small however many people tagged.
 */
export class TextCover {
  /** Per code unit: which positions cover it, as bits. */
  private readonly cover: Uint8Array;
  /** Per offset: a tag begins or ends there. */
  private readonly edges: Uint8Array;
  /** Per offset: how many tags end there, and of which positions. */
  private readonly ends: Uint32Array;
  private readonly endPositions: Uint8Array;
  /** How many tags end before an offset, as it was asked last: one asks from the beginning to the end. */
  private seen = { offset: 0, notes: 0 };

  constructor(private readonly length: number) {
    this.cover = new Uint8Array(length);
    this.edges = new Uint8Array(length + 1);
    this.ends = new Uint32Array(length + 1);
    this.endPositions = new Uint8Array(length + 1);
  }

  /** Adds tags of one position on the same words. */
  add({ start, end, position, tags }: Span & { position: Position; tags: number }): void {
    const bit = 1 << POSITIONS.indexOf(position);
    for (let at = start; at < end; at += 1) this.cover[at] = (this.cover[at] ?? 0) | bit;
    this.edges[start] = 1;
    this.edges[end] = 1;
    this.ends[end] = (this.ends[end] ?? 0) + tags;
    this.endPositions[end] = (this.endPositions[end] ?? 0) | bit;
  }

  /** The numbers of the notes on tags that end at an offset; null where none does. */
  notesAt(offset: number): { from: number; to: number } | null {
    if (offset < this.seen.offset) this.seen = { offset: 0, notes: 0 };
    for (; this.seen.offset < offset; this.seen.offset += 1) this.seen.notes += this.ends[this.seen.offset] ?? 0;
    const tags = this.ends[offset] ?? 0;
    return tags === 0 ? null : { from: this.seen.notes + 1, to: this.seen.notes + tags };
  }

  /** The text in pieces, of which each is covered in one way; `cuts` are offsets at which one has to end as well. */
  *pieces(cuts: ReadonlySet<number>): Generator<CoveredPiece> {
    let start = 0;
    for (let end = 1; end <= this.length; end += 1) {
      const isEdge = this.edges[end] === 1 || cuts.has(end) || end === this.length;
      if (!isEdge) continue;
      const numbers = this.notesAt(end);
      const notes = numbers && { ...numbers, positions: asPositions(this.endPositions[end]) };
      yield { start, end, positions: asPositions(this.cover[start]), notes };
      start = end;
    }
  }
}

const asPositions = (bits = 0) => POSITIONS.filter((_, index) => (bits & (1 << index)) !== 0);
