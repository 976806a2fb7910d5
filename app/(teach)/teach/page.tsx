import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { CreateClassroomForm } from '@/components/account/create-classroom-form';
import { StateBox } from '@/components/ui/state-box';
import { openClassroom } from '@/lib/actions/classrooms';
import { requireViewer } from '@/lib/auth';
import { listClassroomsForViewer } from '@/lib/data/classrooms';
import { environment } from '@/lib/data/database';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teach.teach'))('title') };
}

export default async function TeachPage() {
  const viewer = await requireViewer();
  const [all, t, tClasses] = await Promise.all([
    listClassroomsForViewer(viewer),
    getTranslations('teach.teach'),
    getTranslations('teach.classes'),
  ]);
  const classrooms = all.filter(({ role }) => role !== 'student');
  const isSample = viewer.kind === 'demonstration';
  return (
    <SheetPage title={t('title')} lead={t('lead')}>
      <div className="columns">
        <section aria-labelledby="taught">
          <h2 className="title" id="taught">
            {t('classes')}
          </h2>
          {classrooms.length === 0 ? (
            <StateBox kind="empty" title={t('none')} level={3}>
              {t(viewer.mayTeach ? 'noneText' : 'noneHere')}
            </StateBox>
          ) : (
            <ul className="row-list">
              {classrooms.map(({ id, name, role, isSimulated, isArchived }) => (
                <li key={id}>
                  <div className="row-main">
                    <Link href={paths.taughtClassroom(id)}>{name}</Link>
                  </div>
                  {role === 'assistant' ? <span className="row-side">{t('assisted')}</span> : null}
                  {isSimulated ? <span className="row-side">{tClasses('simulated')}</span> : null}
                  {isArchived ? <span className="row-side">{tClasses('archived')}</span> : null}
                </li>
              ))}
            </ul>
          )}
        </section>
        {viewer.mayTeach ? (
          <section className="paper" aria-labelledby="create">
            <h2 className="title" id="create">
              {t('create')}
            </h2>
            <ClientMessages parts={['teach']}>
              <CreateClassroomForm action={openClassroom} />
            </ClientMessages>
          </section>
        ) : (
          <StateBox
            kind="empty"
            title={t(isSample ? 'sample' : 'mayNot')}
            action={
              viewer.kind === 'member' ? null : (
                <Link className="button" href={paths.signUpFor(paths.teach)}>
                  {t('signUp')}
                </Link>
              )
            }
          >
            {isSample ? <p>{t('sampleText')}</p> : null}
            {viewer.kind === 'guest' ? <p>{t('guestText')}</p> : null}
            {environment().teaching.kind === 'anyone' ? null : <p>{t('mayNotText')}</p>}
          </StateBox>
        )}
      </div>
    </SheetPage>
  );
}
