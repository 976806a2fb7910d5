import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { orNotFound } from '@/app/or-not-found';
import { SheetPage } from '@/app/sheet-page';
import { getSiteAddress } from '@/app/site-address';
import { RosterForm } from '@/components/classes/roster-form';
import { inviteRoster, previewRoster } from '@/lib/actions/rosters';
import { requireViewer } from '@/lib/auth';
import { getClassroomForInstructor } from '@/lib/data/classrooms';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('classes.roster'))('title') };
}

/** Where an instructor invites people from a list. */
export default async function RosterPage({ params }: { params: Promise<{ classroom: string }> }) {
  const viewer = await requireViewer();
  const { classroom: id } = await params;
  const classroom = await orNotFound(id, () => getClassroomForInstructor(viewer, id));
  const [t, site] = await Promise.all([getTranslations('classes'), getSiteAddress()]);
  return (
    <SheetPage
      title={t('roster.title')}
      lead={t('roster.lead')}
      crumbs={
        <>
          <Link href={paths.taughtClassroom(id)}>{classroom.name}</Link>
          <span aria-hidden="true">/</span>
          <Link href={paths.classPeople(id)}>{t('person.crumb')}</Link>
        </>
      }
    >
      <ClientMessages parts={['classes']}>
        <RosterForm
          preview={previewRoster.bind(null, id)}
          invite={inviteRoster.bind(null, id)}
          classroom={classroom.name}
          address={site.address}
        />
      </ClientMessages>
    </SheetPage>
  );
}
