import { useTranslations } from 'next-intl';
import { Panel } from '@/components/dashboard/panel';
import type { Agreement } from '@/lib/domain/agreement';
import type { Measure } from '@/lib/domain/contested';
import { conclusionBand, wordAgreement } from '@/lib/domain/wording-bands';
import { AgreementSentences } from './agreement-words';
import { useFigureText } from './figure-text';

export const FIGURES = [
  { figure: 'pairs', kind: 'pairs' },
  { figure: 'alpha', kind: 'chance-corrected' },
  { figure: 'ac1', kind: 'chance-corrected' },
] as const;

function Figures({ agreement, measure }: { agreement: Agreement; measure: Measure }) {
  const t = useTranslations('agreement.figures');
  const textOf = useFigureText();
  const { units, values } = agreement;
  return (
    <table className="table agree-figures">
      <caption>{t(measure === 'position' ? 'rests' : 'restsDial', { units, values })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('measure')}</th>
          <th scope="col" className="n">
            {t('value')}
          </th>
          <th scope="col" className="n">
            {t('interval')}
          </th>
        </tr>
      </thead>
      <tbody>
        {FIGURES.map(({ figure, kind }) => {
          const { value, interval } = textOf(agreement[figure], kind);
          return (
            <tr key={figure}>
              <th scope="row">{t(figure)}</th>
              <td className="n">{value}</td>
              <td className="n">{interval}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Why something in the figures is missing, where something is. */
function Missing({ pairs, alpha, ac1 }: Agreement) {
  const t = useTranslations('agreement');
  const figures = [pairs, alpha, ac1];
  const isUndefined = figures.some(({ value }) => value === null);
  const hasNoInterval = figures.some(({ value, interval }) => value !== null && interval === null);
  return (
    <>
      {isUndefined ? <p className="note">{t('undefinedNote')}</p> : null}
      {hasNoInterval ? <p className="note">{t('noIntervalNote')}</p> : null}
    </>
  );
}

/** How far a class agrees on one thing over all its texts: first in words, then in three figures. */
export function AgreementPanel({ agreement, measure }: { agreement: Agreement; measure: Measure }) {
  const t = useTranslations('agreement');
  const { units, pairs, alpha } = agreement;
  return (
    <Panel id={`agree-${measure}`} title={t(`measure.${measure}`)}>
      <div className="sheet agree">
        <AgreementSentences words={wordAgreement(pairs.value, alpha.value)} measure={measure} />
        {units > 0 ? (
          <>
            {measure === 'position' ? <p className="note">{t('noGrade')}</p> : null}
            <Figures agreement={agreement} measure={measure} />
            <Missing {...agreement} />
            <p className="note">{t(`conclusion.${conclusionBand(alpha.value)}`)}</p>
          </>
        ) : null}
      </div>
    </Panel>
  );
}
