'use client';

import { unstable_rethrow } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import type { Outcome } from '@/lib/actions/outcome';
import { BusyButton } from './busy-button';

/** The two ways through a module that has a short run, and the one that the person is on. */
export interface Run {
  isShort: boolean;
  /** The short run is committed: the whole is a new round. */
  isNewRound: boolean;
  /** How long the short run takes. */
  minutes: number;
  /** Changes to the other one and goes on there; only a refusal comes back. */
  change: () => Promise<Outcome<never>>;
}

/** Says which way through the module this is, and changes to the other. */
export function RunSwitch({ run }: { run: Run }) {
  const t = useTranslations('player.run');
  const [message, setMessage] = useState<string | null>(null);
  const [isBusy, startChange] = useTransition();
  const change = () => {
    startChange(async () => {
      try {
        const answer = await run.change();
        if (!answer.ok) setMessage(answer.message);
      } catch (error) {
        // Going on to another page arrives as an error too.
        unstable_rethrow(error);
        setMessage(t('failed'));
      }
    });
  };
  return (
    <div className="run-switch">
      <p className="note">
        {t(run.isNewRound ? 'committed' : run.isShort ? 'short' : 'whole', { minutes: run.minutes })}
      </p>
      <FormMessage kind="error" message={message} />
      <BusyButton busy={isBusy ? t('busy') : null} onPress={change}>
        {t(run.isNewRound ? 'newRound' : run.isShort ? 'takeWhole' : 'takeShort')}
      </BusyButton>
    </div>
  );
}
