import { getTranslations } from 'next-intl/server';
import { ActButton } from '@/components/account/act-button';
import { AddressChangeForm } from '@/components/account/address-change-form';
import { DisconnectForm } from '@/components/account/disconnect-form';
import { EndOthersButton } from '@/components/account/end-others-button';
import { PasswordChangeForm } from '@/components/account/password-change-form';
import { ConnectButton } from '@/components/account/provider-buttons';
import {
  askToConfirm,
  beginConnection,
  changeEmail,
  changePassword,
  endConnection,
  signOutElsewhere,
} from '@/lib/actions/own-account';
import { environment } from '@/lib/data/database';
import { canSendMail } from '@/lib/data/mail';
import type { OwnAccount } from '@/lib/data/own-account';

/** The address one signs in with, whether it is confirmed, and the way to another. */
export async function AddressPanel({ own }: { own: OwnAccount }) {
  const t = await getTranslations('account.own');
  const { email, isConfirmed, hasPassword } = own;
  return (
    <section className="paper" aria-labelledby="address">
      <h2 className="title" id="address">
        {t('address')}
      </h2>
      <p>{t(isConfirmed ? 'confirmed' : 'unconfirmed', { email })}</p>
      {canSendMail() && !isConfirmed ? (
        <ActButton action={askToConfirm} label={t('confirm')} busy={t('confirming')} done={t('confirmSent')} />
      ) : null}
      {canSendMail() ? <p className="note">{t('addressByMail')}</p> : null}
      <AddressChangeForm action={changeEmail} hasPassword={hasPassword} />
    </section>
  );
}

/** Changing the password, or setting the first one. */
export async function PasswordPanel({ own: { hasPassword, issuers } }: { own: OwnAccount }) {
  const t = await getTranslations('account.own');
  return (
    <section className="paper" aria-labelledby="password">
      <h2 className="title" id="password">
        {t('password')}
      </h2>
      <p className="note">{t(hasPassword ? 'passwordLead' : 'noPassword')}</p>
      {issuers.length > 0 ? <p className="note">{t('alsoConnected', { count: issuers.length })}</p> : null}
      <PasswordChangeForm action={changePassword} hasPassword={hasPassword} />
    </section>
  );
}

const withoutSlash = (issuer: string) => issuer.replace(/\/+$/, '');

/** What speaks for this account, with the way to end it, and the way to have other providers of the configuration do so. */
export async function ProvidersPanel({ own: { issuers, hasPassword } }: { own: OwnAccount }) {
  const t = await getTranslations('account.own');
  const { providers } = environment();
  const connected = [...new Set(issuers)];
  const others = providers.filter(({ issuer }) => !connected.some((known) => withoutSlash(known) === issuer));
  if (connected.length + others.length === 0) return null;
  return (
    <section className="paper" aria-labelledby="providers">
      <h2 className="title" id="providers">
        {t('providers')}
      </h2>
      {connected.map((issuer) => {
        const provider = providers.find((one) => one.issuer === withoutSlash(issuer));
        const name = provider?.name ?? issuer;
        const count = issuers.filter((one) => one === issuer).length;
        return (
          <div key={issuer}>
            <p>{t(provider ? 'connected' : 'connectedUnused', { name, count })}</p>
            <DisconnectForm action={endConnection.bind(null, issuer)} name={name} hasPassword={hasPassword} />
          </div>
        );
      })}
      {others.map(({ id, name }) => (
        <ConnectButton key={id} id={id} name={name} begin={beginConnection} hasPassword={hasPassword} />
      ))}
    </section>
  );
}

/** Ending what was left open on other devices. */
export async function ElsewherePanel() {
  const t = await getTranslations('account.own');
  return (
    <section className="paper" aria-labelledby="elsewhere">
      <h2 className="title" id="elsewhere">
        {t('elsewhere')}
      </h2>
      <p className="note">{t('elsewhereLead')}</p>
      <EndOthersButton action={signOutElsewhere} />
    </section>
  );
}
