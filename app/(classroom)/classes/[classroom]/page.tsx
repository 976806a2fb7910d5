import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { VoteNotice } from '@/app/(classroom)/vote-notice';
import { ClientMessages } from '@/app/client-messages';
import { orNotFound } from '@/app/or-not-found';
import { requireMember } from '@/app/require-member';
import { SheetPage } from '@/app/sheet-page';
import { SimulatedNote } from '@/components/ui/simulated-note';
import { StateBox } from '@/components/ui/state-box';
import { listAssignments } from '@/lib/data/assignments';
import { getClassroomForStudent } from '@/lib/data/classrooms';
import { sortByDue } from '@/lib/domain/assignment-dates';
import { paths } from '@/lib/paths';
import { AssignmentRow } from './assignment-row';

interface ClassroomPageProps {
  params: Promise<{ classroom: string }>;
  searchParams: Promise<{ code?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teach.classes'))('title') };
}

/** What a student has to do in a class, and where they stopped. */
export default async function ClassroomPage({ params, searchParams }: ClassroomPageProps) {
  const [{ classroom: id }, { code }] = await Promise.all([params, searchParams]);
  const viewer = await requireMember(id, code, paths.classroom(id));
  const classroom = await orNotFound(id, () => getClassroomForStudent(viewer, id));
  const [assignments, t] = await Promise.all([listAssignments(classroom), getTranslations('teach.classroom')]);
  const { role, penName } = classroom.enrollment;
  const now = new Date();
  return (
    <SheetPage title={classroom.name} crumbs={<Link href={paths.classes}>{t('crumb')}</Link>}>
      <VoteNotice spaceId={id} />
      {classroom.isSimulated ? <SimulatedNote /> : null}
      {classroom.archivedAt ? <p className="note">{t('archived')}</p> : null}
      <p className="note">
        {role === 'student'
          ? t(classroom.showsNames ? 'named' : 'penName', { penName })
          : t.rich(role === 'instructor' ? 'teaches' : 'assists', {
              link: (words) => <Link href={paths.taughtClassroom(id)}>{words}</Link>,
            })}
      </p>
      <section aria-labelledby="assignments">
        <h2 className="title" id="assignments">
          {t('assignments')}
        </h2>
        {assignments.length === 0 ? (
          <StateBox kind="empty" title={t('none')} level={3}>
            {t('noneText')}
          </StateBox>
        ) : (
          <ClientMessages parts={['account', 'handIn']}>
            <ul className="row-list">
              {sortByDue(assignments, now).map((assignment) => (
                <AssignmentRow key={assignment.id} assignment={assignment} classroom={classroom} viewer={viewer} />
              ))}
            </ul>
          </ClientMessages>
        )}
      </section>
    </SheetPage>
  );
}
