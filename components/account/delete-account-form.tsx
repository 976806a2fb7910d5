'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { goToStart, tellLeft } from '@/components/player/outbox/leaving';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { endSession } from './end-session';

interface DeleteAccountFormProps {
  action: (form: FormData) => Promise<Outcome<null>>;
  personId: string;
}

/** Deletes the account once the word is typed, clears this device and goes to the start page. */
export function DeleteAccountForm({ action, personId }: DeleteAccountFormProps) {
  const t = useTranslations('people.delete');
  const [state, send] = useActionState(
    async (_: { message: string | null; confirmation: string }, form: FormData) => {
      const confirmation = String(form.get('confirmation') ?? '');
      const deleted = await action(form);
      if (!deleted.ok) return { message: deleted.message, confirmation };
      // Nothing on this device is of use to anybody any more. What the device does not let go of has no owner left.
      const { clearDevice } = await import('@/components/player/outbox/device-work');
      await Promise.all([clearDevice(personId).catch(() => false), endSession()]);
      tellLeft(personId);
      goToStart();
      return { message: null, confirmation };
    },
    { message: null, confirmation: '' },
  );
  return (
    <form action={send} className="form">
      <FormMessage kind="error" message={state.message} />
      <Field
        label={t('confirm')}
        name="confirmation"
        required
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        defaultValue={state.confirmation}
        key={state.confirmation}
      />
      <SubmitButton kind="plain" busy={t('busy')}>
        {t('submit')}
      </SubmitButton>
    </form>
  );
}
