import { useTranslations } from 'next-intl';
import { type BothAnswers, groupByWay, type Way } from '@/lib/domain/class-stances';
import { ScaleNumbers, ScaleTrack } from './scale-track';
import { useStanceWords } from './scale-words';

function Key() {
  const t = useTranslations('stances');
  return (
    <p className="scale-key note">
      <span>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="scale-track">
          <circle className="hollow" cx="7" cy="7" r="5" />
        </svg>
        {t('before')}
      </span>
      <span>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="scale-track">
          <circle className="filled" cx="7" cy="7" r="5" />
        </svg>
        {t('after')}
      </span>
      <span>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" className="scale-track">
          <circle className="hollow" cx="10" cy="10" r="8.5" />
          <circle className="filled" cx="10" cy="10" r="5" />
        </svg>
        {t('unchanged')}
      </span>
    </p>
  );
}

function Group({ way, students }: { way: Way; students: BothAnswers[] }) {
  const t = useTranslations('stances');
  const words = useStanceWords();
  if (students.length === 0) return null;
  return (
    <section className="scale-group">
      <h3 className="label">{t(`way.${way}`, { people: students.length })}</h3>
      <ul className="scale-rows">
        {students.map(({ number, who, before, after }) => (
          <li key={number}>
            <span>{who}</span>
            <ScaleTrack
              before={before.value}
              after={after.value}
              name={t(way === 'stayed' ? 'row.stayed' : 'row.moved', {
                before: words(before.value),
                after: words(after.value),
              })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where each student stood and stands, one row a student, grouped by the way they went. */
export function Dumbbells({ students }: { students: BothAnswers[] }) {
  const t = useTranslations('debate.stance');
  return (
    <div className="dumbbells">
      <p className="scale-ends note">
        <span>{t('low')}</span>
        <span>{t('high')}</span>
      </p>
      <div className="scale-rows-head">
        <ScaleNumbers />
      </div>
      {groupByWay(students).map((group) => (
        <Group key={group.way} {...group} />
      ))}
      <Key />
    </div>
  );
}
