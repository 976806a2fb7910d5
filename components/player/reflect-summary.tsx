'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { MySidePanel } from '@/components/player/opposite/my-side-panel';
import { StanceShift } from '@/components/player/stance/stance-shift';
import { TagChip } from '@/components/ui/tag-chip';
import type { StanceValue } from '@/lib/domain/debate';
import type { Source } from '@/lib/domain/source';
import type { StanceContent, Work } from '@/lib/domain/work';
import { paths } from '@/lib/paths';
import { TagWords } from './tag-picks';

interface ReflectSummaryProps {
  work: Work;
  /** Null when none was kept. */
  before: StanceContent | null;
  after: StanceContent;
  sources: Source[];
  /** Where the person's argument is; null when there is none. */
  argumentHref: string | null;
}

function useMove(before: StanceValue | null, after: StanceValue): string {
  const t = useTranslations('player.reflect');
  const points = useTranslations('player.stance.points');
  if (before === null) return t('noBefore', { value: points(`${after}`) });
  if (before === after) return t('stayed', { value: points(`${after}`) });
  return t(after > before ? 'movedHome' : 'movedElsewhere', { steps: Math.abs(after - before) });
}

/** Before and after side by side, what moved the person, how many tags there are, and where to go next. */
export function ReflectSummary({ work, before, after, sources, argumentHref }: ReflectSummaryProps) {
  const t = useTranslations('player.reflect');
  const stance = useTranslations('debate.stance');
  const titleId = useId();
  const move = useMove(before?.value ?? null, after.value);
  const tags = work.tags.filter((tag) => sources.some((source) => source.id === tag.sourceId));
  const changed = tags.filter((tag) => tag.firstPosition !== null && tag.firstPosition !== tag.position).length;
  const movers = tags.filter((tag) => after.movedBy.includes(tag.id));
  const predictions = { before: work.predictions.before, after: work.predictions.after };
  const words = (content: StanceContent) => ({
    value: stance(`value.${content.value}`),
    confidence: stance(`confidence.${content.confidence}`),
  });
  return (
    <section className="step-sheet wide-sheet summary-sheet" aria-labelledby={titleId}>
      <h2 className="title" id={titleId}>
        {t('summary')}
      </h2>
      <div className="summary-move">
        <StanceShift before={before?.value ?? null} after={after.value} />
        <div>
          <p className="subtitle">{move}</p>
          {before ? <p>{t('beforeWords', words(before))}</p> : null}
          <p>{t('afterWords', words(after))}</p>
        </div>
      </div>
      <dl className="fact-list">
        <div>
          <dt>{t('position')}</dt>
          <dd>
            <TagChip position={after.position} was={before?.position} />
          </dd>
        </div>
        {predictions.after ? (
          <div>
            <dt>{t('prediction')}</dt>
            <dd>
              {predictions.before && predictions.before !== predictions.after ? (
                <>
                  <span className="note">{t('before')}:</span> {predictions.before}
                  <br />
                  <span className="note">{t('after')}:</span> {predictions.after}
                </>
              ) : (
                <>
                  {predictions.after} <span className="note">({t('same')})</span>
                </>
              )}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('tags')}</dt>
          <dd>{t('tagCount', { count: tags.length, changed })}</dd>
        </div>
        {movers.length > 0 ? (
          <div>
            <dt>{t('movers')}</dt>
            <dd className="movers">
              {movers.map((tag) => (
                <TagWords key={tag.id} tag={tag} source={sources.find((source) => source.id === tag.sourceId)} />
              ))}
            </dd>
          </div>
        ) : null}
        {after.unmoved ? (
          <div>
            <dt>{t('nothing')}</dt>
            <dd className="prose">{after.unmoved}</dd>
          </div>
        ) : null}
      </dl>
      <MySidePanel start={before?.value ?? null} tags={tags} />
      <nav className="act-row" aria-label={t('next')}>
        {argumentHref ? (
          <Link className="button primary" href={argumentHref}>
            {t('argument')}
          </Link>
        ) : null}
        <Link className={argumentHref ? 'button' : 'button primary'} href={paths.modules}>
          {t('modules')}
        </Link>
        <Link className="button" href={paths.summary}>
          {t('toSummary')}
        </Link>
      </nav>
    </section>
  );
}
