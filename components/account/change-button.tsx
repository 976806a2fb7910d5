'use client';

import { useRouter } from 'next/navigation';
import { useActionState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';

interface ChangeButtonProps {
  action: () => Promise<Outcome<null>>;
  label: string;
  /** What it says meanwhile. */
  busy: string;
  /** What is changed, where several buttons of a page would otherwise have one name. */
  what?: string;
  small?: boolean;
}

/** Changes one thing and shows the page as it is then. A refusal is said beside the button. */
export function ChangeButton({ action, label, busy, what, small }: ChangeButtonProps) {
  const router = useRouter();
  const [message, change] = useActionState(async () => {
    const changed = await action();
    if (!changed.ok) return changed.message;
    router.refresh();
    return null;
  }, null);
  return (
    <form action={change} className="inline-actions">
      <SubmitButton kind="plain" small={small} busy={busy} aria-label={what ? `${label}: ${what}` : undefined}>
        {label}
      </SubmitButton>
      <FormMessage kind="error" message={message} />
    </form>
  );
}
