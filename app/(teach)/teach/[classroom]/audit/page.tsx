import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { getDateWords } from '@/app/dates';
import { orNotFound } from '@/app/or-not-found';
import { SheetPage } from '@/app/sheet-page';
import { StateBox } from '@/components/ui/state-box';
import { TableScroll } from '@/components/ui/table-scroll';
import { requireViewer } from '@/lib/auth';
import { listAudit } from '@/lib/data/audit';
import { getClassroomForInstructor } from '@/lib/data/classrooms';
import type { AuditAct } from '@/lib/domain/audit';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.audit'))('title') };
}

type KeyOf<Act> = Act extends `${infer What}.${infer Done}` ? `${What}-${Done}` : never;

/** The act's sentence in the catalogue: an act without one does not compile. */
const keyOf = (act: AuditAct) => act.replace('.', '-') as KeyOf<AuditAct>;

/** The acts in a class that others have a right to know of, for its instructors. */
export default async function ClassAuditPage({ params }: { params: Promise<{ classroom: string }> }) {
  const viewer = await requireViewer();
  const { classroom: id } = await params;
  const classroom = await orNotFound(id, () => getClassroomForInstructor(viewer, id));
  const [rows, t, tActs, dateWords] = await Promise.all([
    listAudit(classroom),
    getTranslations('people.audit'),
    getTranslations('people.audit.acts'),
    getDateWords(),
  ]);
  return (
    <SheetPage
      title={t('title')}
      lead={t('lead')}
      crumbs={<Link href={paths.taughtClassroom(id)}>{classroom.name}</Link>}
    >
      {rows.length === 0 ? (
        <StateBox kind="empty" title={t('none')}>
          {t('noneText')}
        </StateBox>
      ) : (
        <TableScroll label={t('title')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('when')}</th>
                <th scope="col">{t('who')}</th>
                <th scope="col">{t('act')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id: entry, act, about, at, actor, person }) => (
                <tr key={entry}>
                  <td>{dateWords(at)}</td>
                  <td>{actor ?? t('gone')}</td>
                  <td>
                    {tActs(keyOf(act), {
                      ...Object.fromEntries(Object.entries(about).map(([name, value]) => [name, String(value)])),
                      count: Number(about.count ?? 0),
                      person: person ?? t('gone'),
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </SheetPage>
  );
}
