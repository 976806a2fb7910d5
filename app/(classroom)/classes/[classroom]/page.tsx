import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { getDateWords } from '@/app/dates';
import { orNotFound } from '@/app/or-not-found';
import { SheetPage } from '@/app/sheet-page';
import { BeginButton } from '@/components/account/way-buttons';
import { SimulatedNote } from '@/components/ui/simulated-note';
import { StateBox } from '@/components/ui/state-box';
import { workOn } from '@/lib/actions/attempts';
import { requireViewer } from '@/lib/auth';
import { listAssignments } from '@/lib/data/assignments';
import { getClassroomForStudent } from '@/lib/data/classrooms';
import { isLate } from '@/lib/domain/operation-rules';
import { paths } from '@/lib/paths';

interface ClassroomPageProps {
  params: Promise<{ classroom: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teach.classes'))('title') };
}

/** What a student has to do in a class, and where they stopped. */
export default async function ClassroomPage({ params }: ClassroomPageProps) {
  const viewer = await requireViewer();
  const { classroom: id } = await params;
  const classroom = await orNotFound(id, () => getClassroomForStudent(viewer, id));
  const [assignments, t, dateWords] = await Promise.all([
    listAssignments(classroom),
    getTranslations('teach.classroom'),
    getDateWords(),
  ]);
  const now = new Date();
  const whenOf = ({ dueAt, closesAt }: (typeof assignments)[number]) => {
    if (closesAt && isLate({ closesAt }, now)) return t('closed', { date: dateWords(closesAt) });
    return dueAt ? t('due', { date: dateWords(dueAt) }) : t('noDate');
  };
  return (
    <SheetPage title={classroom.name} crumbs={<Link href={paths.classes}>{t('crumb')}</Link>}>
      {classroom.isSimulated ? <SimulatedNote /> : null}
      <p className="note">{t('penName', { penName: classroom.enrollment.penName })}</p>
      <section aria-labelledby="assignments">
        <h2 className="title" id="assignments">
          {t('assignments')}
        </h2>
        {assignments.length === 0 ? (
          <StateBox kind="empty" title={t('none')} level={3}>
            {t('noneText')}
          </StateBox>
        ) : (
          <ClientMessages parts={['account']}>
            <ul className="row-list">
              {assignments.map((assignment) => (
                <li key={assignment.id}>
                  <div className="row-main">
                    <strong>
                      {assignment.number} · {assignment.title}
                    </strong>
                    <span className="note">{assignment.question}</span>
                    <span className="note">
                      {whenOf(assignment)}
                      {assignment.committedAt
                        ? `; ${t('committed', { date: dateWords(assignment.committedAt) })}`
                        : null}
                    </span>
                  </div>
                  <BeginButton
                    action={workOn.bind(null, id, assignment.id)}
                    label={t(assignment.attemptId ? 'continue' : 'begin')}
                    asGuest={false}
                    what={assignment.title}
                  />
                </li>
              ))}
            </ul>
          </ClientMessages>
        )}
      </section>
    </SheetPage>
  );
}
