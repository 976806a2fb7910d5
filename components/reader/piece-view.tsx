'use client';

import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { Tag } from '@/lib/domain/tag';
import type { Piece } from './pieces';
import { useReader } from './reader-store';

/** The letter before the first word of a tag: a target for pointers, generated so that it is never part of the text. */
function Anchor({ tag }: { tag: Tag }) {
  const t = useTranslations('debate');
  return (
    <span
      className={tag.because === '' ? 'anchor hollow' : 'anchor'}
      data-position={tag.position}
      data-tag={tag.id}
      aria-hidden="true"
    >
      <span data-letter={t(`positions.${tag.position}.letter`)} />
    </span>
  );
}

interface PieceViewProps {
  text: string;
  piece: Piece;
  /** Whether the words in hand begin and end with this piece; null when it is none of them. */
  edges: boolean[] | null;
  tagById: Map<string, Tag>;
}

/** Words under which nothing changes: their lines, the letters before them, and the lamp while they are in hand. */
export function PieceView({ text, piece, edges, tagById }: PieceViewProps) {
  const { start, end, lanes, starts, ids, count } = piece;
  const isPointed = useReader(({ pointed }) => pointed !== null && ids.includes(pointed));
  const [l1, l2, l3] = lanes.map((lane) => lane?.position);
  const lamp = {
    className: edges || isPointed ? 'lit' : undefined,
    'data-lanes': lanes.length || undefined,
    'data-from': edges?.[0] || undefined,
    'data-to': edges?.[1] || undefined,
  };
  const quote = text.slice(start, end);
  // The lamp is a box of its own under the lines: switching it on or off never touches the words a selection may lie on.
  const words =
    ids.length > 0 ? (
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
  const drawn = new Set(lanes.map((lane) => lane?.id));
  return (
    <>
      {starts.length > 0 ? (
        <span className="tie">
          {starts.map((id) => {
            const tag = tagById.get(id);
            return tag ? <Anchor key={id} tag={tag} /> : <Fragment key={id} />;
          })}
          {words}
        </span>
      ) : (
        words
      )}
      {count > 0 ? (
        <span
          className="more-n"
          data-count={count}
          data-undrawn={ids.find((id) => !drawn.has(id)) ?? ids.at(-1)}
          aria-hidden="true"
        />
      ) : null}
    </>
  );
}
