'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';

/** Creates a class from nothing but a name; only a refusal comes back. */
export function CreateClassroomForm({ action }: { action: (form: FormData) => Promise<Outcome<never>> }) {
  const t = useTranslations('teach.teach');
  const [state, create] = useActionState(
    async (_: { message: string | null; name: string }, form: FormData) => {
      // The clock of whoever creates it; it can be changed in the settings of the class.
      form.set('timeZone', Intl.DateTimeFormat().resolvedOptions().timeZone);
      const made = await action(form);
      return { message: made.ok ? null : made.message, name: String(form.get('name') ?? '') };
    },
    { message: null, name: '' },
  );
  return (
    <form action={create} className="form">
      <FormMessage kind="error" message={state.message} />
      <Field
        label={t('name')}
        hint={t('nameHint')}
        name="name"
        required
        maxLength={80}
        defaultValue={state.name}
        key={state.name}
      />
      <SubmitButton busy={t('busy')}>{t('submit')}</SubmitButton>
    </form>
  );
}
