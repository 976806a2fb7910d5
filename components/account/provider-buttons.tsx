'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
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
  begin: () => Promise<Outcome<null>>;
}

/** Ties a provider to the account that is signed in. */
export function ConnectButton({ id, name, begin }: ConnectButtonProps) {
  const t = useTranslations('account.providers');
  const go = async () => {
    const begun = await begin();
    return begun.ok ? signInAt(id, paths.account) : begun.message;
  };
  return <GoButton label={t('connect', { name })} go={go} />;
}

/** Leaves for the provider. `go` answers false when it could not be reached, or the sentence of a refusal. */
function GoButton({ label, go }: { label: string; go: () => Promise<boolean | string> }) {
  const t = useTranslations('account');
  const [message, leave] = useActionState(async () => {
    const answer = await go();
    if (answer === true) return null;
    return answer === false ? t('signIn.failed') : answer;
  }, null);
  return (
    <form action={leave}>
      <FormMessage kind="error" message={message} />
      <SubmitButton kind="plain" busy={t('providers.busy')}>
        {label}
      </SubmitButton>
    </form>
  );
}
