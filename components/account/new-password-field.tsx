import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { SHORTEST_PASSWORD } from '@/lib/domain/person';

/** Where a new password is chosen, with the same rules everywhere. */
export function NewPasswordField({ label }: { label: string }) {
  const t = useTranslations('account.signUp');
  return (
    <Field
      label={label}
      hint={t('passwordHint')}
      name="password"
      type="password"
      autoComplete="new-password"
      required
      minLength={SHORTEST_PASSWORD}
      maxLength={200}
    />
  );
}
