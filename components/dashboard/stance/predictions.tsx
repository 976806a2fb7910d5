import { useFormatter, useTranslations } from 'next-intl';
import { TableScroll } from '@/components/ui/table-scroll';
import type { Prediction } from '@/lib/domain/module';
import { BeforeAfter } from './before-after';

/** What one student said to the module's own question; null where they said nothing. */
export interface Predicted {
  number: number;
  who: string;
  before: string | null;
  after: string | null;
}

const BANDS = [
  { low: 0, high: 19 },
  { low: 20, high: 39 },
  { low: 40, high: 59 },
  { low: 60, high: 79 },
  { low: 80, high: 100 },
];

const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

function Probabilities({ question, answers }: { question: string; answers: Predicted[] }) {
  const t = useTranslations('stances.predictions');
  const format = useFormatter();
  const numbersOf = (phase: 'before' | 'after') =>
    answers.flatMap((answer) => (answer[phase] === null ? [] : [Number(answer[phase])])).filter(Number.isFinite);
  const [before, after] = [numbersOf('before'), numbersOf('after')];
  const inBand = (numbers: number[], low: number, high: number) =>
    numbers.filter((number) => Math.round(number) >= low && Math.round(number) <= high).length;
  const write = (numbers: number[]) => format.number(Math.round(mean(numbers)));
  return (
    <BeforeAfter
      title={question}
      rows={BANDS.map(({ low, high }) => ({
        label: t('band', { low, high }),
        before: inBand(before, low, high),
        after: inBand(after, low, high),
      }))}
      note={
        before.length > 0 && after.length > 0 ? t('mean', { before: write(before), after: write(after) }) : undefined
      }
    />
  );
}

function Sentences({ question, answers }: { question: string; answers: Predicted[] }) {
  const t = useTranslations('stances.predictions');
  return (
    <TableScroll label={t('title')}>
      <table className="table predicted">
        <caption>{question}</caption>
        <thead>
          <tr>
            {(['who', 'before', 'after'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answers.map(({ number, who, before, after }) => (
            <tr key={number}>
              <th scope="row">{who}</th>
              <td>{before ?? t('missing')}</td>
              <td>{after ?? t('missing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** What a class said to the module's own question before and after. It is never put on the stance scale. */
export function Predictions({ prediction, answers }: { prediction: Prediction; answers: Predicted[] }) {
  const t = useTranslations('stances.predictions');
  const { kind, question } = prediction;
  const given = answers.filter(({ before, after }) => before !== null || after !== null);
  if (given.length === 0) {
    return (
      <p className="prose">
        {question} {t('none')}
      </p>
    );
  }
  if (kind === 'sentence') return <Sentences question={question} answers={given} />;
  if (kind === 'probability') return <Probabilities question={question} answers={given} />;
  return (
    <BeforeAfter
      title={question}
      rows={prediction.options.map((option) => ({
        label: option,
        before: given.filter(({ before }) => before === option).length,
        after: given.filter(({ after }) => after === option).length,
      }))}
    />
  );
}
