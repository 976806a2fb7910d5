import type { Link } from '@/lib/domain/exercise';

/** A link as it is drawn beside the list of its items: between two rows, in a lane of its own, both counted from 0. */
export interface Lane<L extends Link> {
  link: L;
  from: number;
  to: number;
  lane: number;
}

/**
 * Gives every link the lane nearest to the list in which it meets no other, the shortest ones first: short links then
 * run close to the items, and long ones around them.
 */
export function layLanes<L extends Link>(keys: string[], links: L[]): Lane<L>[] {
  const lengthOf = ({ from, to }: { from: number; to: number }) => Math.abs(from - to);
  const rows = links
    .map((link) => ({ link, from: keys.indexOf(link.from), to: keys.indexOf(link.to) }))
    .filter(({ from, to }) => from !== -1 && to !== -1)
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  const taken: { top: number; bottom: number }[][] = [];
  return rows.map((row) => {
    const [top, bottom] = [Math.min(row.from, row.to), Math.max(row.from, row.to)];
    const isFree = (lane: { top: number; bottom: number }[]) =>
      lane.every((one) => bottom < one.top || one.bottom < top);
    const found = taken.findIndex(isFree);
    const lane = found === -1 ? taken.length : found;
    taken[lane] = [...(taken[lane] ?? []), { top, bottom }];
    return { ...row, lane };
  });
}
