import { useFormatter, useTranslations } from 'next-intl';
import { useCountsText } from '@/components/dashboard/counts-text';
import { PeopleMarks } from '@/components/dashboard/people-marks';
import { StaffMini } from '@/components/ui/staff-mini';
import type { Measure } from '@/lib/domain/contested';
import type { Dial } from '@/lib/domain/debate';
import type { PositionCounts } from '@/lib/domain/heat';

const STEPS: readonly Dial[] = [1, 2, 3, 4];

/** Counts per position out of a list in the fixed order. */
export function positionsOf([
  transfer = 0,
  indigenous = 0,
  sequence = 0,
  complicates = 0,
]: readonly number[]): PositionCounts {
  return { transfer, indigenous, sequence, complicates };
}

/** Turns what was counted into words: "5 Transfer, 3 Indigenous", or "4 fair, 6 solid" for a dial. */
export function useMeasureText(measure: Measure): (counts: readonly number[]) => string {
  const t = useTranslations();
  const format = useFormatter();
  const positions = useCountsText();
  if (measure === 'position') return (counts) => positions(positionsOf(counts));
  return (counts) =>
    format.list(
      STEPS.flatMap((step) => {
        const people = counts[step - 1] ?? 0;
        return people === 0 ? [] : t('contested.card.dialCount', { people, word: t(`debate.${measure}.${step}`) });
      }),
      { type: 'unit' },
    );
}

/** Who chose what on a sentence: one mark per person for positions; for a dial how many chose each of its steps. */
export function MeasureCounts({ measure, counts }: { measure: Measure; counts: readonly number[] }) {
  const t = useTranslations();
  const format = useFormatter();
  if (measure === 'position') return <PeopleMarks counts={positionsOf(counts)} />;
  return (
    <ul className="dial-counts num">
      {STEPS.map((step) => (
        <li key={step}>
          <StaffMini value={step} />
          <b>{format.number(counts[step - 1] ?? 0)}</b> {t(`debate.${measure}.${step}`)}
        </li>
      ))}
    </ul>
  );
}
