import type { GridPicture } from '@/lib/domain/picture';

/**
 * Sizes in hundredths of the plane’s side, as they are where it is smallest: 20rem, on a screen of 360 px. A larger
 * plane only leaves more room, because marks and letters stay as large as they are.
 */
const EDGE = 6;
const DISC = 8;
const LETTER = 2.3;
const LINE = 4.8;

/** The longest line of a name, which is 8.5rem in the style sheet. */
const LONGEST_LINE = 17;

/** In the order of preference. Names at a corner begin or end level with the number and run away from it. */
const SIDES = ['right', 'left', 'above', 'below', 'above-right', 'below-right', 'above-left', 'below-left'] as const;
type Side = (typeof SIDES)[number];

interface Point {
  x: number;
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PlacedMark {
  /** Where the place lies, from the left and from the top. */
  place: Point;
  /** Where its number stands: in the place, or beside it if another number is there already. */
  disc: Point;
  isMoved: boolean;
  /** Where the name stands beside the number; null where there is no room for it without touching others. */
  side: Side | null;
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const around = ({ x, y }: Point, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});
const isInside = ({ left, right, top, bottom }: Box) => left >= 0 && top >= 0 && right <= 100 && bottom <= 100;

/** Right, left, up, down and the corners. Written out, because browsers do not agree on the last digit of a sine. */
const CORNER = Math.SQRT1_2;
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [CORNER, -CORNER],
  [CORNER, CORNER],
  [-CORNER, -CORNER],
  [-CORNER, CORNER],
] as const;

/** Its own place, and then eight directions on wider and wider rings. */
function listSpots({ x, y }: Point): Point[] {
  const rings = [1.1, 2.2, 3.3, 4.4, 5.5].map((ring) => ring * DISC);
  return [
    { x, y },
    ...rings.flatMap((far) => DIRECTIONS.map(([right, down]) => ({ x: x + far * right, y: y + far * down }))),
  ];
}

function placeDiscs(places: Point[]): Point[] {
  const discs = new Map<number, Point>();
  const isFree = (spot: Point) => {
    const box = around(spot, DISC, DISC);
    return isInside(box) && [...discs.values()].every((other) => !overlap(box, around(other, DISC, DISC)));
  };
  // Whoever can stand in its own place does, before others move.
  for (const [index, place] of places.entries()) if (isFree(place)) discs.set(index, place);
  for (const [index, place] of places.entries()) {
    if (!discs.has(index)) discs.set(index, listSpots(place).find(isFree) ?? place);
  }
  return places.map((place, index) => discs.get(index) ?? place);
}

/** How many lines of how many letters a name takes. */
function measure(label: string): { letters: number; lines: number } {
  const lines = [0];
  for (const word of label.split(' ')) {
    const line = lines.at(-1) ?? 0;
    const longer = line === 0 ? word.length : line + 1 + word.length;
    if (line === 0 || longer <= LONGEST_LINE) lines[lines.length - 1] = longer;
    else lines.push(word.length);
  }
  return { letters: Math.max(...lines), lines: lines.length };
}

/** The room of a name on one side of its number, from the middle of the number. */
function boxOf({ x, y }: Point, label: string, side: Side): Box {
  const { letters, lines } = measure(label);
  const [width, height] = [letters * LETTER, lines * LINE];
  const half = DISC / 2;
  const reach = half + 1;
  if (side === 'right') return { left: x, right: x + reach + width, top: y - height / 2, bottom: y + height / 2 };
  if (side === 'left') return { left: x - reach - width, right: x, top: y - height / 2, bottom: y + height / 2 };
  const [upright, corner] = side.split('-');
  const left = { right: x - half, left: x + half - width }[corner ?? ''] ?? x - width / 2;
  const rows = upright === 'above' ? { top: y - reach - height, bottom: y } : { top: y, bottom: y + reach + height };
  return { left, right: left + width, ...rows };
}

const crossesMiddle = ({ left, right, top, bottom }: Box) => (left < 50 && right > 50) || (top < 50 && bottom > 50);

/** Places numbers and names so that none touches another; names keep off the lines of the middle if they can. */
export function layGrid(places: Pick<GridPicture['places'][number], 'label' | 'x' | 'y'>[]): PlacedMark[] {
  const points = places.map(({ x, y }) => ({
    x: EDGE + (x * (100 - 2 * EDGE)) / 100,
    y: 100 - EDGE - (y * (100 - 2 * EDGE)) / 100,
  }));
  const discs = placeDiscs(points);
  const names: Box[] = [];
  return points.map((place, index) => {
    const disc = discs[index] ?? place;
    const label = places[index]?.label ?? '';
    const taken = [...names, ...discs.filter((_, other) => other !== index).map((other) => around(other, DISC, DISC))];
    const free = SIDES.filter((side) => {
      const box = boxOf(disc, label, side);
      return isInside(box) && !taken.some((other) => overlap(box, other));
    });
    const side = free.find((one) => !crossesMiddle(boxOf(disc, label, one))) ?? free[0] ?? null;
    if (side) names.push(boxOf(disc, label, side));
    return { place, disc, isMoved: disc !== place, side };
  });
}
