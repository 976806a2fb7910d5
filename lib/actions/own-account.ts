'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { CONNECTION_COOKIE } from '@/lib/auth';
import { environment } from '@/lib/data/database';
import { createConnection } from '@/lib/data/identities';
import { canSendMail } from '@/lib/data/mail';
import {
  changeAddress,
  checkPassword,
  confirmAddress,
  createAddressLink,
  disconnect,
  endOtherSessions,
  getOwnAccount,
  type OwnAccount,
  setPassword,
} from '@/lib/data/own-account';
import { ExpectedError } from '@/lib/domain/expected-error';
import { paths } from '@/lib/paths';
import { addressChangeSchema, currentSchema, passwordChangeSchema } from '@/lib/schemas/account';
import { getChanging } from './asking';
import { readForm } from './form';
import { limitMails, sendLetter } from './letters';
import { type Outcome, outcome } from './outcome';

const getOwn = async () => getOwnAccount(await getChanging());

/** Changes the password, or sets the first one; every other session ends, and this one goes on with the pass. */
export async function changePassword(form: FormData): Promise<Outcome<{ pass: string }>> {
  return outcome(async () => {
    const own = await getOwn();
    const { current, password } = readForm(passwordChangeSchema, form);
    await checkPassword(own, current, new Date());
    return { pass: await setPassword(own, password, new Date()) };
  });
}

/** Changes the address: at once where there is no mail, and else once it is confirmed at the new address. */
export async function changeEmail(form: FormData): Promise<Outcome<{ isSent: boolean }>> {
  return outcome(async () => {
    const own = await getOwn();
    const { current, email } = readForm(addressChangeSchema, form);
    await checkPassword(own, current, new Date());
    if (canSendMail()) {
      await sendAddressLink(own, email);
      return { isSent: true };
    }
    await changeAddress(own, email);
    revalidatePath(paths.account);
    return { isSent: false };
  });
}

/** Mails a link with which the address that stands there is confirmed. */
export async function askToConfirm(): Promise<Outcome<null>> {
  return outcome(async () => {
    const own = await getOwn();
    if (!canSendMail()) throw new ExpectedError('not-found');
    await sendAddressLink(own, own.email);
    return null;
  });
}

async function sendAddressLink(own: OwnAccount, email: string): Promise<void> {
  await limitMails(email);
  await sendLetter(email, 'address', { path: paths.addressLink(await createAddressLink(own, email, new Date())) });
}

/** Uses a link up that makes an address one's own; the old address is told. */
export async function takeAddressLink(token: string): Promise<Outcome<null>> {
  return outcome(async () => {
    const own = await getOwn();
    const email = await confirmAddress(own, String(token), new Date());
    // It has happened by now, whether or not the old mailbox still exists.
    if (email !== own.email) await sendLetter(own.email, 'moved', { email }).catch(() => {});
    revalidatePath(paths.account);
    return null;
  });
}

/** Ends every session but this one, which goes on with the pass. */
export async function signOutElsewhere(): Promise<Outcome<{ pass: string }>> {
  return outcome(async () => ({ pass: await endOtherSessions(await getOwn(), new Date()) }));
}

/** Lets the next sign-in at a provider, from this browser, be tied to the account. */
export async function beginConnection(form: FormData): Promise<Outcome<null>> {
  return outcome(async () => {
    const own = await getOwn();
    await checkPassword(own, readForm(currentSchema, form).current, new Date());
    const token = await createConnection(own, new Date());
    (await cookies()).set(CONNECTION_COOKIE, token, {
      httpOnly: true,
      sameSite: 'lax',
      secure: environment().publicUrl.startsWith('https:'),
      path: '/',
      maxAge: 15 * 60,
    });
    return null;
  });
}

/** Ends what a provider says about this person; every other session ends too, and this one goes on with the pass. */
export async function endConnection(issuer: string, form: FormData): Promise<Outcome<{ pass: string }>> {
  return outcome(async () => {
    const own = await getOwn();
    await checkPassword(own, readForm(currentSchema, form).current, new Date());
    return { pass: await disconnect(own, String(issuer), canSendMail(), new Date()) };
  });
}
