import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SheetPage } from '@/app/sheet-page';
import { StateBox } from '@/components/ui/state-box';
import { requireViewer } from '@/lib/auth';
import { listClassroomsForViewer } from '@/lib/data/classrooms';
import { paths } from '@/lib/paths';
import { DueNext } from './due-next';
import { WaitingInvites } from './waiting-invites';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teach.classes'))('title') };
}

export default async function ClassesPage() {
  const viewer = await requireViewer();
  const [classrooms, t] = await Promise.all([listClassroomsForViewer(viewer), getTranslations('teach.classes')]);
  const join = (
    <Link className="button" href={paths.join}>
      {t('join')}
    </Link>
  );
  return (
    <SheetPage title={t('title')}>
      <WaitingInvites viewer={viewer} />
      {classrooms.length === 0 ? (
        <StateBox kind="empty" title={t('none')} action={join}>
          {t('noneText')}
        </StateBox>
      ) : (
        <>
          <DueNext
            viewer={viewer}
            classroomIds={classrooms.filter(({ role }) => role === 'student').map(({ id }) => id)}
          />
          <ul className="row-list">
            {classrooms.map(({ id, name, role, penName, isSimulated, isArchived }) => (
              <li key={id}>
                <div className="row-main">
                  <Link href={role === 'student' ? paths.classroom(id) : paths.taughtClassroom(id)}>{name}</Link>
                  <span className="note">{t(role, { penName })}</span>
                </div>
                {isSimulated ? <span className="row-side">{t('simulated')}</span> : null}
                {isArchived ? <span className="row-side">{t('archived')}</span> : null}
              </li>
            ))}
          </ul>
          <div>{join}</div>
        </>
      )}
    </SheetPage>
  );
}
