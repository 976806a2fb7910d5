import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { getDateWords } from '@/app/dates';
import { orNotFound } from '@/app/or-not-found';
import { SheetPage } from '@/app/sheet-page';
import { getSiteAddress } from '@/app/site-address';
import { AssignForm } from '@/components/account/assign-form';
import { JoinCard } from '@/components/account/join-card';
import { SimulatedNote } from '@/components/ui/simulated-note';
import { StateBox } from '@/components/ui/state-box';
import { assignModule } from '@/lib/actions/classrooms';
import { requireViewer } from '@/lib/auth';
import { listAssignments } from '@/lib/data/assignments';
import { countStudents, getClassroomForInstructor } from '@/lib/data/classrooms';
import { listModules } from '@/lib/data/modules';
import { isLate } from '@/lib/domain/operation-rules';
import { paths } from '@/lib/paths';

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
  const [assignments, students, modules, t, dateWords, site] = await Promise.all([
    listAssignments(classroom),
    countStudents(classroom),
    listModules(),
    getTranslations('teach.taught'),
    getDateWords(),
    getSiteAddress(),
  ]);
  const now = new Date();
  return (
    <SheetPage title={classroom.name} crumbs={<Link href={paths.teach}>{t('crumb')}</Link>}>
      {classroom.isSimulated ? <SimulatedNote /> : null}
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
          {viewer.kind === 'demonstration' ? null : (
            <section className="paper" aria-labelledby="assign">
              <h2 className="title" id="assign">
                {t('assign')}
              </h2>
              <ClientMessages parts={['teach']}>
                <AssignForm action={assignModule.bind(null, id)} modules={modules} />
              </ClientMessages>
            </section>
          )}
        </div>
        <JoinCard code={classroom.joinCode} site={site}>
          <p>{t('students', { count: students })}</p>
        </JoinCard>
      </div>
    </SheetPage>
  );
}
