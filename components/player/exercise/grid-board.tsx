import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';
import { DragGhost, usePointerDrag } from '@/components/player/pointer-drag';
import { FieldError } from '@/components/player/written-field';
import type { Built, GridTask, Place } from '@/lib/domain/exercise';
import type { BoardProps } from './exercise-board';
import { GridPlane } from './grid-plane';
import { useGridWords } from './grid-words';

const MIDDLE: Place = { x: 50, y: 50 };
const WAYS = ['x', 'y'] as const;
/** One press of an arrow key, of 100; what is dropped lies on the same steps, so that sliders and words never differ. */
const STEP = 5;
const onPlane = (part: number) => STEP * Math.round((100 / STEP) * Math.min(1, Math.max(0, part)));

/** Items and a plane: numbers are dragged onto it, or placed and moved by two sliders; words say where each of them is. */
export function GridBoard(props: BoardProps<GridTask, Extract<Built, { kind: 'grid' }>>) {
  const { task, built, onChange, missing } = props;
  const t = useTranslations('player.exercise');
  const words = useGridWords(task);
  const list = useRef<HTMLOListElement>(null);
  const toFocus = useRef<string | null>(null);
  const put = (key: string, place: Place) => onChange({ kind: 'grid', places: { ...built.places, [key]: place } });
  const { drag, grip } = usePointerDrag(({ key, over, part }) => {
    if (over !== null) put(key, { x: onPlane(part.x), y: onPlane(1 - part.y) });
  });
  const isOver = drag !== null && drag.over !== null;
  const shown = isOver
    ? { ...built.places, [drag.key]: { x: onPlane(drag.part.x), y: onPlane(1 - drag.part.y) } }
    : built.places;

  // Follows the page: the button that placed an item is gone, so the focus goes to the sliders that stand in its place.
  useLayoutEffect(() => {
    if (toFocus.current) list.current?.querySelector<HTMLElement>(`[data-slider="${toFocus.current}"]`)?.focus();
    toFocus.current = null;
  });

  return (
    <div className="grid-desk">
      <div className="grid-side">
        <GridPlane task={task} places={shown} grip={grip} isOver={isOver} />
      </div>
      <div className="grid-list">
        <p className="hint">
          {t('grid.how')}{' '}
          <span className="num">{t('left', { count: task.items.length - Object.keys(built.places).length })}</span>
        </p>
        <ol className="grid-items" ref={list}>
          {task.items.map((item, index) => {
            const place = built.places[item.key];
            const isMissing = missing.includes(item.key);
            return (
              <li className="grid-item" key={item.key}>
                <span className="puck num" aria-hidden="true" {...grip(item.key)}>
                  {index + 1}
                </span>
                <div className="grid-words">
                  <p className="statement">{item.text}</p>
                  <p className="note">{place ? words.place(place).join(' ') : t('grid.unplaced')}</p>
                  {place ? (
                    <div className="sliders">
                      {WAYS.map((way) => (
                        <label className="slider" key={way}>
                          <span className="label">{task[way].label}</span>
                          <input
                            type="range"
                            min="0"
                            max="100"
                            step={STEP}
                            value={place[way]}
                            data-slider={`${way}-${item.key}`}
                            aria-label={t('grid.slider', { axis: task[way].label, text: item.text })}
                            aria-valuetext={words.along(task[way], place[way])}
                            onChange={(event) => put(item.key, { ...place, [way]: event.currentTarget.valueAsNumber })}
                          />
                          <span className="ends" aria-hidden="true">
                            <span>{task[way].low}</span>
                            <span>{task[way].high}</span>
                          </span>
                        </label>
                      ))}
                    </div>
                  ) : (
                    <button
                      type="button"
                      className="button small"
                      data-fault={isMissing || undefined}
                      aria-describedby={isMissing ? `fault-${item.key}` : undefined}
                      aria-label={t('grid.placeLabel', { text: item.text })}
                      onClick={() => {
                        toFocus.current = `x-${item.key}`;
                        put(item.key, MIDDLE);
                      }}
                    >
                      {t('grid.place')}
                    </button>
                  )}
                  {isMissing ? <FieldError id={`fault-${item.key}`}>{t('errors.grid')}</FieldError> : null}
                </div>
              </li>
            );
          })}
        </ol>
      </div>
      <DragGhost drag={isOver ? null : drag}>
        <span className="puck num">{drag ? task.items.findIndex(({ key }) => key === drag.key) + 1 : null}</span>
      </DragGhost>
    </div>
  );
}
