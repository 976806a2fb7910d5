import { useTranslations } from 'next-intl';
import type { Built, OrderExercise } from '@/lib/domain/exercise';
import { compareOrder } from '@/lib/domain/exercise-compare';
import type { ReadingProps } from './exercise-reading';
import { ExerciseItemWords, ReadingItem, ReadingSection, Sides } from './reading-section';

/** The author's order with its dates, and which of the person's items would have to move to match it. */
export function OrderReading(props: ReadingProps<OrderExercise, Extract<Built, { kind: 'order' }>>) {
  const { id, exercise, built, evidence } = props;
  const t = useTranslations('player.exercise');
  const rows = compareOrder(exercise, built.items);
  const standing = rows.filter(({ stands }) => stands).length;
  return (
    <ReadingSection
      id={id}
      summary={t('order.summary', { standing, total: rows.length, moves: rows.length - standing })}
      evidence={evidence}
    >
      <ol className="comparisons">
        {rows.map(({ item, answer, own, stands }, index) => (
          <ReadingItem
            key={item.key}
            words={<ExerciseItemWords item={item} evidence={evidence} />}
            number={answer.date ?? t('order.place', { place: index + 1 })}
            found={stands ? 'same' : 'otherwise'}
            says={t(stands ? 'order.stands' : 'order.moves')}
          >
            <Sides
              own={own === null ? t('reading.none') : t('order.place', { place: own })}
              author={t('order.place', { place: index + 1 })}
              because={answer.because}
            />
          </ReadingItem>
        ))}
      </ol>
    </ReadingSection>
  );
}
