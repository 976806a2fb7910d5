import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import {
  DashboardPage,
  type DashboardParams,
  loadDashboard,
} from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { ClientMessages } from '@/app/client-messages';
import { KeyItem } from '@/components/dashboard/key/key-item';
import { KeyNoteForm } from '@/components/dashboard/key/key-note-form';
import { KeyOpening } from '@/components/dashboard/key/key-opening';
import { KeyTable } from '@/components/dashboard/key/key-table';
import { Misconceptions } from '@/components/dashboard/key/misconceptions';
import { Panel } from '@/components/dashboard/panel';
import { listOptions, SwitchLinks } from '@/components/dashboard/switch-links';
import { saveKeyNote } from '@/lib/actions/key-notes';
import { tieMisconceptions } from '@/lib/domain/key-tally';
import { paths } from '@/lib/paths';
import { type KeyView, keyViewSchema } from '@/lib/schemas/key-view';
import { listPlaces } from './places';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboard.views'))('key') };
}

/** What the class did with each place of the author's key; instructors write notes beside it and hide items. */
export default async function KeyPage({ params, searchParams }: DashboardParams) {
  const [dashboard, search, t] = await Promise.all([loadDashboard({ params }), searchParams, getTranslations('keys')]);
  const view = keyViewSchema.parse(search);
  const { viewer, assignment, version } = dashboard;
  const { spaceId, id, classroom, keyRule } = assignment;
  const { calibration, sources, content } = version;
  const practice = content.steps.some(({ kind }) => kind === 'calibrate') ? [calibration] : [];
  const texts = [...sources, ...practice];
  const source = texts.find(({ slug }) => slug === view.source) ?? sources[0];
  if (!source) throw new Error(`Version ${version.id} has no sources`);
  const { places, keys } = await listPlaces(assignment, version, source, view.tags);
  const misconceptions = tieMisconceptions(content, [source], keys);
  const mayWrite =
    classroom.enrollment.role === 'instructor' && viewer.kind !== 'demonstration' && classroom.archivedAt === null;
  const address = (change: Partial<KeyView>) =>
    paths.dashboard(spaceId, id, 'key', { ...view, source: source.slug, ...change });

  return (
    <DashboardPage {...dashboard} view="key" opening={<KeyOpening places={places} />}>
      <div className="inline-actions">
        <SwitchLinks
          label={t('texts')}
          options={texts.map(({ slug, title }) => ({
            href: address({ source: slug }),
            label: slug === calibration.slug ? t('practice', { title }) : title,
            current: slug === source.slug,
          }))}
        />
        <SwitchLinks
          label={t('tags')}
          options={listOptions(['first', 'now'], view.tags, {
            href: (tags) => address({ tags }),
            label: (tags) => t(tags),
          })}
        />
        <SwitchLinks
          label={t('as')}
          options={listOptions(['list', 'table'], view.as, { href: (as) => address({ as }), label: (as) => t(as) })}
        />
      </div>
      <Panel id="places" title={t('title')}>
        <div className="sheet">
          <p className="note key-what">{t('what')}</p>
          {keyRule === 'hidden' ? <p className="note key-what">{t('hiddenRule')}</p> : null}
          {view.as === 'table' ? (
            <KeyTable places={places} />
          ) : (
            <ClientMessages parts={['keyNotes']}>
              <ol className="key-items">
                {places.map((place) => (
                  <KeyItem key={place.number} place={place}>
                    {mayWrite ? (
                      <KeyNoteForm
                        action={saveKeyNote.bind(null, spaceId, id, place.tally.key.id)}
                        place={t('place', { number: place.number })}
                        note={place.note}
                        isHidden={place.isHidden}
                      />
                    ) : null}
                  </KeyItem>
                ))}
              </ol>
            </ClientMessages>
          )}
        </div>
      </Panel>
      <Panel id="misconceptions" title={t('misconceptions.title')}>
        <div className="sheet agree">
          <Misconceptions misconceptions={misconceptions} places={places} />
        </div>
      </Panel>
    </DashboardPage>
  );
}
