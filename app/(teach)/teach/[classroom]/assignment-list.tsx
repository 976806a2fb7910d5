import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { getDateWords } from '@/app/dates';
import { StateBox } from '@/components/ui/state-box';
import { listAssignments } from '@/lib/data/assignments';
import { listStandings } from '@/lib/data/class-standing';
import type { StaffClassroom } from '@/lib/data/staff';
import { isLate } from '@/lib/domain/operation-rules';
import { paths } from '@/lib/paths';

interface AssignmentListProps {
  classroom: StaffClassroom;
  /** What is said where nothing is assigned. */
  emptyText: string;
}

/** The assignments of a class for those who teach in it, each with how far the students are whom they see. */
export async function AssignmentList({ classroom, emptyText }: AssignmentListProps) {
  const [assignments, standings, t, dateWords] = await Promise.all([
    listAssignments(classroom),
    listStandings(classroom),
    getTranslations('teach.taught'),
    getDateWords(classroom.timeZone),
  ]);
  const now = new Date();
  return (
    <section aria-labelledby="assignments">
      <h2 className="title" id="assignments">
        {t('assignments')}
      </h2>
      {assignments.length === 0 ? (
        <StateBox kind="empty" title={t('none')} level={3}>
          {emptyText}
        </StateBox>
      ) : (
        <ul className="row-list">
          {assignments.map(({ id, number, title, question, dueAt, closesAt }) => {
            const standing = standings.get(id);
            return (
              <li key={id}>
                <div className="row-main">
                  <Link href={paths.assignment(classroom.spaceId, id)}>
                    {number} · {title}
                  </Link>
                  <span className="note">{question}</span>
                  {standing ? <span className="note num">{t('standing', { ...standing })}</span> : null}
                </div>
                <span className="row-side">
                  {closesAt && isLate({ closesAt }, now)
                    ? t('closed', { date: dateWords(closesAt) })
                    : dueAt
                      ? t('due', { date: dateWords(dueAt) })
                      : t('noDate')}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
