'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AsideList } from '@/components/player/outbox/aside-list';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { ParkedList } from '@/components/player/outbox/parked-list';
import { SaveSignView } from '@/components/player/outbox/save-sign-view';
import { TopBar } from '@/components/ui/top-bar';
import type { Step } from '@/lib/domain/module';
import { buildProgress } from '@/lib/domain/progress';
import type { Source } from '@/lib/domain/source';
import { type Run, RunSwitch } from './run-switch';
import { StepRail, StepTicks } from './step-rail';

interface PlayerFrameProps {
  steps: Step[];
  attemptId: string;
  moduleTitle: string;
  /** Key of the step on the screen. */
  current: string;
  children: ReactNode;
  /** The person's pen name in this classroom; null in self-paced study. */
  penName: string | null;
  /** For quoting tags that were not taken; without them only the person's own words are shown. */
  sources?: Source[];
  /** Who sees what is written there. */
  sees: string;
  /** The run that the person follows; null where there is none to choose. */
  run?: Run | null;
  /** What stands in the margin beside the step, under it on narrow screens. */
  aside?: ReactNode;
}

/** Everything around a step: the bar with the save sign, the way through the module, and what was not taken. */
export function PlayerFrame(props: PlayerFrameProps) {
  const { steps, attemptId, moduleTitle, current, children, penName, sources, sees, run = null, aside } = props;
  const t = useTranslations('player.frame');
  const work = useOutbox((state) => state.work);
  const progress = buildProgress(steps, work, current);
  return (
    <>
      <TopBar
        where={
          <>
            <span className="bar-module">{moduleTitle}</span>
            <StepTicks progress={progress} current={current} attemptId={attemptId} run={run} />
          </>
        }
        tools={
          <>
            <SaveSignView />
            {penName ? <span className="bar-who">{penName}</span> : null}
          </>
        }
      />
      <div className="player">
        <nav className="rail-box" aria-label={t('steps')}>
          <StepRail progress={progress} attemptId={attemptId} />
          {run ? <RunSwitch run={run} /> : null}
        </nav>
        <main id="main" className="player-main" tabIndex={-1}>
          <ParkedList sources={sources} sees={sees} />
          <AsideList sources={sources} sees={sees} />
          {children}
        </main>
        {aside ? <aside className="player-aside">{aside}</aside> : null}
      </div>
    </>
  );
}
