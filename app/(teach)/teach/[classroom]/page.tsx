import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { getDateWords } from '@/app/dates';
import { orNotFound } from '@/app/or-not-found';
import { getSiteAddress } from '@/app/site-address';
import { JoinCard } from '@/components/account/join-card';
import { StateBox } from '@/components/ui/state-box';
import { requireViewer } from '@/lib/auth';
import { listAssignments } from '@/lib/data/assignments';
import { countStudents, getClassroomForInstructor } from '@/lib/data/classrooms';
import { isLate } from '@/lib/domain/operation-rules';
import { paths } from '@/lib/paths';
import { ClassPage } from './class-page';
import { CodeControls } from './code-controls';

interface TaughtPageProps {
  params: Promise<{ classroom: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teach.teach'))('title') };
}

/** A class in its instructor's hands: its code, its students, what is assigned. */
export default async function TaughtClassroomPage({ params }: TaughtPageProps) {
  const viewer = await requireViewer();
  const { classroom: id } = await params;
  const classroom = await orNotFound(id, () => getClassroomForInstructor(viewer, id));
  const [assignments, students, t, tAssign, dateWords, site] = await Promise.all([
    listAssignments(classroom),
    countStudents(classroom),
    getTranslations('teach.taught'),
    getTranslations('assignments.page'),
    getDateWords(classroom.timeZone),
    getSiteAddress(),
  ]);
  const now = new Date();
  const mayChange = viewer.kind !== 'demonstration' && classroom.archivedAt === null;
  return (
    <ClassPage classroom={classroom} current="assignments">
      <div className="columns">
        <div className="stack">
          <section aria-labelledby="assignments">
            <h2 className="title" id="assignments">
              {t('assignments')}
            </h2>
            {assignments.length === 0 ? (
              <StateBox kind="empty" title={t('none')} level={3}>
                {t('noneText')}
              </StateBox>
            ) : (
              <ul className="row-list">
                {assignments.map(({ id: assignment, number, title, question, dueAt, closesAt }) => (
                  <li key={assignment}>
                    <div className="row-main">
                      <Link href={paths.assignment(id, assignment)}>
                        {number} · {title}
                      </Link>
                      <span className="note">{question}</span>
                    </div>
                    <span className="row-side">
                      {closesAt && isLate({ closesAt }, now)
                        ? t('closed', { date: dateWords(closesAt) })
                        : dueAt
                          ? t('due', { date: dateWords(dueAt) })
                          : t('noDate')}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </section>
          {mayChange ? (
            <div>
              <Link className="button primary" href={paths.assign(id)}>
                {tAssign('assign')}
              </Link>
            </div>
          ) : null}
        </div>
        <JoinCard code={classroom.joinCode} site={site}>
          <p>{t('students', { count: students })}</p>
          {mayChange ? <CodeControls classroom={classroom} /> : null}
        </JoinCard>
      </div>
    </ClassPage>
  );
}
