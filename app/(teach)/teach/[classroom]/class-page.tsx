import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SheetPage } from '@/app/sheet-page';
import { listOptions, SwitchLinks } from '@/components/dashboard/switch-links';
import { SimulatedNote } from '@/components/ui/simulated-note';
import type { TaughtClassroom } from '@/lib/data/classrooms';
import { paths } from '@/lib/paths';

interface ClassPageProps {
  classroom: TaughtClassroom;
  current: 'assignments' | 'people' | 'settings';
  children: ReactNode;
}

/** The frame of a class's three parts for its instructors, each with an address of its own. */
export async function ClassPage({ classroom, current, children }: ClassPageProps) {
  const { spaceId: id, name, isSimulated, archivedAt } = classroom;
  const [t, tTaught] = await Promise.all([getTranslations('classes'), getTranslations('teach.taught')]);
  const addresses = {
    assignments: paths.taughtClassroom(id),
    people: paths.classPeople(id),
    settings: paths.classSettings(id),
  };
  return (
    <SheetPage title={name} crumbs={<Link href={paths.teach}>{tTaught('crumb')}</Link>}>
      <div className="no-print">
        <SwitchLinks
          label={t('tabs.label')}
          options={listOptions(['assignments', 'people', 'settings'], current, {
            href: (part) => addresses[part],
            label: (part) => t(`tabs.${part}`),
          })}
        />
      </div>
      {archivedAt ? <p className="note">{t('archived')}</p> : null}
      {isSimulated ? <SimulatedNote /> : null}
      {children}
    </SheetPage>
  );
}
