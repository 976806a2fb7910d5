'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { paths } from '@/lib/paths';
import { type HoldGuest, signInAt } from './sign-in';

interface ProviderButtonsProps {
  providers: { id: string; name: string }[];
  /** Where to go afterwards. */
  from: string;
  hold: HoldGuest;
}

/** The ways in through somebody else who knows who people are, one button each. */
export function ProviderButtons({ providers, from, hold }: ProviderButtonsProps) {
  const t = useTranslations('account.providers');
  return (
    <div className="inline-actions">
      {providers.map(({ id, name }) => (
        <GoButton key={id} label={t('signIn', { name })} go={() => signInAt(id, from, hold)} />
      ))}
    </div>
  );
}

interface ConnectButtonProps {
  id: string;
  name: string;
  /** Has what comes back from the provider tied to this account. */
  begin: (form: FormData) => Promise<Outcome<null>>;
  /** Whether there is a password, which is asked for. */
  hasPassword: boolean;
}

/** Ties a provider to the account that is signed in. */
export function ConnectButton({ id, name, begin, hasPassword }: ConnectButtonProps) {
  const t = useTranslations('account.providers');
  const tOwn = useTranslations('account.own');
  const go = async (form: FormData) => {
    const begun = await begin(form);
    return begun.ok ? signInAt(id, paths.account) : begun.message;
  };
  return (
    <GoButton label={t('connect', { name })} go={go}>
      {hasPassword ? (
        <Field label={tOwn('current')} name="current" type="password" autoComplete="current-password" required />
      ) : null}
    </GoButton>
  );
}

interface GoButtonProps {
  label: string;
  go: (form: FormData) => Promise<boolean | string>;
  children?: ReactNode;
}

/** Leaves for the provider. `go` answers false when it could not be reached, or the sentence of a refusal. */
function GoButton({ label, go, children }: GoButtonProps) {
  const t = useTranslations('account');
  const [message, leave] = useActionState(async (_: string | null, form: FormData) => {
    const answer = await go(form);
    if (answer === true) return null;
    return answer === false ? t('signIn.failed') : answer;
  }, null);
  return (
    <form action={leave} className={children ? 'form' : undefined}>
      <FormMessage kind="error" message={message} />
      {children}
      <SubmitButton kind="plain" busy={t('providers.busy')}>
        {label}
      </SubmitButton>
    </form>
  );
}
