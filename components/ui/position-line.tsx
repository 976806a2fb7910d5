import type { Position } from '@/lib/domain/debate';

/** A piece of the line of a position, as it is drawn under words. Decoration: its name must stand beside it. */
export function PositionLine({ position }: { position: Position }) {
  return <span className="line" data-position={position} aria-hidden="true" />;
}
