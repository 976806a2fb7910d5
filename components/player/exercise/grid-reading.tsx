import { useTranslations } from 'next-intl';
import type { Built, GridExercise } from '@/lib/domain/exercise';
import { compareGrid } from '@/lib/domain/exercise-compare';
import type { ReadingProps } from './exercise-reading';
import { GridPlane } from './grid-plane';
import { useGridWords } from './grid-words';
import { ExerciseItemWords, ReadingItem, ReadingSection, Sides } from './reading-section';

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line) => <p key={line}>{line}</p>);
}

/** The author's areas on the plane under the person's numbers, and the same item by item in words. */
export function GridReading(props: ReadingProps<GridExercise, Extract<Built, { kind: 'grid' }>>) {
  const { id, exercise, built, evidence } = props;
  const t = useTranslations('player.exercise');
  const words = useGridWords(exercise);
  const rows = compareGrid(exercise, built.places);
  const inside = rows.filter(({ found }) => found === 'same').length;
  return (
    <ReadingSection id={id} summary={t('grid.summary', { inside, total: rows.length })} evidence={evidence}>
      <div className="grid-reading">
        <div className="grid-side">
          <GridPlane task={exercise} places={built.places} areas={exercise.answers} />
          <p className="note">{t('grid.legend')}</p>
        </div>
        <ol className="comparisons">
          {rows.map(({ item, answer, own, found }, index) => (
            <ReadingItem
              key={item.key}
              words={<ExerciseItemWords item={item} evidence={evidence} />}
              number={t('reading.item', { number: index + 1 })}
              found={found}
              says={t(`grid.found.${found}`)}
            >
              <Sides
                own={own ? <Lines lines={words.place(own)} /> : t('grid.unplaced')}
                author={<Lines lines={words.area(answer)} />}
                because={answer.because}
              />
            </ReadingItem>
          ))}
        </ol>
      </div>
    </ReadingSection>
  );
}
