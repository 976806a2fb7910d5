import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Icon } from '@/components/ui/icon';
import type { StepState } from '@/lib/domain/progress';
import { paths } from '@/lib/paths';
import { type Run, RunSwitch } from './run-switch';

interface StepsProps {
  progress: StepState[];
  attemptId: string;
}

function Station({ state, number, attemptId }: { state: StepState; number: number; attemptId: string }) {
  const t = useTranslations('player.frame');
  const { step } = state;
  return (
    <li data-state={state.state} aria-current={state.state === 'now' ? 'step' : undefined}>
      <span className="stop num" aria-hidden="true">
        {state.state === 'done' ? <Icon name="check" size={11} /> : number}
      </span>
      <span>
        {state.state === 'done' || state.state === 'later' ? (
          <Link href={paths.step(attemptId, step.key)}>{step.title}</Link>
        ) : (
          step.title
        )}
        {state.state === 'done' ? <span className="sr"> ({t('done')})</span> : null}
        {state.state === 'locked' ? <span className="hint rail-reason"> {t('locked')}</span> : null}
      </span>
    </li>
  );
}

/** The steps as a watercourse with stations. Locked steps are words and not links, and say what opens them. */
export function StepRail({ progress, attemptId }: StepsProps) {
  return (
    <ol className="rail">
      {progress.map((state, index) => (
        <Station key={state.step.key} state={state} number={index + 1} attemptId={attemptId} />
      ))}
    </ol>
  );
}

/**
 * The same on narrow screens, where there is no room for the rail: which step this is, a tick for each, and the list
 * of steps one press away. The browser's own popover opens it, before any script arrives.
 */
export function StepTicks({ progress, current, attemptId, run }: StepsProps & { current: string; run: Run | null }) {
  const t = useTranslations('player.frame');
  const id = useId();
  const index = progress.findIndex(({ step }) => step.key === current);
  const title = progress[index]?.step.title ?? '';
  return (
    <>
      <button type="button" className="bar-step" popoverTarget={id}>
        <span className="num">{t('stepOf', { number: index + 1, total: progress.length, title })}</span>
        <Icon name="chevron" size={11} />
      </button>
      <span className="ticks" aria-hidden="true">
        {progress.map(({ step, state }) => (
          <i key={step.key} data-state={step.key === current ? 'now' : state} />
        ))}
      </span>
      <nav className="rail-sheet" id={id} popover="auto" aria-label={t('steps')}>
        <StepRail progress={progress} attemptId={attemptId} />
        {run ? <RunSwitch run={run} /> : null}
      </nav>
    </>
  );
}
