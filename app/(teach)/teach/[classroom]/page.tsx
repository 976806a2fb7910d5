import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/or-not-found';
import { getSiteAddress } from '@/app/site-address';
import { JoinCard } from '@/components/account/join-card';
import { requireViewer } from '@/lib/auth';
import { countStudents } from '@/lib/data/classrooms';
import { getClassroomForStaff, isTaught } from '@/lib/data/staff';
import { paths } from '@/lib/paths';
import { AssignmentList } from './assignment-list';
import { AssistedClass } from './assisted-class';
import { ClassPage } from './class-page';
import { CodeControls } from './code-controls';

interface TaughtPageProps {
  params: Promise<{ classroom: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teach.teach'))('title') };
}

/** A class for those who teach in it: for an instructor its code, its students, what is assigned. */
export default async function TaughtClassroomPage({ params }: TaughtPageProps) {
  const viewer = await requireViewer();
  const { classroom: id } = await params;
  const classroom = await orNotFound(id, () => getClassroomForStaff(viewer, id));
  if (!isTaught(classroom)) return <AssistedClass classroom={classroom} />;
  const [students, t, tAssign, site] = await Promise.all([
    countStudents(classroom),
    getTranslations('teach.taught'),
    getTranslations('assignments.page'),
    getSiteAddress(),
  ]);
  const mayChange = viewer.kind !== 'demonstration' && classroom.archivedAt === null;
  return (
    <ClassPage classroom={classroom} current="assignments">
      <div className="columns">
        <div className="stack">
          <AssignmentList classroom={classroom} emptyText={t('noneText')} />
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
