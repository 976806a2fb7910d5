import { Fragment, type ReactNode } from 'react';
import type { HeatRow } from '@/lib/domain/heat';
import { HeatSentence } from './heat-sentence';

interface HeatTextProps {
  rows: HeatRow[];
  classSize: number;
  sourceText: string;
  current: number | null;
  href: (sentence: number) => string;
  /** Of the opened sentence, to stand after it. */
  reasons: ReactNode;
}

/** One paragraph of the source, sentence by sentence, with what stood between the sentences kept as it was. */
export function HeatText({ rows, classSize, sourceText, current, href, reasons }: HeatTextProps) {
  return (
    <div className="ptext">
      {rows.map((row, index) => {
        const before = rows[index - 1];
        return (
          <Fragment key={row.sentence.number}>
            {before ? sourceText.slice(before.sentence.end, row.sentence.start) : null}
            <HeatSentence
              row={row}
              classSize={classSize}
              words={sourceText.slice(row.sentence.start, row.sentence.end)}
              isCurrent={row.sentence.number === current}
              href={href(row.sentence.number)}
            />
            {row.sentence.number === current && reasons ? <div className="reasons-here">{reasons}</div> : null}
          </Fragment>
        );
      })}
    </div>
  );
}
