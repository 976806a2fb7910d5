import { getTranslations } from 'next-intl/server';
import { ChangeButton } from '@/components/account/change-button';
import { ActionForm } from '@/components/classes/action-form';
import { Field } from '@/components/ui/field';
import { addSection, changeSection, removeSection } from '@/lib/actions/class-people';
import type { SectionRow } from '@/lib/data/sections';

interface SectionListProps {
  classroomId: string;
  sections: SectionRow[];
  mayChange: boolean;
}

/** The sections of a class, and where they are made, renamed and deleted. */
export async function SectionList({ classroomId, sections, mayChange }: SectionListProps) {
  const t = await getTranslations('classes');
  return (
    <section className="paper no-print" aria-labelledby="sections">
      <h2 className="title" id="sections">
        {t('people.sections')}
      </h2>
      {sections.length === 0 ? <p className="note">{t('people.sectionsNone')}</p> : null}
      {sections.map(({ id, name, students }) => (
        <details key={id} className="section-row">
          <summary>
            {name} <span className="note">{t('people.sectionCount', { count: students })}</span>
          </summary>
          {mayChange ? (
            <div className="stack">
              <ActionForm
                action={changeSection.bind(null, classroomId, id)}
                submit={t('people.renameSection')}
                busy={t('busy')}
                done={t('saved')}
                what={name}
              >
                <Field label={t('people.sectionName')} name="name" required maxLength={80} defaultValue={name} />
              </ActionForm>
              <ChangeButton
                action={removeSection.bind(null, classroomId, id)}
                label={t('people.deleteSection')}
                busy={t('busy')}
                what={name}
                small
              />
              <p className="note">{t('people.deleteNote')}</p>
            </div>
          ) : null}
        </details>
      ))}
      {mayChange ? (
        <ActionForm
          action={addSection.bind(null, classroomId)}
          submit={t('people.addSection')}
          busy={t('busy')}
          done={t('saved')}
          clears
        >
          <Field label={t('people.newSection')} name="name" required maxLength={80} />
        </ActionForm>
      ) : null}
    </section>
  );
}
