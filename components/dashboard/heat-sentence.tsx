import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import type { HeatRow } from '@/lib/domain/heat';
import { useCountsText } from './counts-text';
import { SentenceLink } from './sentence-link';

/** The lanes under a sentence, the most frequent position nearest the words. */
function lanes({ lines: [first, second, third] }: HeatRow): CSSProperties {
  const lane = (position: typeof first) => (position ? `var(--line-${position})` : undefined);
  return { '--l1': lane(first), '--l2': lane(second), '--l3': lane(third) };
}

interface HeatSentenceProps {
  row: HeatRow;
  classSize: number;
  words: string;
  isCurrent: boolean;
  href: string;
}

/** A sentence in its depth of tone with its lines, a link to its reasons. Nobody tagged it: plain words, no link. */
export function HeatSentence({ row, classSize, words, isCurrent, href }: HeatSentenceProps) {
  const t = useTranslations('dashboard.heat');
  const inWords = useCountsText();
  const { number } = row.sentence;
  const numbered = (
    <>
      <span className="sr">{t('sentence', { number })} </span>
      <sup aria-hidden="true">{number}</sup>
      {words}
    </>
  );
  if (row.people === 0) {
    return (
      <span className="heat" id={`s${number}`}>
        {numbered}
      </span>
    );
  }
  return (
    <SentenceLink
      className="heat depth seg"
      id={`s${number}`}
      href={href}
      data-band={row.band}
      data-lanes={row.lines.length}
      style={lanes(row)}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {numbered}
      <span className="sr"> {t('summary', { people: row.people, of: classSize, counts: inWords(row.counts) })}</span>
    </SentenceLink>
  );
}
