import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { DragGhost, usePointerDrag } from '@/components/player/pointer-drag';
import type { Built, ChainTask, Link } from '@/lib/domain/exercise';
import { ChainGutter } from './chain-gutter';
import { layLanes } from './chain-lanes';
import { ChainMenus } from './chain-menus';
import { ChainSentence } from './chain-sentence';
import type { BoardProps } from './exercise-board';

/**
 * Items and the links between them: an item is pressed and then what it leads to, or the dot at its end is dragged
 * there, or both are chosen from menus. Every link is drawn beside the items and stands below them as a sentence.
 */
export function ChainBoard(props: BoardProps<ChainTask, Extract<Built, { kind: 'chain' }>>) {
  const { task, built, onChange, missing } = props;
  const t = useTranslations('player.exercise.chain');
  const [start, setStart] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const titleId = useId();
  const links = useRef<HTMLHeadingElement>(null);
  const textOf = (key: string) => task.items.find((item) => item.key === key)?.text ?? '';
  const say = ({ from, to }: Link) => ({ from: textOf(from), to: textOf(to) });

  function add(link: Link) {
    setStart(null);
    if (link.from === link.to) return setSaid(t('self'));
    if (built.links.some(({ from, to }) => from === link.from && to === link.to)) return setSaid(t('twice'));
    onChange({ kind: 'chain', links: [...built.links, link] });
    setSaid(t('added', say(link)));
  }
  function press(key: string) {
    if (start !== null && start !== key) return add({ from: start, to: key });
    setStart(start === key ? null : key);
    setSaid(start === key ? t('letGo') : t('started', { from: textOf(key) }));
  }
  function remove(link: Link) {
    onChange({ kind: 'chain', links: built.links.filter((other) => other !== link) });
    setSaid(t('removed', say(link)));
    // The pressed button is gone with its sentence.
    links.current?.focus();
  }
  const { drag, grip } = usePointerDrag(({ key, over }) => {
    if (over !== null && over !== key) add({ from: key, to: over });
  });
  const lanes = layLanes(
    task.items.map(({ key }) => key),
    built.links.map((link) => ({ ...link, found: 'same' as const })),
  );

  return (
    <div className="chain-desk">
      <p className="hint">{t('how')}</p>
      <ol className="chain-items">
        {task.items.map((item, row) => (
          <li
            className="chain-item"
            key={item.key}
            data-drop={item.key}
            data-over={(drag?.over === item.key && drag.key !== item.key) || undefined}
          >
            <button
              type="button"
              className="chain-node"
              aria-pressed={start === item.key}
              onClick={() => press(item.key)}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && start !== null) press(start);
              }}
            >
              <span className="statement">{item.text}</span>
            </button>
            <span className="chain-grip" aria-hidden="true" {...grip(item.key)} />
            <ChainGutter row={row} lanes={lanes} />
          </li>
        ))}
      </ol>
      <p className="note chain-said" role="status">
        {said}
      </p>
      <ChainMenus items={task.items} onAdd={add} isMissing={missing.length > 0} />
      <section className="step-part chain-part">
        <h2 className="label" id={titleId} ref={links} tabIndex={-1}>
          {t('links', { count: built.links.length })}
        </h2>
        {built.links.length > 0 ? (
          <ul className="chain-links" aria-labelledby={titleId}>
            {built.links.map((link) => (
              <li key={`${link.from} ${link.to}`}>
                <span className="statement">
                  <ChainSentence link={link} items={task.items} />
                </span>
                <button
                  type="button"
                  className="button quiet small"
                  aria-label={t('removeLabel', say(link))}
                  onClick={() => remove(link)}
                >
                  {t('remove')}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </section>
      <DragGhost drag={drag}>
        <span className="chain-ghost">{drag ? textOf(drag.key) : null}</span>
      </DragGhost>
    </div>
  );
}
