import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DashboardPage, type DashboardParams } from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { loadTaught } from '@/app/(teach)/teach/[classroom]/[assignment]/reviews/load-taught';
import { ExportList, type ExportRow } from '@/components/dashboard/export/export-list';
import { countExported } from '@/lib/data/export-works';
import { listGrades } from '@/lib/data/grades';
import { POSITIONS } from '@/lib/domain/debate';
import { EXPORT_FILES, type ExportFile } from '@/lib/domain/export-file';
import { GRADEBOOKS, hasSeveralScales, listFindable } from '@/lib/domain/grade-layouts';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboard.views'))('export') };
}

/** What of an assignment can be taken away, for its instructors. No name stands on the page, only how many there are. */
export default async function ExportPage({ params }: DashboardParams) {
  const dashboard = await loadTaught({ params });
  const { spaceId, id, classroom } = dashboard.assignment;
  const [{ works, named }, grades, t, tDebate] = await Promise.all([
    countExported(dashboard.assignment),
    listGrades(dashboard.assignment),
    getTranslations('exports'),
    getTranslations('debate.positions'),
  ]);

  const linksOf = (file: ExportFile): ExportRow['links'] => {
    const to = (label: string, search?: Record<string, string>) => ({
      href: paths.exportFile(spaceId, id, file, search),
      label,
    });
    if (file === 'gradebook') return GRADEBOOKS.map((one) => to(t(`files.gradebook.${one}`), { for: one }));
    if (file !== 'text') return [to(t(`files.${file}.kind`))];
    const only = POSITIONS.map((position) =>
      to(t('files.text.only', { position: tDebate(`${position}.name`) }), { position }),
    );
    return [to(t('files.text.all')), ...only];
  };

  const gradeNotes = () => {
    const hidden = grades.length - listFindable('moodle', grades).length;
    return [
      t('files.gradebook.count', { count: grades.length }),
      ...(hidden > 0 ? [t('files.gradebook.noAddress', { count: hidden })] : []),
      ...(hasSeveralScales(grades) ? [t('files.gradebook.scales')] : []),
    ];
  };

  const rows = EXPORT_FILES.map(
    (file): ExportRow => ({
      key: file,
      title: t(`files.${file}.title`),
      text: t.rich(`files.${file}.text`, { schema: (words) => <a href={paths.exportSchema}>{words}</a> }),
      notes: file === 'gradebook' ? gradeNotes() : [],
      links: linksOf(file),
    }),
  );

  return (
    <DashboardPage
      {...dashboard}
      view="export"
      opening={<p className="lead opening-sentence">{t('opening', { works })}</p>}
    >
      <div className="prose stack">
        <p>
          {t(named === 0 ? 'byPenName' : named === works ? 'byName' : 'mixed')} {t('late')}
        </p>
        <p>
          {classroom.isSimulated
            ? t('whoSimulated')
            : t.rich('who', { acts: (words) => <Link href={paths.classAudit(spaceId)}>{words}</Link> })}
        </p>
      </div>
      <ExportList label={t('list')} rows={rows} />
    </DashboardPage>
  );
}
