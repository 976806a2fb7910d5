import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { getDateWords } from '@/app/dates';
import { orNotFound } from '@/app/or-not-found';
import { SheetPage } from '@/app/sheet-page';
import { ChangeButton } from '@/components/account/change-button';
import { ExtensionForm } from '@/components/account/extension-form';
import { StateBox } from '@/components/ui/state-box';
import { endExtension, extend } from '@/lib/actions/assignments';
import { requireViewer } from '@/lib/auth';
import { getAssignmentForInstructor } from '@/lib/data/assignments';
import { listClassProgress } from '@/lib/data/class-progress';
import { listExtensions } from '@/lib/data/extensions';
import { getModuleVersion } from '@/lib/data/modules';
import { nameOfZone } from '@/lib/domain/zone-name';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assignments.extensions'))('title') };
}

/** Who has later dates, and the form that gives them. */
export default async function ExtensionsPage(props: { params: Promise<{ classroom: string; assignment: string }> }) {
  const viewer = await requireViewer();
  const { classroom: classroomId, assignment: id } = await props.params;
  const assignment = await orNotFound(id, () =>
    orNotFound(classroomId, () => getAssignmentForInstructor(viewer, classroomId, id)),
  );
  const { timeZone } = assignment.classroom;
  const [version, extensions, students, t, dateWords] = await Promise.all([
    getModuleVersion(assignment.moduleVersionId),
    listExtensions(assignment),
    listClassProgress(assignment, []),
    getTranslations('assignments.extensions'),
    getDateWords(timeZone),
  ]);
  return (
    <SheetPage
      title={t('title')}
      lead={t('lead')}
      crumbs={<Link href={paths.assignment(classroomId, id)}>{version.content.title}</Link>}
    >
      <section aria-labelledby="extensions">
        <h2 className="title" id="extensions">
          {t('list')}
        </h2>
        {extensions.length === 0 ? (
          <StateBox kind="empty" title={t('none')} level={3}>
            {t('noneText')}
          </StateBox>
        ) : (
          <ul className="row-list">
            {extensions.map(({ personId, name, dueAt, closesAt }) => (
              <li key={personId}>
                <div className="row-main">
                  <strong>{name}</strong>
                  {dueAt ? <span className="note">{t('due', { date: dateWords(dueAt) })}</span> : null}
                  {closesAt ? <span className="note">{t('closes', { date: dateWords(closesAt) })}</span> : null}
                </div>
                <ChangeButton
                  action={endExtension.bind(null, classroomId, id, personId)}
                  label={t('remove')}
                  busy={t('removing')}
                  what={name}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="paper" aria-labelledby="give">
        <h2 className="title" id="give">
          {t('giveTitle')}
        </h2>
        <ClientMessages parts={['assignments']}>
          <ExtensionForm
            action={extend.bind(null, classroomId, id)}
            students={students.map(({ personId, name }) => ({ id: personId, name }))}
            zone={nameOfZone(timeZone)}
          />
        </ClientMessages>
      </section>
    </SheetPage>
  );
}
