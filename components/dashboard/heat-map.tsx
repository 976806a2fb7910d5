import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StateBox } from '@/components/ui/state-box';
import type { HeatRow } from '@/lib/domain/heat';
import { HeatKey } from './heat-key';
import { HeatText } from './heat-text';
import { Ledger } from './ledger';

export interface HeatMapProps {
  rows: HeatRow[];
  /** People with a counted tag in this source. */
  classSize: number;
  sourceText: string;
  /** The sentence whose reasons are open; null when none is. */
  current: number | null;
  /** Where the reasons of a sentence are shown. */
  href: (sentence: number) => string;
  /** The reasons of the opened sentence; nothing while none is. */
  reasons?: ReactNode;
}

/** The rows of each paragraph, in order. */
function paragraphsOf(rows: HeatRow[]): HeatRow[][] {
  const paragraphs = new Map<number, HeatRow[]>();
  for (const row of rows) {
    const { paragraph } = row.sentence;
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), row]);
  }
  return [...paragraphs.values()];
}

/**
 * A source as the class read it: tone says how many, lines say which way, and beside each paragraph every person is
 * one mark. This is the instructor's view: sentences with fewer than five taggers are shown too, and marked.
 */
export function HeatMap({ rows, classSize, sourceText, current, href, reasons = null }: HeatMapProps) {
  const t = useTranslations('dashboard.heat');
  const isUntouched = rows.every((row) => row.people === 0);
  return (
    <div className="heat-map">
      {isUntouched ? (
        <StateBox kind="empty" title={t('emptyTitle')} level={3}>
          {t('empty')}
        </StateBox>
      ) : (
        <HeatKey rows={rows} classSize={classSize} />
      )}
      {paragraphsOf(rows).map((paragraph) => (
        <div className={isUntouched ? 'para untouched' : 'para'} key={paragraph[0]?.sentence.paragraph}>
          <HeatText rows={paragraph} {...{ classSize, sourceText, current, href, reasons }} />
          {isUntouched ? null : <Ledger rows={paragraph} current={current} />}
        </div>
      ))}
    </div>
  );
}
