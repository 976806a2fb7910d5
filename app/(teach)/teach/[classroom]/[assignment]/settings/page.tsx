import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { toModuleChoice } from '@/app/(teach)/teach/[classroom]/module-choice';
import { toTyped } from '@/app/(teach)/teach/[classroom]/typed-settings';
import { ClientMessages } from '@/app/client-messages';
import { orNotFound } from '@/app/or-not-found';
import { SheetPage } from '@/app/sheet-page';
import { SettingsForm } from '@/components/account/assignment-form';
import { ChangeButton } from '@/components/account/change-button';
import { saveSettings, takeNewerVersion } from '@/lib/actions/assignments';
import { requireViewer } from '@/lib/auth';
import { findNewerVersion } from '@/lib/data/assignment-versions';
import { getAssignmentForInstructor, settingsOf } from '@/lib/data/assignments';
import { getModuleVersion } from '@/lib/data/modules';
import { listSections } from '@/lib/data/sections';
import { nameOfZone } from '@/lib/domain/zone-name';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assignments.form'))('settingsTitle') };
}

/** The settings of an assignment, and the way to a newer version of its module while nobody has work on it. */
export default async function SettingsPage(props: { params: Promise<{ classroom: string; assignment: string }> }) {
  const viewer = await requireViewer();
  const { classroom: classroomId, assignment: id } = await props.params;
  const assignment = await orNotFound(id, () =>
    orNotFound(classroomId, () => getAssignmentForInstructor(viewer, classroomId, id)),
  );
  const { classroom } = assignment;
  const [version, newer, sections, t, tPage] = await Promise.all([
    getModuleVersion(assignment.moduleVersionId),
    findNewerVersion(assignment),
    listSections(classroom),
    getTranslations('assignments.form'),
    getTranslations('assignments.page'),
  ]);
  const settings = settingsOf(assignment);
  return (
    <SheetPage
      title={t('settingsTitle')}
      crumbs={<Link href={paths.assignment(classroomId, id)}>{version.content.title}</Link>}
    >
      {newer ? (
        <section className="paper" aria-labelledby="newer">
          <h2 className="subtitle" id="newer">
            {tPage('newer')}
          </h2>
          <p className="note">{tPage('newerText')}</p>
          <ChangeButton
            action={takeNewerVersion.bind(null, classroomId, id)}
            label={tPage('takeNewer')}
            busy={tPage('changing')}
          />
        </section>
      ) : null}
      <ClientMessages parts={['assignments']}>
        <SettingsForm
          // A newer version has other steps and texts.
          key={version.id}
          action={saveSettings.bind(null, classroomId, id)}
          module={toModuleChoice(version)}
          cut={{ stepsOff: settings.stepsOff, sourcesOff: settings.sourcesOff }}
          typed={toTyped(settings, classroom.timeZone)}
          zone={nameOfZone(classroom.timeZone)}
          sections={sections}
        />
      </ClientMessages>
    </SheetPage>
  );
}
