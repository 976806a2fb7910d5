'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Source } from '@/lib/domain/source';
import { type Aside, rebase } from '@/lib/domain/work';
import { useOutbox } from './outbox-store';
import { WordsList } from './words-list';

/** One text that was set aside, with the two ways to deal with it: take it after all, or leave the newer one. */
function AsideItem({ aside: { id, change }, sources }: { aside: Aside; sources: Source[] }) {
  const t = useTranslations('player');
  const keep = useOutbox((state) => state.keep);
  const work = useOutbox((state) => state.work);
  const settle = () => keep({ kind: 'aside.settle', operation: id });
  const isDeletion = change.kind === 'tag.delete';
  const isGone = change.kind === 'tag.create';
  return (
    <li className="parked-item">
      <h3 className="label">{t(`parked.what.${change.kind}`)}</h3>
      <p>{t(isDeletion ? 'aside.deletion' : isGone ? 'aside.gone' : 'aside.why')}</p>
      <WordsList change={change} sources={sources} />
      <div className="act-row">
        <button
          type="button"
          className="button small"
          onClick={() => {
            keep(rebase(work, change));
            settle();
          }}
        >
          {t(isDeletion ? 'aside.delete' : isGone ? 'aside.again' : 'aside.take')}
        </button>
        <button type="button" className="button small quiet" onClick={settle}>
          {t(isDeletion || isGone ? 'aside.leave' : 'aside.newer')}
        </button>
      </div>
    </li>
  );
}

/** What the person wrote on a device that did not know of their newer text: both are there, and they choose. */
export function AsideList({ sources = [] }: { sources?: Source[] }) {
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
          <AsideItem key={aside.id} aside={aside} sources={sources} />
        ))}
      </ul>
    </section>
  );
}
