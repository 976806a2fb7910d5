import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { LiveUpdates } from '@/app/live-updates';
import { orNotFound } from '@/app/or-not-found';
import { SheetPage } from '@/app/sheet-page';
import { WallSteer } from '@/components/dashboard/wall/wall-steer';
import { WallView } from '@/components/dashboard/wall/wall-view';
import { StateBox } from '@/components/ui/state-box';
import { stepWall, takeOffWall } from '@/lib/actions/projections';
import { requireViewer } from '@/lib/auth';
import { getAssignmentForInstructor } from '@/lib/data/assignments';
import { getModuleVersion } from '@/lib/data/modules';
import { findProjection } from '@/lib/data/projections';
import { getWall } from '@/lib/data/walls';
import type { Stage } from '@/lib/domain/projection';
import { paths } from '@/lib/paths';

interface WallPageProps {
  params: Promise<{ classroom: string; assignment: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wall'))('title') };
}

/** What is put before the whole class: one passage at the stage its instructor has brought it to. Never a name. */
export default async function WallPage({ params }: WallPageProps) {
  const viewer = await requireViewer();
  const { classroom: spaceId, assignment: id } = await params;
  const assignment = await orNotFound(id, () =>
    orNotFound(spaceId, () => getAssignmentForInstructor(viewer, spaceId, id)),
  );
  const [projection, version, t] = await Promise.all([
    findProjection(assignment),
    getModuleVersion(assignment.moduleVersionId),
    getTranslations('wall'),
  ]);
  const wall = projection && (await getWall(projection, version));
  const { title } = version.content;
  if (!projection || !wall) {
    return (
      <SheetPage title={title} width="narrow">
        <StateBox
          kind="empty"
          title={t('nothing')}
          action={<Link href={paths.dashboard(spaceId, id, 'contested')}>{t('toPassages')}</Link>}
        >
          {t('nothingText')}
        </StateBox>
        <LiveUpdates classroom={spaceId} assignment={id} />
      </SheetPage>
    );
  }
  const show = (stage: Stage) => stepWall.bind(null, spaceId, id, projection.id, stage);
  const { key, voted, ...shown } = wall;
  return (
    <>
      <LiveUpdates classroom={spaceId} assignment={id} />
      <WallView
        {...shown}
        title={title}
        wallKey={key}
        steering={
          <ClientMessages parts={['wall']}>
            <WallSteer
              stage={wall.stage}
              hasReasons={wall.hasReasons}
              voted={voted}
              show={{
                passage: show('passage'),
                reasons: show('reasons'),
                talk: show('talk'),
                vote: show('vote'),
                split: show('split'),
                key: show('key'),
              }}
              end={takeOffWall.bind(null, spaceId, id, projection.id)}
            />
          </ClientMessages>
        }
      />
    </>
  );
}
