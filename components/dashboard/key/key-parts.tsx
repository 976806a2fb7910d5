import { useFormatter, useTranslations } from 'next-intl';
import type { KeyTally } from '@/lib/domain/key-tally';

const PARTS = ['same', 'defensible', 'otherwise', 'missed'] as const;

/** What the readers of a text did with one place of the key, in people: four bars that add up to all of them. */
export function KeyParts({ tally }: { tally: KeyTally }) {
  const t = useTranslations('keys');
  const format = useFormatter();
  const { of, missed } = tally;
  return (
    <div className="key-parts">
      <p className="label">{t('found', { found: of - missed, of })}</p>
      <ul>
        {PARTS.map((part) => (
          <li key={part} data-part={part}>
            <span>{t(`parts.${part}`)}</span>
            <span className="step-track" aria-hidden="true">
              <span style={{ width: of > 0 ? `${(tally[part] / of) * 100}%` : 0 }} />
            </span>
            <b className="num">{format.number(tally[part])}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
