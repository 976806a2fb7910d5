'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { CodeSheet } from './code-sheet';

interface CodeButtonProps {
  /** Makes the code; an earlier one stops. */
  action: () => Promise<Outcome<{ name: string; code: string }[]>>;
  label: string;
  address: string;
  /** Stands before the button, until there is a code. */
  note?: string;
  /** Whose code, where several buttons of a page would otherwise have one name. */
  what?: string;
  kind?: 'primary' | 'plain';
}

/** Makes a return code and shows it, once. */
export function CodeButton({ action, label, address, note, what, kind = 'primary' }: CodeButtonProps) {
  const t = useTranslations('people');
  const [state, make] = useActionState(async () => action(), null);
  if (state?.ok) return <CodeSheet codes={state.value} address={address} />;
  return (
    <form action={make} className="inline-actions">
      {note ? <p className="note">{note}</p> : null}
      <SubmitButton
        kind={kind}
        small={kind === 'plain'}
        busy={t('making')}
        aria-label={what ? `${label}: ${what}` : undefined}
      >
        {label}
      </SubmitButton>
      <FormMessage kind="error" message={state?.message} />
    </form>
  );
}
