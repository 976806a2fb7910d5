import { useTranslations } from 'next-intl';
import { PositionLegend } from '@/components/ui/position-legend';
import { bandRanges, type HeatRow } from '@/lib/domain/heat';
import { FEW } from './counts-text';
import { PER_ROW } from './mark-layout';
import { MOST_MARKS } from './people-marks';

/** How to read the map: what the tones stand for among so many people, the four lines, and what marks and words mean. */
export function HeatKey({ rows, classSize }: { rows: HeatRow[]; classSize: number }) {
  const t = useTranslations('dashboard.heat');
  const hasBars = rows.some((row) => row.people > MOST_MARKS);
  const hasFew = rows.some((row) => row.people > 0 && row.people < FEW);
  return (
    <div className="heat-key">
      <div className="bands">
        <span>{t('bands', { of: classSize })}</span>
        <ul aria-label={t('bandsLabel', { of: classSize })}>
          {bandRanges(classSize).map(({ band, from, to }) => (
            <li key={band} className="depth" data-band={band}>
              {t(from === to ? 'bandOne' : 'band', { from, to })}
            </li>
          ))}
        </ul>
      </div>
      <PositionLegend />
      <p className="note">{t(hasBars ? 'howBar' : 'how', { row: PER_ROW })}</p>
      {hasFew ? <p className="note">{t.rich('howFew', { few: FEW, b: (words) => <b>{words}</b> })}</p> : null}
    </div>
  );
}
