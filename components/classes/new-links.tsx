'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { InviteSheet, type SheetLink } from './invite-sheet';

interface NewLinksProps {
  action: () => Promise<Outcome<SheetLink[]>>;
  classroom: string;
  address: string;
}

/** Makes new links for everybody who is invited, and shows them once. */
export function NewLinks({ action, classroom, address }: NewLinksProps) {
  const t = useTranslations('classes');
  const [answer, make] = useActionState(action, null);
  if (answer?.ok) return <InviteSheet links={answer.value} classroom={classroom} address={address} />;
  return (
    <form action={make} className="inline-actions no-print">
      <SubmitButton kind="plain" busy={t('busy')}>
        {t('people.newLinks')}
      </SubmitButton>
      <FormMessage kind="error" message={answer?.message} />
    </form>
  );
}
