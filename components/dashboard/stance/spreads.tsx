import { useTranslations } from 'next-intl';
import { type Answer, CONFIDENCES, STANCE_VALUES, type StudentStance } from '@/lib/domain/class-stances';
import { POSITIONS } from '@/lib/domain/debate';
import { BeforeAfter } from './before-after';
import { useStanceWords } from './scale-words';

/** Where a class stood and stands as a spread: on the scale, by position, and how sure they are. */
export function Spreads({ students }: { students: StudentStance[] }) {
  const t = useTranslations('stances.spreads');
  const tDebate = useTranslations('debate');
  const words = useStanceWords();
  const answersOf = (phase: 'before' | 'after') => students.flatMap((student) => student[phase] ?? []);
  const [before, after] = [answersOf('before'), answersOf('after')];
  const count = (is: (answer: Answer) => boolean) => ({
    before: before.filter(is).length,
    after: after.filter(is).length,
  });
  return (
    <div className="spreads">
      <BeforeAfter
        title={t('value')}
        rows={STANCE_VALUES.map((value) => ({ label: words(value), ...count((answer) => answer.value === value) }))}
        note={t('note', { before: before.length, after: after.length })}
      />
      <BeforeAfter
        title={t('position')}
        rows={POSITIONS.map((position) => ({
          label: tDebate(`positions.${position}.name`),
          ...count((answer) => answer.position === position),
        }))}
      />
      <BeforeAfter
        title={t('confidence')}
        rows={CONFIDENCES.map((confidence) => ({
          label: tDebate(`stance.confidence.${confidence}`),
          ...count((answer) => answer.confidence === confidence),
        }))}
      />
    </div>
  );
}
