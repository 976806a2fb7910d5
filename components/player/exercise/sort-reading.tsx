import { useTranslations } from 'next-intl';
import type { Built, SortExercise } from '@/lib/domain/exercise';
import { compareSort } from '@/lib/domain/exercise-compare';
import type { ReadingProps } from './exercise-reading';
import { ExerciseItemWords, ReadingItem, ReadingSection, Sides } from './reading-section';

/** The author's groups beside the person's, with the reasons and the other groups that can be defended. */
export function SortReading(props: ReadingProps<SortExercise, Extract<Built, { kind: 'sort' }>>) {
  const { id, exercise, built, evidence } = props;
  const t = useTranslations('player.exercise');
  const key = useTranslations('player.key');
  const rows = compareSort(exercise, built.groups);
  const count = (found: string) => rows.filter((row) => row.found === found).length;
  const label = (group: string | null) => exercise.groups.find((one) => one.key === group)?.label ?? t('reading.none');
  const summary = t('sort.summary', { same: count('same'), total: rows.length, defensible: count('defensible') });
  return (
    <ReadingSection id={id} summary={summary} evidence={evidence}>
      <ol className="comparisons">
        {rows.map(({ item, answer, own, found }, index) => (
          <ReadingItem
            key={item.key}
            words={<ExerciseItemWords item={item} evidence={evidence} />}
            number={t('reading.statement', { number: index + 1 })}
            found={found}
            says={t(`sort.found.${found}`)}
          >
            <Sides
              own={<span className="group-word">{label(own)}</span>}
              author={<span className="group-word">{label(answer.group)}</span>}
              because={answer.because}
            />
            {answer.alternatives.length > 0 ? (
              <div className="alternatives">
                <p className="eyebrow">{key('alternatives')}</p>
                <ul>
                  {answer.alternatives.map(({ group, because }) => (
                    <li key={group}>
                      <span className="group-word">{label(group)}</span> <span className="prose">{because}</span>
                    </li>
                  ))}
                </ul>
              </div>
            ) : null}
          </ReadingItem>
        ))}
      </ol>
    </ReadingSection>
  );
}
