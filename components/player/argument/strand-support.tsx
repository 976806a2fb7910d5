import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TagWords } from '@/components/player/tag-picks';
import type { Support } from '@/lib/domain/cited-works';
import { quoteOf } from '@/lib/domain/spans';
import { ItemWords } from './item-words';
import type { Grip } from './strand-drag';
import { WorksList } from './works-list';

/** A tag or item that is there. */
export type StandingSupport = Exclude<Support, { kind: 'gone' }>;

/** How many words of a quote name a tag where it is moved or taken out. */
const NAME = 6;

/** What a support is called in a sentence: an item by its id, a tag by its first words. */
export function nameOf(support: StandingSupport): string {
  if (support.kind === 'item') return support.id;
  const words = quoteOf(support.source.text, support.tag).split(/\s+/);
  return words.length > NAME ? `${words.slice(0, NAME).join(' ')}…` : words.join(' ');
}

interface StrandSupportProps {
  support: StandingSupport;
  /** Numbers of the other strands, from 1. */
  others: number[];
  grip: Grip;
  onMove: (to: number) => void;
  onTakeOut: () => void;
}

/** Something that a strand rests on, with the works behind it, and the buttons that move it or take it out. */
export function StrandSupport({ support, others, grip, onMove, onTakeOut }: StrandSupportProps) {
  const t = useTranslations('player.argue');
  const [isMoving, setMoving] = useState(false);
  const name = <span className="sr">{t('named', { name: nameOf(support) })}</span>;
  // With one other strand there is nothing to choose; with several, their buttons would crowd every row.
  const isChoosing = isMoving || others.length === 1;
  return (
    <li className="support" data-support={support.id}>
      {others.length > 0 ? <span className="grip" aria-hidden="true" {...grip} /> : null}
      <div className="support-words">
        {support.kind === 'tag' ? (
          <>
            <TagWords tag={support.tag} source={support.source} />
            <p className="note">{t('from', { source: support.source.title })}</p>
          </>
        ) : (
          <ItemWords item={support.item} />
        )}
        {support.works.length > 0 ? (
          <>
            {support.kind === 'tag' ? <p className="note">{t('behind', { count: support.works.length })}</p> : null}
            <WorksList works={support.works} />
          </>
        ) : null}
        <div className="support-acts">
          {others.length > 1 ? (
            <button
              type="button"
              className="button quiet small"
              aria-expanded={isMoving}
              onClick={() => setMoving(!isMoving)}
            >
              {t('move')} {name}
            </button>
          ) : null}
          {isChoosing
            ? others.map((number) => (
                <button key={number} type="button" className="button quiet small" onClick={() => onMove(number)}>
                  {t('moveTo', { number })} {name}
                </button>
              ))
            : null}
          <button type="button" className="button quiet small" onClick={onTakeOut}>
            {t('takeOut')} {name}
          </button>
        </div>
      </div>
    </li>
  );
}
