import { useFormatter, useTranslations } from 'next-intl';
import type { StanceValue } from '@/lib/domain/debate';

/** Numbers of the scale with their sign, a minus for a minus: "+2", "0", "−0.4". `digits` after the point. */
export function useSigned(): (number: number, digits?: number) => string {
  const format = useFormatter();
  return (number, digits = 0) =>
    format
      .number(number, {
        signDisplay: 'exceptZero',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      })
      .replace('-', '−');
}

/** A point of the scale in words: "+2, towards home". */
export function useStanceWords(): (value: StanceValue) => string {
  const t = useTranslations('debate.stance.value');
  return (value) => t(`${value}`);
}
