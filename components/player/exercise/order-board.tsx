import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type Drag, DragGhost, usePointerDrag } from '@/components/player/pointer-drag';
import { Icon } from '@/components/ui/icon';
import type { Built, OrderTask } from '@/lib/domain/exercise';
import type { BoardProps } from './exercise-board';

/** The list with one of its keys standing at another place, counted from 0. */
function moved(items: string[], key: string, to: number): string[] {
  const others = items.filter((other) => other !== key);
  return [...others.slice(0, to), key, ...others.slice(to)];
}

/** On which side of an item what is held would go; undefined while it is held elsewhere. */
function sideOf(drag: Drag | null, key: string): 'before' | 'after' | undefined {
  if (drag === null || drag.over !== key || drag.key === key) return undefined;
  return drag.part.y < 0.5 ? 'before' : 'after';
}

/** Items one under the other: dragged by their number, or moved one place by a button, with the new place said aloud. */
export function OrderBoard({ task, built, onChange }: BoardProps<OrderTask, Extract<Built, { kind: 'order' }>>) {
  const t = useTranslations('player.exercise');
  const [said, setSaid] = useState('');
  const { items } = built;
  const textOf = (key: string) => task.items.find((item) => item.key === key)?.text ?? '';

  function move(key: string, to: number) {
    if (to < 0 || to >= items.length || items[to] === key) return;
    onChange({ kind: 'order', items: moved(items, key, to) });
    setSaid(t('order.moved', { text: textOf(key), place: to + 1, total: items.length }));
  }
  const { drag, grip } = usePointerDrag(({ key, over, part }) => {
    if (over === null || over === key) return;
    const place = items.filter((other) => other !== key).indexOf(over);
    move(key, part.y < 0.5 ? place : place + 1);
  });

  return (
    <div className="order-desk">
      <p className="hint">{t('order.how')}</p>
      <ol className="order-items">
        {items.map((key, index) => (
          <li className="order-item" key={key} data-drop={key} data-over={sideOf(drag, key)}>
            <span className="puck num" {...grip(key)}>
              {index + 1}
            </span>
            <span className="statement">{textOf(key)}</span>
            <span className="order-moves">
              {(['earlier', 'later'] as const).map((way) => {
                const to = way === 'earlier' ? index - 1 : index + 1;
                const isEnd = to < 0 || to >= items.length;
                return (
                  <button
                    type="button"
                    className="button small"
                    key={way}
                    aria-disabled={isEnd || undefined}
                    aria-label={t(`order.${way}`, { text: textOf(key) })}
                    onClick={() => move(key, to)}
                  >
                    <span data-way={way}>
                      <Icon name="chevron" size={12} />
                    </span>
                  </button>
                );
              })}
            </span>
          </li>
        ))}
      </ol>
      <p className="sr" role="status">
        {said}
      </p>
      <DragGhost drag={drag}>
        <span className="puck num">{drag ? items.indexOf(drag.key) + 1 : null}</span>
      </DragGhost>
    </div>
  );
}
