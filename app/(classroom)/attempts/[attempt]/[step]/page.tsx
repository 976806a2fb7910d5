import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { loadAttempt } from '@/app/(classroom)/attempts/[attempt]/load';
import { PlayerFrame } from '@/components/player/player-frame';
import { buildProgress, nextStep } from '@/lib/domain/progress';
import { paths } from '@/lib/paths';
import { StepScreen } from './step-screen';

interface StepPageProps {
  params: Promise<{ attempt: string; step: string }>;
  searchParams: Promise<{ source?: string | string[] }>;
}

export async function generateMetadata({ params }: StepPageProps): Promise<Metadata> {
  const { attempt, step } = await params;
  const { content } = (await loadAttempt(attempt)).version;
  return { title: `${content.steps.find(({ key }) => key === step)?.title ?? ''} · ${content.title}` };
}

/** One step of a module. A step that is still locked leads to the one that comes first. */
export default async function StepPage({ params, searchParams }: StepPageProps) {
  const [{ attempt: id, step: key }, { source }] = await Promise.all([params, searchParams]);
  const { attempt, version, work } = await loadAttempt(id);
  const { steps, title } = version.content;
  const here = buildProgress(steps, work, null).find(({ step }) => step.key === key);
  if (!here) notFound();
  if (here.state === 'locked') redirect(paths.step(attempt.id, nextStep(steps, work).key));
  const next = steps[steps.indexOf(here.step) + 1];
  const t = await getTranslations('teach.sees');
  return (
    <PlayerFrame
      steps={steps}
      attemptId={attempt.id}
      moduleTitle={title}
      current={key}
      penName={attempt.penName}
      sources={[version.calibration, ...version.sources]}
    >
      <StepScreen
        step={here.step}
        attempt={attempt}
        version={version}
        work={work}
        current={typeof source === 'string' ? source : ''}
        nextHref={next ? paths.step(attempt.id, next.key) : null}
        sees={t(attempt.classroom ? 'classroom' : 'alone')}
      />
    </PlayerFrame>
  );
}
