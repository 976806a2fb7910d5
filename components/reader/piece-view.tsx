import type { Position } from '@/lib/domain/debate';
import type { Segment } from '@/lib/domain/segments';
import type { Tag } from '@/lib/domain/tag';

/** The letter before the first word of a tag: a target for pointers, generated so that it is never part of the text. */
function Anchor({ tag, letters }: { tag: Tag; letters: Record<Position, string> }) {
  return (
    <span
      className={tag.because === '' ? 'anchor hollow' : 'anchor'}
      data-position={tag.position}
      data-tag={tag.id}
      aria-hidden="true"
    >
      <span data-letter={letters[tag.position]} />
    </span>
  );
}

interface PieceViewProps {
  text: string;
  piece: Segment<Tag>;
  /** Whether the words in hand begin and end with this piece; null when it is none of them. */
  edges: boolean[] | null;
  /** Whether somebody points at a tag that lies here. */
  isPointed: boolean;
  letters: Record<Position, string>;
}

/** Words under which nothing changes: their lines, the letters before them, and the lamp while they are in hand. */
export function PieceView({ text, piece, edges, isPointed, letters }: PieceViewProps) {
  const { start, end, lanes, starts, more, undrawn } = piece;
  const [l1, l2, l3] = lanes.map((tag) => tag?.position);
  const lamp = {
    className: edges || isPointed ? 'lit' : undefined,
    'data-lanes': lanes.length || undefined,
    'data-from': edges?.[0] || undefined,
    'data-to': edges?.[1] || undefined,
  };
  const quote = text.slice(start, end);
  // The lamp is a box of its own under the lines: switching it on or off never touches the words a selection may lie on.
  const words =
    lanes.length > 0 ? (
      <span {...lamp}>
        <span className="seg" data-text="" data-start={start} data-l1={l1} data-l2={l2} data-l3={l3}>
          {quote}
        </span>
      </span>
    ) : (
      <span {...lamp} data-text="" data-start={start}>
        {quote}
      </span>
    );
  return (
    <>
      {starts.length > 0 ? (
        <span className="tie">
          {starts.map((tag) => (
            <Anchor key={tag.id} tag={tag} letters={letters} />
          ))}
          {words}
        </span>
      ) : (
        words
      )}
      {undrawn ? <span className="more-n" data-count={more} data-undrawn={undrawn.id} aria-hidden="true" /> : null}
    </>
  );
}
