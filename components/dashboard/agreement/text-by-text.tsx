import { useTranslations } from 'next-intl';
import { Panel } from '@/components/dashboard/panel';
import type { Agreement } from '@/lib/domain/agreement';
import { useFigureText } from './figure-text';

/** A text and how far its readers agree. */
export interface TextAgreement {
  title: string;
  agreement: Agreement;
}

const WIDTH = 320;
/** Room for the dot at either end. */
const EDGE = 7;
const ROW = 16;

const placeOf = (share: number) => EDGE + share * (WIDTH - 2 * EDGE);

function Track({ agreement: { pairs }, name }: { agreement: Agreement; name: string }) {
  const { value, interval } = pairs;
  return (
    <svg className="agree-track" role="img" aria-label={name} viewBox={`0 0 ${WIDTH} ${ROW}`}>
      <line className="axis" x1={placeOf(0)} x2={placeOf(1)} y1={ROW / 2} y2={ROW / 2} />
      {[0, 0.5, 1].map((share) => (
        <line key={share} className="axis" x1={placeOf(share)} x2={placeOf(share)} y1={2} y2={ROW - 2} />
      ))}
      {interval ? (
        <line className="interval" x1={placeOf(interval.low)} x2={placeOf(interval.high)} y1={ROW / 2} y2={ROW / 2} />
      ) : null}
      {value === null ? null : <circle className="dot" cx={placeOf(value)} cy={ROW / 2} r={5} />}
    </svg>
  );
}

/** For each text how often two of its readers chose the same position, on one scale from never to always. */
export function TextByText({ texts }: { texts: TextAgreement[] }) {
  const t = useTranslations('agreement');
  const textOf = useFigureText();
  return (
    <Panel id="agree-texts" title={t('byText')}>
      <div className="sheet agree">
        <p className="note">{t('byTextNote')}</p>
        <ul className="agree-texts">
          {texts.map(({ title, agreement }) => {
            const { pairs, units } = agreement;
            const { value, interval } = textOf(pairs, 'pairs');
            const name =
              pairs.value === null
                ? t('byTextNone', { title })
                : t('byTextRow', { title, value, interval: pairs.interval ? 'some' : 'none', range: interval, units });
            return (
              <li key={title}>
                <span>{title}</span>
                <span className="n num">{value}</span>
                <Track agreement={agreement} name={name} />
              </li>
            );
          })}
        </ul>
        <p className="agree-ends note" aria-hidden="true">
          {[0, 50, 100].map((end) => (
            <span key={end}>{end}</span>
          ))}
        </p>
      </div>
    </Panel>
  );
}
