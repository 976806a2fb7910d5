import type { ChainRow } from '@/lib/domain/exercise-compare';
import type { Lane } from './chain-lanes';

/** Distances in pixels: from the item to the first lane, and from one lane to the next. */
const FIRST = 16;
const NEXT = 13;

/** A link leaves its row below the middle and enters the other one above it, so that both can be told apart. */
const OUT = '66%';
const IN = '34%';

export type DrawnLink = Pick<ChainRow, 'from' | 'to' | 'found'>;

/** The piece of every link that runs past one row, leaves it or ends in it. The sentences under the list say the same. */
export function ChainGutter({ row, lanes }: { row: number; lanes: Lane<DrawnLink>[] }) {
  const width = FIRST + NEXT * Math.max(1, ...lanes.map(({ lane }) => lane + 1));
  return (
    <span className="chain-gutter" style={{ width }}>
      <svg width={width} height="100%" aria-hidden="true" focusable="false">
        {lanes.map(({ link, from, to, lane }) => {
          const x = FIRST + NEXT * lane;
          const isDown = to > from;
          return (
            <g className="chain-line" data-found={link.found} key={`${link.from} ${link.to}`}>
              {(row - from) * (row - to) < 0 ? <line x1={x} x2={x} y1="0" y2="100%" /> : null}
              {row === from ? (
                <>
                  <line x1="0" x2={x} y1={OUT} y2={OUT} />
                  <line x1={x} x2={x} y1={OUT} y2={isDown ? '100%' : '0'} />
                </>
              ) : null}
              {row === to ? (
                <>
                  <line x1={x} x2={x} y1={isDown ? '0' : '100%'} y2={IN} />
                  <line x1="2" x2={x} y1={IN} y2={IN} />
                  <svg x="0" y={IN} overflow="visible" aria-hidden="true">
                    <path d="M8-5L1 0l7 5" />
                  </svg>
                </>
              ) : null}
            </g>
          );
        })}
      </svg>
    </span>
  );
}
