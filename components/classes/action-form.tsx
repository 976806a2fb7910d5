'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useActionState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';

interface ActionFormProps<T> {
  action: (form: FormData) => Promise<Outcome<T>>;
  submit: string;
  busy: string;
  /** What is said when it went well. */
  done: string;
  /** The fields are empty again after it went well; without it what was typed stays. */
  clears?: boolean;
  kind?: 'primary' | 'plain';
  /** What the button is about, where several of a page would otherwise have one name. */
  what?: string;
  children?: ReactNode;
}

/** A form that changes something of a class. What was typed stays when it is refused, and the page is shown as it is then. */
export function ActionForm<T>({
  action,
  submit,
  busy,
  done,
  clears,
  kind = 'plain',
  what,
  children,
}: ActionFormProps<T>) {
  const router = useRouter();
  const [answer, send] = useActionState(async (_: Outcome<T> | null, form: FormData) => {
    const given = await action(form);
    if (given.ok) router.refresh();
    return given;
  }, null);
  return (
    <form
      action={send}
      className="form"
      onReset={(event) => {
        // React empties a form after every action; a refusal must not cost anybody what they typed.
        if (!clears || !answer?.ok) event.preventDefault();
      }}
    >
      <FormMessage kind="error" message={answer && !answer.ok ? answer.message : null} />
      {children}
      <SubmitButton kind={kind} busy={busy} aria-label={what ? `${submit}: ${what}` : undefined}>
        {submit}
      </SubmitButton>
      <FormMessage kind="done" message={answer?.ok ? done : null} />
    </form>
  );
}
