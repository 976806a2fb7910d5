'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Source } from '@/lib/domain/source';
import type { Aside } from '@/lib/domain/work';
import { ChangeAgain } from './change-again';
import { useOutbox } from './outbox-store';
import { WordsList } from './words-list';

interface AsideListProps {
  sources?: Source[];
  /** Who sees what is written here. */
  sees: string;
}

/** One text that was set aside, with the two ways to deal with it: take it after all, or leave the newer one. */
function AsideItem({ aside: { id, change }, sources, sees }: { aside: Aside; sources: Source[]; sees: string }) {
  const t = useTranslations('player');
  const keep = useOutbox((state) => state.keep);
  const isGone = useOutbox(
    ({ work }) => change.kind === 'tag.edit' && work.deleted.some((tag) => tag.id === change.tagId),
  );
  const isDeletion = change.kind === 'tag.delete';
  return (
    <li className="parked-item">
      <h3 className="label">{t(`parked.what.${change.kind}`)}</h3>
      <p>{t(isDeletion ? 'aside.deletion' : isGone ? 'aside.gone' : 'aside.why')}</p>
      <WordsList change={change} sources={sources} />
      <ChangeAgain
        id={id}
        change={change}
        sees={sees}
        label={t(isDeletion ? 'aside.delete' : isGone ? 'aside.again' : 'aside.take')}
        onDone={() => keep({ kind: 'aside.settle', operation: id })}
        others={(done) => (
          <button type="button" className="button small quiet" onClick={done}>
            {t(isDeletion || isGone ? 'aside.leave' : 'aside.newer')}
          </button>
        )}
      />
    </li>
  );
}

/** What the person wrote on a device that did not know of their newer text: both are there, and they choose. */
export function AsideList({ sources = [], sees }: AsideListProps) {
  const t = useTranslations('player.aside');
  const setAside = useOutbox((state) => state.work.setAside);
  const titleId = useId();
  if (setAside.length === 0) return null;
  return (
    <section className="parked" aria-labelledby={titleId}>
      <h2 className="subtitle" id={titleId}>
        {t('title', { count: setAside.length })}
      </h2>
      <p>{t('safe')}</p>
      <ul className="parked-items">
        {setAside.map((aside) => (
          <AsideItem key={aside.id} aside={aside} sources={sources} sees={sees} />
        ))}
      </ul>
    </section>
  );
}
