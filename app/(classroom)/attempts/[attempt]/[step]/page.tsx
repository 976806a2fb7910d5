import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { loadAttempt } from '@/app/(classroom)/attempts/[attempt]/load';
import { VoteNotice } from '@/app/(classroom)/vote-notice';
import { PlayerFrame } from '@/components/player/player-frame';
import { changeRun } from '@/lib/actions/attempts';
import type { OwnAttempt } from '@/lib/data/attempts';
import { isNamed } from '@/lib/data/names';
import { buildProgress, nextStep } from '@/lib/domain/progress';
import { paths } from '@/lib/paths';
import { HandInSection } from './hand-in-section';
import { StepScreen } from './step-screen';
import { WayBack } from './way-back';

interface StepPageProps {
  params: Promise<{ attempt: string; step: string }>;
  searchParams: Promise<{ source?: string | string[] }>;
}

export async function generateMetadata({ params }: StepPageProps): Promise<Metadata> {
  const { attempt, step } = await params;
  const { content } = (await loadAttempt(attempt)).version;
  return { title: `${content.steps.find(({ key }) => key === step)?.title ?? ''} · ${content.title}` };
}

const seesKey = ({ classroom }: OwnAttempt, named: boolean) =>
  classroom === null ? 'alone' : named ? 'classroomNamed' : 'classroom';

/** One step of a module. A step that is still locked leads to the one that comes first. */
export default async function StepPage({ params, searchParams }: StepPageProps) {
  const [{ attempt: id, step: key }, { source }] = await Promise.all([params, searchParams]);
  const { viewer, attempt, version, work } = await loadAttempt(id);
  const { steps, title, short } = version.content;
  const here = buildProgress(steps, work, null).find(({ step }) => step.key === key);
  // A short run leaves steps out, and an address may have been kept from before it.
  if (!here && attempt.isShort) redirect(paths.attempt(attempt.id));
  if (!here) notFound();
  if (here.state === 'locked') redirect(paths.step(attempt.id, nextStep(steps, work).key));
  const next = steps[steps.indexOf(here.step) + 1];
  const [t, named] = await Promise.all([getTranslations('teach.sees'), isNamed(attempt)]);
  const sees = t(seesKey(attempt, named));
  return (
    <PlayerFrame
      steps={steps}
      attemptId={attempt.id}
      moduleTitle={title}
      current={key}
      penName={named ? null : attempt.penName}
      sources={[version.calibration, ...version.sources]}
      sees={sees}
      run={
        short && !attempt.assignmentId
          ? {
              isShort: attempt.isShort,
              isNewRound: attempt.isShort && attempt.committedAt !== null,
              minutes: short.minutes,
              change: changeRun.bind(null, attempt.id, !attempt.isShort),
            }
          : null
      }
    >
      {attempt.classroom ? <VoteNotice spaceId={attempt.spaceId} /> : null}
      {viewer.kind === 'guest' && attempt.lastWorkAt ? <WayBack guest={viewer} /> : null}
      <StepScreen
        viewer={viewer}
        step={here.step}
        attempt={attempt}
        version={version}
        work={work}
        current={typeof source === 'string' ? source : ''}
        nextHref={next ? paths.step(attempt.id, next.key) : null}
        sees={sees}
      />
      {here.step.kind === 'reflect' ? <HandInSection attempt={attempt} version={version} /> : null}
    </PlayerFrame>
  );
}
