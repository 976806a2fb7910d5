import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Passage, STAGES, type Stage } from '@/lib/domain/projection';
import { BothSplits, type BothSplitsProps } from './both-splits';
import { fitOf } from './fit';
import { type WallReading, WallReadings } from './wall-readings';

export interface WallViewProps {
  /** Title of the module. */
  title: string;
  stage: Stage;
  passage: Passage;
  hasReasons: boolean;
  reasons: readonly WallReading[];
  splits: BothSplitsProps | null;
  /** Null where the class is not shown the author's key. */
  wallKey: { readings: readonly WallReading[]; others: readonly WallReading[]; note: string } | null;
  /** What the instructor steers with. */
  steering: ReactNode;
}

function Stages({ stage, hasReasons }: Pick<WallViewProps, 'stage' | 'hasReasons'>) {
  const t = useTranslations('wall');
  return (
    <ol className="wall-stages" aria-label={t('stages')}>
      {STAGES.filter((one) => hasReasons || one !== 'reasons' || one === stage).map((one) => (
        <li key={one} aria-current={one === stage ? 'step' : undefined}>
          {t(`stage.${one}`)}
        </li>
      ))}
    </ol>
  );
}

function WallKey({ wallKey }: Pick<WallViewProps, 'wallKey'>) {
  const t = useTranslations('wall');
  if (!wallKey) return <p className="wall-plain">{t('noKey')}</p>;
  const { readings, others, note } = wallKey;
  if (readings.length === 0) return <p className="wall-plain">{t('untagged')}</p>;
  return (
    <>
      <h2 className="wall-title">{t('key')}</h2>
      <WallReadings readings={readings} />
      {others.length > 0 ? (
        <>
          <h2 className="wall-title">{t('others')}</h2>
          <WallReadings readings={others} />
        </>
      ) : null}
      {note ? <p className="wall-plain">{note}</p> : null}
    </>
  );
}

/** What stands beside the passage at this stage; null for nothing. */
function Beside({ stage, reasons, splits, wallKey }: WallViewProps) {
  const t = useTranslations('wall');
  if (stage === 'key') {
    const texts = wallKey ? [...wallKey.readings, ...wallKey.others].map(({ because }) => because) : [];
    // A heading takes as much room as a line.
    const fit = fitOf('beside', [...texts, wallKey?.note ?? '', ' '.repeat(50 * texts.length)]);
    return (
      <section className="wall-beside" data-fit={fit} aria-label={t('key')}>
        <WallKey wallKey={wallKey} />
      </section>
    );
  }
  if (splits) {
    return (
      <section className="wall-beside" data-fit="roomy" aria-label={t('splits')}>
        <h2 className="sr">{t('splits')}</h2>
        <BothSplits {...splits} />
      </section>
    );
  }
  if (reasons.length === 0) return null;
  const fit = fitOf(
    'beside',
    reasons.map(({ because }) => because),
  );
  return (
    <section className="wall-beside" data-fit={fit} aria-label={t('reasons')}>
      <h2 className="sr">{t('reasons')}</h2>
      <WallReadings readings={reasons} />
    </section>
  );
}

/** One passage before a whole class: read from the last row, without a name, and at its stage without what comes later. */
export function WallView(props: WallViewProps) {
  const { title, stage, passage, hasReasons, steering } = props;
  const t = useTranslations('wall');
  return (
    <div className="projector" data-mode="projector">
      <header className="wall-bar">
        <h1 className="wall-module">{title}</h1>
        <Stages stage={stage} hasReasons={hasReasons} />
      </header>
      <main id="main" className="wall-main" tabIndex={-1}>
        <section className="wall-passage" data-fit={fitOf('passage', [passage.words])} aria-label={t('passage')}>
          {passage.before ? <p>{passage.before}</p> : null}
          <blockquote>{passage.words}</blockquote>
        </section>
        <Beside {...props} />
        <p className="wall-ask">{t(`ask.${stage}`)}</p>
      </main>
      {steering}
    </div>
  );
}
