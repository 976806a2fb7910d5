'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';

interface ActButtonProps {
  action: () => Promise<Outcome<null>>;
  label: string;
  busy: string;
  /** What is said once it is done. */
  done: string;
  /** Where to go then; absent stays. */
  to?: string;
  kind?: 'primary' | 'plain';
}

/** Does one thing and says that it is done. */
export function ActButton({ action, label, busy, done, to, kind = 'plain' }: ActButtonProps) {
  const [state, act] = useActionState(async () => {
    const answer = await action();
    // The whole page, since every part of it may look different afterwards.
    if (answer.ok && to) window.location.assign(to);
    return answer;
  }, null);
  return (
    <form action={act} className="form">
      <FormMessage kind="error" message={state?.ok === false ? state.message : null} />
      <FormMessage kind="done" message={state?.ok ? done : null} />
      <SubmitButton kind={kind} busy={busy}>
        {label}
      </SubmitButton>
    </form>
  );
}
