import { useFormatter, useTranslations } from 'next-intl';
import type { Figure } from '@/lib/domain/bootstrap';

/** Percent agreement is said as "49 of 100 pairs"; the others are figures of two decimals. */
export type FigureKind = 'pairs' | 'chance-corrected';

/** A figure and its interval as they stand in a table; what is not defined is said in words. */
export function useFigureText(): (figure: Figure, kind: FigureKind) => { value: string; interval: string } {
  const t = useTranslations('agreement.figures');
  const format = useFormatter();
  return ({ value, interval }, kind) => {
    const write = (number: number) =>
      kind === 'pairs'
        ? format.number(Math.round(number * 100))
        : format
            .number(number, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' })
            .replace('-', '−');
    return {
      value: value === null ? t('notDefined') : write(value),
      interval: interval ? t('range', { low: write(interval.low), high: write(interval.high) }) : t('noInterval'),
    };
  };
}
