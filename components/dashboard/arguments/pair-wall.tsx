import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { fitOf } from '@/components/dashboard/wall/fit';
import { type WallReading, WallReadings } from '@/components/dashboard/wall/wall-readings';
import type { Passage } from '@/lib/domain/projection';

interface PairWallProps {
  /** Title of the module. */
  title: string;
  passage: Passage;
  readings: readonly WallReading[];
  number: number;
  of: number;
  /** Addresses; null where there is no such pair. */
  before: string | null;
  after: string | null;
  back: string;
}

/** Two arguments on the same words before a whole class: read from the last row, and without a name. */
export function PairWall({ title, passage, readings, number, of, before, after, back }: PairWallProps) {
  const t = useTranslations('arguments.wall');
  const fit = fitOf(
    'beside',
    readings.map(({ because }) => because),
  );
  return (
    <div className="projector" data-mode="projector">
      <header className="wall-bar">
        <h1 className="wall-module">
          {t('title')}: {title}
        </h1>
        <p className="num">{t('of', { number, of })}</p>
      </header>
      <main id="main" className="wall-main" tabIndex={-1}>
        <section className="wall-passage" data-fit={fitOf('passage', [passage.words])} aria-label={passage.title}>
          {passage.before ? <p>{passage.before}</p> : null}
          <blockquote>{passage.words}</blockquote>
        </section>
        <section className="wall-beside" data-fit={fit} aria-label={t('reasons')}>
          <h2 className="sr">{t('reasons')}</h2>
          <WallReadings readings={readings} />
        </section>
        <p className="wall-ask">{t('ask')}</p>
      </main>
      <nav className="wall-steer" aria-label={t('steer')}>
        {before ? (
          <Link className="button" href={before}>
            {t('before')}
          </Link>
        ) : null}
        {after ? (
          <Link className="button" href={after}>
            {t('after')}
          </Link>
        ) : null}
        <span className="wall-on">
          <Link className="button" href={back}>
            {t('back')}
          </Link>
        </span>
      </nav>
    </div>
  );
}
