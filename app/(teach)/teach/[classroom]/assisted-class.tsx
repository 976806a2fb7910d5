import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SheetPage } from '@/app/sheet-page';
import { SimulatedNote } from '@/components/ui/simulated-note';
import { countStudents } from '@/lib/data/classrooms';
import { listSections } from '@/lib/data/sections';
import type { AssistedClassroom } from '@/lib/data/staff';
import { paths } from '@/lib/paths';
import { AssignmentList } from './assignment-list';
import { GivenSections } from './given-sections';

/** A class for an assistant: what is assigned to the sections given to them. Nothing in it can be changed from here. */
export async function AssistedClass({ classroom }: { classroom: AssistedClassroom }) {
  const [sections, students, t, tTaught, tClass] = await Promise.all([
    listSections(classroom),
    countStudents(classroom),
    getTranslations('teach.assisted'),
    getTranslations('teach.taught'),
    getTranslations('teach.classroom'),
  ]);
  return (
    <SheetPage title={classroom.name} crumbs={<Link href={paths.teach}>{tTaught('crumb')}</Link>}>
      {classroom.archivedAt ? <p className="note">{tClass('archived')}</p> : null}
      {classroom.isSimulated ? <SimulatedNote /> : null}
      <div className="columns">
        <AssignmentList classroom={classroom} emptyText={t('noneText')} />
        <section className="paper" aria-labelledby="sections">
          <h2 className="title" id="sections">
            {t('title')}
          </h2>
          <GivenSections sections={sections} />
          {sections.length > 0 ? <p>{t('students', { count: students })}</p> : null}
          <p className="note">{t('may')}</p>
        </section>
      </div>
    </SheetPage>
  );
}
