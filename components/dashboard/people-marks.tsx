import { POSITIONS, type Position } from '@/lib/domain/debate';
import type { PositionCounts } from '@/lib/domain/heat';
import { useCountsText } from './counts-text';
import { layOutMarks, type PlacedMark } from './mark-layout';
import { PeopleBar } from './people-bar';

/** Above so many people single marks are too small to tell apart. */
export const MOST_MARKS = 40;

/** Square, circle, square turning into a circle, diamond: the shapes of the four positions in a cell of 10. */
const SHAPES: Record<Position, string> = {
  transfer: 'M2.5 1.5h5a1 1 0 0 1 1 1v5a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-5a1 1 0 0 1 1 -1z',
  indigenous: 'M1 5a4 4 0 0 1 8 0a4 4 0 0 1 -8 0z',
  sequence: 'M1.5 1.5h3.5a3.5 3.5 0 0 1 0 7h-3.5z',
  complicates: 'M5 0.4l4.6 4.6l-4.6 4.6l-4.6 -4.6z',
};

function Mark({ position, x, y }: PlacedMark) {
  return <path d={SHAPES[position]} transform={x === 0 && y === 0 ? undefined : `translate(${x} ${y})`} />;
}

/** One mark per person in the shape of the position; above 40 people one bar of four parts. Its name tells the counts. */
export function PeopleMarks({ counts }: { counts: PositionCounts }) {
  const inWords = useCountsText();
  const people = POSITIONS.reduce((sum, position) => sum + counts[position], 0);
  if (people > MOST_MARKS) return <PeopleBar counts={counts} />;
  const { marks, width, height } = layOutMarks(counts);
  if (marks.length === 0) return <span className="few">{inWords(counts)}</span>;
  return (
    <svg
      className="marks"
      role="img"
      aria-label={inWords(counts)}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {POSITIONS.map((position) => (
        <g key={position} data-position={position} fill="var(--pos)">
          {marks
            .filter((mark) => mark.position === position)
            .map((mark) => (
              <Mark key={`${mark.x} ${mark.y}`} {...mark} />
            ))}
        </g>
      ))}
    </svg>
  );
}
