import { useFormatter, useTranslations } from 'next-intl';
import { type BothAnswers, meanOf } from '@/lib/domain/class-stances';
import type { Shift } from '@/lib/domain/permutation';
import { chanceBand, movementBand } from '@/lib/domain/wording-bands';
import { useSigned } from './scale-words';

/** Smaller chances are not told apart. */
const LEAST_P = 0.001;

/** What the shift of a class amounts to, in plain words with its figures. */
export function ShiftWords({ shift, students }: { shift: Shift; students: BothAnswers[] }) {
  const t = useTranslations('stances.shift');
  const format = useFormatter();
  const signed = useSigned();
  const { n, up, same, down, mean, p, rankBiserial } = shift;
  if (n === 0 || mean.value === null) return <p className="prose">{t('chance.not-defined')}</p>;
  const written = (number: number, digits: number) => format.number(number, { maximumFractionDigits: digits });
  const pWords =
    p !== null && p < LEAST_P
      ? t('pUnder', { p: written(LEAST_P, 3) })
      : t('p', { p: written(p ?? 1, (p ?? 1) < 0.01 ? 3 : 2) });
  const confidence = (answers: BothAnswers['before'][]) =>
    format.number(meanOf(answers, 'confidence') ?? 0, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const { low, high } = mean.interval ?? { low: 0, high: 0 };
  return (
    <>
      <p className="prose agree-big">{t('counts', { n, elsewhere: down, home: up, same })}</p>
      <p className="prose">
        {t('mean', {
          mean: signed(mean.value, 1),
          interval: mean.interval ? 'some' : 'none',
          low: signed(low, 1),
          high: signed(high, 1),
        })}{' '}
        {t(`chance.${chanceBand(p)}`, { p: pWords })}
      </p>
      <p className="prose">
        {t(`movement.${movementBand(rankBiserial)}`, {
          way: (rankBiserial ?? 0) > 0 ? 'home' : 'elsewhere',
          r: signed(rankBiserial ?? 0, 2),
        })}{' '}
        {t('confidence', {
          before: confidence(students.map(({ before }) => before)),
          after: confidence(students.map(({ after }) => after)),
        })}
      </p>
      <p className="note">{t('how')}</p>
    </>
  );
}
