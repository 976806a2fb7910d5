'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import type { Source } from '@/lib/domain/source';
import { paths } from '@/lib/paths';

interface SourceSwitcherProps {
  sources: Source[];
  /** Slug of the source on the screen. */
  current: string;
  attemptId: string;
  stepKey: string;
}

/** The way to the source that comes after this one; nothing after the last. */
export function NextSource({ sources, current, attemptId, stepKey }: SourceSwitcherProps) {
  const t = useTranslations('player.read');
  const next = sources[sources.findIndex(({ slug }) => slug === current) + 1];
  if (!next) return null;
  return (
    <Link className="button" href={paths.step(attemptId, stepKey, next.slug)}>
      {t('nextSource', { title: next.title })}
    </Link>
  );
}

/** The sources of a step as links, each with the number of the person's tags in it. Nothing to choose: not shown. */
export function SourceSwitcher({ sources, current, attemptId, stepKey }: SourceSwitcherProps) {
  const t = useTranslations('player.read');
  const tags = useOutbox((state) => state.work.tags);
  if (sources.length < 2) return null;
  return (
    <nav className="source-nav" aria-label={t('sources')}>
      <ol className="source-links">
        {sources.map((source, index) => (
          <li key={source.id}>
            <Link
              href={paths.step(attemptId, stepKey, source.slug)}
              aria-current={source.slug === current ? 'page' : undefined}
            >
              <span className="num">{index + 1}</span>
              <span>
                {source.title}
                <small>{t('sourceTags', { count: tags.filter((tag) => tag.sourceId === source.id).length })}</small>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
