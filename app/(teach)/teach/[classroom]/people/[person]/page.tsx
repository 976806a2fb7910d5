import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/or-not-found';
import { SheetPage } from '@/app/sheet-page';
import { ChangeButton } from '@/components/account/change-button';
import { ActionForm } from '@/components/classes/action-form';
import { ChoiceList } from '@/components/classes/choice-list';
import { SelectField } from '@/components/ui/select-field';
import { moveToSection, setAssists, setRole, takeOut } from '@/lib/actions/class-people';
import { requireViewer } from '@/lib/auth';
import { getPerson } from '@/lib/data/class-people';
import { getClassroomForInstructor } from '@/lib/data/classrooms';
import { listSections } from '@/lib/data/sections';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('classes.tabs'))('people') };
}

/** One of the people of a class: their role, their section, and the way out. */
export default async function ClassPersonPage(props: { params: Promise<{ classroom: string; person: string }> }) {
  const viewer = await requireViewer();
  const { classroom: id, person: personId } = await props.params;
  const classroom = await orNotFound(id, () => getClassroomForInstructor(viewer, id));
  const person = await orNotFound(personId, () => getPerson(classroom, personId));
  const [sections, t] = await Promise.all([listSections(classroom), getTranslations('classes')]);
  const { name, role, kind, sectionId, assists } = person;
  const isSelf = person.id === viewer.id;
  const mayChange = viewer.kind !== 'demonstration' && classroom.archivedAt === null;
  const saying = { busy: t('busy'), done: t('saved') };
  return (
    <SheetPage
      title={name}
      width="narrow"
      lead={mayChange ? null : t(`roles.${role}`)}
      crumbs={
        <>
          <Link href={paths.taughtClassroom(id)}>{classroom.name}</Link>
          <span aria-hidden="true">/</span>
          <Link href={paths.classPeople(id)}>{t('person.crumb')}</Link>
        </>
      }
    >
      {mayChange ? (
        <>
          <section className="paper" aria-label={t('person.role')}>
            <ActionForm action={setRole.bind(null, id, person.id)} submit={t('person.saveRole')} {...saying}>
              <ChoiceList
                legend={t('person.role')}
                hint={t(kind === 'guest' ? 'person.roleGuest' : 'person.roleHint')}
                name="role"
                kind="radio"
                chosen={[role]}
                options={(['student', 'assistant', 'instructor'] as const).map((value) => ({
                  value,
                  label: t(`roles.${value}`),
                  hint: t(`person.as.${value}`),
                }))}
              />
            </ActionForm>
          </section>
          {role === 'student' && sections.length > 0 ? (
            <section className="paper" aria-label={t('person.section')}>
              <ActionForm action={moveToSection.bind(null, id)} submit={t('person.saveSection')} {...saying}>
                <input type="hidden" name="person" value={person.id} />
                <SelectField
                  label={t('person.section')}
                  name="sectionId"
                  defaultValue={sectionId ?? ''}
                  options={[
                    { value: '', label: t('people.noSection') },
                    ...sections.map((section) => ({ value: section.id, label: section.name })),
                  ]}
                />
              </ActionForm>
            </section>
          ) : null}
          {role === 'assistant' ? (
            <section className="paper" aria-label={t('person.assists')}>
              {sections.length === 0 ? (
                <p className="note">{t('person.assistsNone')}</p>
              ) : (
                <ActionForm action={setAssists.bind(null, id, person.id)} submit={t('person.saveAssists')} {...saying}>
                  <ChoiceList
                    legend={t('person.assists')}
                    name="section"
                    kind="checkbox"
                    chosen={assists}
                    options={sections.map((section) => ({ value: section.id, label: section.name }))}
                  />
                </ActionForm>
              )}
            </section>
          ) : null}
          <section className="paper" aria-labelledby="remove">
            <h2 className="title" id="remove">
              {t(isSelf ? 'person.leaveButton' : 'person.remove')}
            </h2>
            <p>{isSelf ? t('person.removeSelf') : t('person.removeText', { name })}</p>
            <ChangeButton
              action={takeOut.bind(null, id, person.id)}
              label={isSelf ? t('person.leaveButton') : t('person.removeButton', { name })}
              busy={t('busy')}
            />
          </section>
        </>
      ) : null}
    </SheetPage>
  );
}
