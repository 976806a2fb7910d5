'use client';

import { type ReactNode, useActionState } from 'react';
import type { Outcome } from '@/lib/actions/outcome';
import { FormMessage } from './form-message';

interface SentFormProps {
  /** An action of the server itself, bound or not: only then the form is sent without script as well. */
  action: (before: Outcome<null> | null, form: FormData) => Promise<Outcome<null>>;
  /** For fields that stand outside the form. */
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A form that works before its script has come, and without any. A refusal is said in it, and what was chosen stays. */
export function SentForm({ action, id, className, children }: SentFormProps) {
  const [answer, send] = useActionState(action, null);
  return (
    // React sets a form back after every action; what somebody chose stays as they chose it.
    <form id={id} className={className} action={send} onReset={(event) => event.preventDefault()}>
      {children}
      <FormMessage kind="error" message={answer && !answer.ok ? answer.message : null} />
    </form>
  );
}
