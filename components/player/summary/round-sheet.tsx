import { useTranslations } from 'next-intl';
import { ArgumentBody } from '@/components/player/argument/argument-document';
import { StanceShift } from '@/components/player/stance/stance-shift';
import { PositionWords } from '@/components/player/tag-picks';
import type { RoundSummary } from '@/lib/domain/summary';
import { useStanceWords } from './stance-words';

const PHASES = ['before', 'after'] as const;

function Facts({ words }: { words: Record<(typeof PHASES)[number], string> }) {
  const t = useTranslations('course.summary');
  return (
    <dl className="fact-list">
      {PHASES.map((phase) => (
        <div key={phase}>
          <dt>{t(phase)}</dt>
          <dd>{words[phase]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What one round came to: stance, prediction, what moved the person, their argument. What was not kept is left out. */
export function RoundSheet({ round }: { round: RoundSummary }) {
  const t = useTranslations('course.summary');
  const stood = useStanceWords();
  const { before, after, predictions, movers, unmoved, argument } = round;
  return (
    <>
      {before || after ? (
        <section>
          <h4 className="label">{t('stance')}</h4>
          <div className="summary-move">
            {after ? <StanceShift before={before?.value ?? null} after={after.value} /> : null}
            <Facts words={{ before: stood(before), after: stood(after) }} />
          </div>
        </section>
      ) : null}
      {movers.length > 0 ? (
        <section>
          <h4 className="label">{t('moved')}</h4>
          <ul className="movers summary-movers">
            {movers.map(({ id, position, quote, source, because }) => (
              <li key={id}>
                <PositionWords position={position} words={quote} />
                <p className="note">{t('from', { source })}</p>
                <p className="written">{because ? t('because', { because }) : t('noBecause')}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {unmoved ? (
        <section>
          <h4 className="label">{t('unmoved')}</h4>
          <p className="written">{unmoved}</p>
        </section>
      ) : null}
      {Object.keys(predictions).length > 0 ? (
        <section>
          <h4 className="label">{t('predicted')}</h4>
          <Facts words={{ before: predictions.before ?? t('notKept'), after: predictions.after ?? t('notKept') }} />
        </section>
      ) : null}
      {argument ? (
        <section className="summary-argument">
          <h4 className="label">{t('argument')}</h4>
          <ArgumentBody outline={argument} level={5} />
        </section>
      ) : null}
    </>
  );
}
