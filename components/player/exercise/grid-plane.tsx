import { useTranslations } from 'next-intl';
import type { usePointerDrag } from '@/components/player/pointer-drag';
import type { GridAnswer, GridTask, Place } from '@/lib/domain/exercise';

interface GridPlaneProps {
  task: GridTask;
  places: Record<string, Place>;
  /** The author's areas, once they may be seen. */
  areas?: GridAnswer[];
  /** Makes the numbers grips, and the plane a place to drop them. */
  grip?: ReturnType<typeof usePointerDrag>['grip'];
  isOver?: boolean;
}

/** The plane with a number for every item that has a place, and the author's areas with theirs. */
export function GridPlane({ task, places, areas = [], grip, isOver = false }: GridPlaneProps) {
  const t = useTranslations('player.exercise.grid');
  const numberOf = (key: string) => task.items.findIndex((item) => item.key === key) + 1;
  const placed = task.items.flatMap(({ key }) => {
    const place = places[key];
    return place ? [{ key, ...place }] : [];
  });
  return (
    <div className="plane">
      <p className="plane-end" data-end="top">
        <span aria-hidden="true">↑</span> {task.y.high}
      </p>
      <svg
        className="plane-drawing"
        viewBox="0 0 100 100"
        role="img"
        aria-label={t('drawing', { placed: placed.length, total: task.items.length, x: task.x.label, y: task.y.label })}
        data-drop={grip ? 'plane' : undefined}
        data-over={isOver || undefined}
      >
        <rect className="plane-ground" width="100" height="100" />
        <path className="plane-axis" d="M50 0v100M0 50h100" />
        {areas.map(({ item, x, y }) => (
          <g key={item}>
            <rect className="plane-area" x={x[0]} y={100 - y[1]} width={x[1] - x[0]} height={y[1] - y[0]} />
            <text className="plane-area-number" x={x[0] + 2} y={100 - y[1] + 5}>
              {numberOf(item)}
            </text>
          </g>
        ))}
        {placed.map(({ key, x, y }) => (
          <g key={key} className="plane-puck" {...grip?.(key)}>
            <circle cx={x} cy={100 - y} r="4.5" />
            <text x={x} y={100 - y}>
              {numberOf(key)}
            </text>
          </g>
        ))}
      </svg>
      <p className="plane-end" data-end="bottom">
        <span aria-hidden="true">↓</span> {task.y.low}
      </p>
      <p className="plane-end" data-end="left">
        <span aria-hidden="true">←</span> {task.x.low}
      </p>
      <p className="plane-end" data-end="right">
        {task.x.high} <span aria-hidden="true">→</span>
      </p>
    </div>
  );
}
