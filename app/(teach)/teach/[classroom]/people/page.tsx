import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClassPage } from '@/app/(teach)/teach/[classroom]/class-page';
import { ClientMessages } from '@/app/client-messages';
import { orNotFound } from '@/app/or-not-found';
import { PeopleTable } from '@/components/classes/people-table';
import { StateBox } from '@/components/ui/state-box';
import { moveToSection } from '@/lib/actions/class-people';
import { requireViewer } from '@/lib/auth';
import { type ClassPerson, listPeople } from '@/lib/data/class-people';
import { getClassroomForInstructor } from '@/lib/data/classrooms';
import { listInvites } from '@/lib/data/rosters';
import { listSections } from '@/lib/data/sections';
import { paths } from '@/lib/paths';
import { InvitedList } from './invited-list';
import { SectionList } from './section-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('classes.tabs'))('people') };
}

/** Who is in a class and as what, who is invited, and its sections. */
export default async function ClassPeoplePage({ params }: { params: Promise<{ classroom: string }> }) {
  const viewer = await requireViewer();
  const { classroom: id } = await params;
  const classroom = await orNotFound(id, () => getClassroomForInstructor(viewer, id));
  const [people, sections, invites, t] = await Promise.all([
    listPeople(classroom),
    listSections(classroom),
    listInvites(classroom),
    getTranslations('classes.people'),
  ]);
  const mayChange = viewer.kind !== 'demonstration' && classroom.archivedAt === null;
  const sectionsOf = ({ sectionId, assists }: ClassPerson) =>
    sections
      .filter((section) => section.id === sectionId || assists.includes(section.id))
      .map(({ name }) => name)
      .join(', ');
  return (
    <ClassPage classroom={classroom} current="people">
      <div className="columns">
        <div className="stack">
          <p className="note">{t(classroom.showsNames ? 'leadNamed' : 'lead', { count: people.length })}</p>
          {people.length <= 1 ? (
            <StateBox kind="empty" title={t('none')}>
              {t('noneText')}
            </StateBox>
          ) : null}
          <ClientMessages parts={['classes']}>
            <PeopleTable
              classroomId={id}
              people={people.map((person) => ({
                id: person.id,
                name: person.name,
                isGuest: person.kind === 'guest',
                role: person.role,
                sections: sectionsOf(person),
              }))}
              sections={sections}
              move={mayChange ? moveToSection.bind(null, id) : null}
            />
          </ClientMessages>
          {mayChange ? (
            <p className="inline-actions no-print">
              <Link className="button" href={paths.classRoster(id)}>
                {t('roster')}
              </Link>
              <Link className="button" href={paths.classAccounts(id)}>
                {t('accounts')}
              </Link>
            </p>
          ) : null}
          {invites.length > 0 ? <InvitedList classroom={classroom} invites={invites} mayChange={mayChange} /> : null}
        </div>
        <SectionList classroomId={id} sections={sections} mayChange={mayChange} />
      </div>
    </ClassPage>
  );
}
