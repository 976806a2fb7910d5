import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { listAssignments } from '@/lib/data/assignments';
import { getClassroomForStudent } from '@/lib/data/classrooms';
import { sortByDue, standingOf } from '@/lib/domain/assignment-dates';
import type { Viewer } from '@/lib/domain/person';
import { paths } from '@/lib/paths';
import { When } from './when';

/** As many as fit above the classes on a phone. */
const MOST = 3;

/** What a student has to hand in next, over all their classes; nothing when there is nothing to do. */
export async function DueNext({ viewer, classroomIds }: { viewer: Viewer; classroomIds: string[] }) {
  const t = await getTranslations('handIn.list');
  const now = new Date();
  const lists = await Promise.all(
    classroomIds.map(async (id) => {
      const classroom = await getClassroomForStudent(viewer, id);
      const assignments = classroom.archivedAt ? [] : await listAssignments(classroom);
      return assignments.map((assignment) => ({ ...assignment, classroom }));
    }),
  );
  const open = sortByDue(lists.flat(), now).filter((one) =>
    ['overdue', 'begun', 'to-begin'].includes(standingOf(one, now)),
  );
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="next">
      <h2 className="title" id="next">
        {t('next')}
      </h2>
      <ClientMessages parts={['handIn']}>
        <ul className="row-list">
          {open.slice(0, MOST).map((assignment) => (
            <li key={assignment.id}>
              <div className="row-main">
                <Link href={paths.classroom(assignment.classroom.spaceId)}>
                  {assignment.number} · {assignment.title}
                </Link>
                <span className="note">
                  {t('in', { classroom: assignment.classroom.name })},{' '}
                  <When assignment={assignment} zone={assignment.classroom.timeZone} now={now} />
                </span>
                {assignment.attemptId && assignment.done < assignment.of ? (
                  <span className="note">
                    {t('stopped', { done: assignment.done, of: assignment.of, step: assignment.stoppedAt })}
                  </span>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      </ClientMessages>
    </section>
  );
}
