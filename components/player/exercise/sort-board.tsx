import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { DragGhost, usePointerDrag } from '@/components/player/pointer-drag';
import { RadioGroup } from '@/components/player/radio-group';
import type { Built, SortTask } from '@/lib/domain/exercise';
import type { BoardProps } from './exercise-board';

type SortBuilt = Extract<Built, { kind: 'sort' }>;

/**
 * Statements, each with a choice of groups under it, and the groups filling up beside them. A number can also be
 * dragged into a group, or out of one into another. The statements stay where they are, whatever is chosen.
 */
export function SortBoard({ task, built, onChange, missing }: BoardProps<SortTask, SortBuilt>) {
  const t = useTranslations('player.exercise');
  const name = useId();
  const choose = (item: string, group: string) =>
    onChange({ kind: 'sort', groups: { ...built.groups, [item]: group } });
  const { drag, grip } = usePointerDrag(({ key, over }) => {
    if (over !== null) choose(key, over);
  });
  const numberOf = (key: string) => task.items.findIndex((item) => item.key === key) + 1;
  const left = task.items.filter(({ key }) => built.groups[key] === undefined).length;
  return (
    <div className="sort-desk" data-dragging={drag !== null || undefined}>
      <div className="sort-groups">
        {task.groups.map((group) => {
          const inside = task.items.filter(({ key }) => built.groups[key] === group.key);
          return (
            <section
              className="sort-group"
              key={group.key}
              data-drop={group.key}
              data-over={drag?.over === group.key || undefined}
              aria-labelledby={`${name}-${group.key}`}
            >
              <h2 className="label" id={`${name}-${group.key}`}>
                {group.label}
              </h2>
              <p className="note sort-meaning">{group.meaning}</p>
              <p className="note num sort-count">{t('sort.inside', { count: inside.length })}</p>
              <ul className="sort-inside">
                {inside.map((item) => (
                  <li key={item.key} {...grip(item.key)}>
                    <span className="puck num">{numberOf(item.key)}</span>
                    <span>{item.text}</span>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <div className="sort-list">
        <p className="hint">
          {t('sort.how')} <span className="num">{t('left', { count: left })}</span>
        </p>
        <ol className="sort-items">
          {task.items.map((item, index) => (
            <li className="sort-item" key={item.key}>
              <span className="puck num" aria-hidden="true" {...grip(item.key)}>
                {index + 1}
              </span>
              <RadioGroup
                className="question-group"
                legend={<span className="statement">{item.text}</span>}
                error={missing.includes(item.key) ? t('errors.sort') : null}
              >
                <div className="pills">
                  {task.groups.map((group) => (
                    <label className="pill" key={group.key}>
                      <input
                        className="sr"
                        type="radio"
                        name={`${name}-${item.key}`}
                        value={group.key}
                        checked={built.groups[item.key] === group.key}
                        onChange={() => choose(item.key, group.key)}
                      />
                      {group.label}
                    </label>
                  ))}
                </div>
              </RadioGroup>
            </li>
          ))}
        </ol>
      </div>
      <DragGhost drag={drag}>
        <span className="puck num">{drag ? numberOf(drag.key) : null}</span>
      </DragGhost>
    </div>
  );
}
