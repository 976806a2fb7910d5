import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import {
  DashboardPage,
  type DashboardParams,
  loadDashboard,
} from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { AgreementPanel } from '@/components/dashboard/agreement/agreement-panel';
import { AgreementTable } from '@/components/dashboard/agreement/agreement-table';
import { type TextAgreement, TextByText } from '@/components/dashboard/agreement/text-by-text';
import { listOptions, SwitchLinks } from '@/components/dashboard/switch-links';
import { type AgreementOn, getAgreement } from '@/lib/data/agreement';
import { MEASURES } from '@/lib/domain/contested';
import { pairsBand } from '@/lib/domain/wording-bands';
import { paths } from '@/lib/paths';
import { agreementViewSchema } from '@/lib/schemas/agreement-view';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboard.views'))('agreement') };
}

/** How far the class agrees, in words and in figures, over all texts and in each. */
export default async function AgreementPage({ params, searchParams }: DashboardParams) {
  const [dashboard, search, t] = await Promise.all([
    loadDashboard({ params }),
    searchParams,
    getTranslations('agreement'),
  ]);
  const view = agreementViewSchema.parse(search);
  const { assignment, version } = dashboard;
  const { sources } = version;
  const ids = sources.map(({ id }) => id);
  const agreement = await getAgreement(assignment, ids, view.tags);
  const address = (change: Partial<typeof view>) =>
    paths.dashboard(assignment.spaceId, assignment.id, 'agreement', { ...view, ...change });
  const all = (on: AgreementOn): TextAgreement => ({ title: t('all'), agreement: on.all });
  // With one text, that is all of them.
  const textsOf = (on: AgreementOn): TextAgreement[] =>
    sources.length === 1
      ? [all(on)]
      : [
          ...sources.flatMap(({ id, title }) =>
            on.bySource.filter(({ sourceId }) => sourceId === id).map((one) => ({ title, agreement: one.agreement })),
          ),
          all(on),
        ];
  const { pairs } = agreement.position.all;

  return (
    <DashboardPage
      {...dashboard}
      view="agreement"
      opening={<p className="lead opening-sentence">{t(`pairs.position.${pairsBand(pairs.value)}`)}</p>}
    >
      <div className="inline-actions">
        <SwitchLinks
          label={t('tags')}
          options={listOptions(['first', 'now'], view.tags, {
            href: (tags) => address({ tags }),
            label: (tags) => t(tags),
          })}
        />
        <SwitchLinks
          label={t('as')}
          options={listOptions(['words', 'table'], view.as, { href: (as) => address({ as }), label: (as) => t(as) })}
        />
      </div>
      {view.as === 'table' ? (
        MEASURES.map((measure) => (
          <AgreementTable key={measure} measure={measure} texts={textsOf(agreement[measure])} />
        ))
      ) : (
        <div className="agree-panels">
          {MEASURES.map((measure) => (
            <AgreementPanel key={measure} measure={measure} agreement={agreement[measure].all} />
          ))}
          {sources.length > 1 ? <TextByText texts={textsOf(agreement.position)} /> : null}
        </div>
      )}
      <p className="note agree-how">
        {t(view.tags === 'first' ? 'momentFirst' : 'momentNow')} {t('how')}
      </p>
    </DashboardPage>
  );
}
