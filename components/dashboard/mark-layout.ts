import { POSITIONS, type Position } from '@/lib/domain/debate';
import type { PositionCounts } from '@/lib/domain/heat';

/** One person's mark: where its cell begins, in px. */
export interface PlacedMark {
  position: Position;
  x: number;
  y: number;
}

export interface MarkLayout {
  marks: PlacedMark[];
  width: number;
  height: number;
}

/** Side of a mark's cell, in px. */
const CELL = 10;
const STEP = 9.5;
/** Extra room where one position ends and the next begins. */
const BREAK = 1.5;
const ROW = 11;
/** As many as fit beside the text without getting smaller; the most that marks are drawn for fill two rows. */
export const PER_ROW = 20;

/** Places one mark per person in the fixed order of positions, twenty to a row. Nobody gives no marks and no size. */
export function layOutMarks(counts: PositionCounts): MarkLayout {
  const marks: PlacedMark[] = [];
  let x = 0;
  let row = 0;
  let width = 0;
  for (const position of POSITIONS) {
    for (let person = 0; person < counts[position]; person += 1) {
      const isFirstInRow = marks.length === row * PER_ROW;
      if (person === 0 && !isFirstInRow) x += BREAK;
      marks.push({ position, x, y: row * ROW });
      width = Math.max(width, x + CELL);
      x += STEP;
      if (marks.length === (row + 1) * PER_ROW) {
        row += 1;
        x = 0;
      }
    }
  }
  const rows = Math.ceil(marks.length / PER_ROW);
  return { marks, width, height: rows === 0 ? 0 : (rows - 1) * ROW + CELL };
}
