import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { toModuleChoice } from '@/app/(teach)/teach/[classroom]/module-choice';
import { toTyped } from '@/app/(teach)/teach/[classroom]/typed-settings';
import { ClientMessages } from '@/app/client-messages';
import { orNotFound } from '@/app/or-not-found';
import { SheetPage } from '@/app/sheet-page';
import { AssignForm } from '@/components/account/assignment-form';
import { assignModules } from '@/lib/actions/assignments';
import { requireViewer } from '@/lib/auth';
import { getClassroomForInstructor } from '@/lib/data/classrooms';
import { findNewestVersion, listModules } from '@/lib/data/modules';
import { listSections } from '@/lib/data/sections';
import { USUAL_SETTINGS } from '@/lib/domain/assignment-settings';
import { nameOfZone } from '@/lib/domain/zone-name';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assignments.form'))('title') };
}

/** Assigns one module or several to a class. */
export default async function AssignPage({ params }: { params: Promise<{ classroom: string }> }) {
  const viewer = await requireViewer();
  const { classroom: id } = await params;
  const classroom = await orNotFound(id, () => getClassroomForInstructor(viewer, id));
  const [cards, sections, t] = await Promise.all([
    listModules(),
    listSections(classroom),
    getTranslations('assignments.form'),
  ]);
  const versions = await Promise.all(cards.map(({ slug }) => findNewestVersion(slug)));
  return (
    <SheetPage
      title={t('title')}
      lead={t('lead')}
      crumbs={<Link href={paths.taughtClassroom(id)}>{classroom.name}</Link>}
    >
      <ClientMessages parts={['assignments']}>
        <AssignForm
          action={assignModules.bind(null, id)}
          modules={versions.flatMap((version) => (version ? [toModuleChoice(version)] : []))}
          typed={toTyped(USUAL_SETTINGS, classroom.timeZone)}
          zone={nameOfZone(classroom.timeZone)}
          sections={sections}
        />
      </ClientMessages>
    </SheetPage>
  );
}
