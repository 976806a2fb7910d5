import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TagChip } from '@/components/ui/tag-chip';
import type { Lateness } from '@/lib/domain/trail';
import type { StanceContent, Work } from '@/lib/domain/work';

interface TrailStanceProps {
  stances: Work['stances'];
  predictions: Work['predictions'];
  /** What the module itself asked. */
  question: string;
  /** By slot of the work: what of it came late. */
  lateOf: (slot: string) => Lateness;
  /** The drawing of the way from one to the other; null while one of them is missing. */
  shift: ReactNode;
  /** How many tags there are, and whether they are committed. */
  children: ReactNode;
}

function Late({ late }: { late: Lateness }) {
  const t = useTranslations('trail.trail.late');
  return late ? <span className="trail-mark">{t(late)}</span> : null;
}

/** The stance before and after, what is said to have moved it, and the prediction. */
export function TrailStance({ stances, predictions, question, lateOf, shift, children }: TrailStanceProps) {
  const t = useTranslations('trail.trail');
  const tStance = useTranslations('debate.stance');
  const words = (stance: StanceContent | undefined) =>
    stance ? (
      <>
        {tStance(`value.${stance.value}`)}; {tStance(`confidence.${stance.confidence}`)}{' '}
        <TagChip position={stance.position} />
      </>
    ) : (
      t('noStance')
    );
  return (
    <section aria-labelledby="stance">
      <h2 id="stance">{t('stance')}</h2>
      <div className="sheet trail-stance">
        {shift}
        <div className="trail-line">
          <dl className="trail-list">
            {(['before', 'after'] as const).map((phase) => (
              <div key={phase}>
                <dt>{t(phase)}</dt>
                <dd>
                  {words(stances[phase])} <Late late={lateOf(`stance.keep/${phase}`)} />
                </dd>
              </div>
            ))}
            {stances.after?.unmoved ? (
              <div>
                <dt>{t('unmoved')}</dt>
                <dd>{stances.after.unmoved}</dd>
              </div>
            ) : null}
          </dl>
          {children}
        </div>
        <div className="trail-prediction">
          <h3 className="label">{t('prediction')}</h3>
          <p className="note">{question}</p>
          <dl className="trail-list">
            {(['before', 'after'] as const).map((phase) => (
              <div key={phase}>
                <dt>{t(phase)}</dt>
                <dd>
                  {phase === 'after' && predictions.after && predictions.after === predictions.before
                    ? t('same')
                    : predictions[phase] || t('noStance')}{' '}
                  <Late late={lateOf(`prediction.keep/${phase}`)} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </section>
  );
}
