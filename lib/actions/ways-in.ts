'use server';

import { findViewer } from '@/lib/auth';
import { canSendMail } from '@/lib/data/mail';
import { createSignInLink, enterByLink, findSignInLink } from '@/lib/data/mail-sign-in';
import { createResetLink, resetPassword } from '@/lib/data/password-reset';
import { CODES_PER_ADDRESS, PER_ADDRESS } from '@/lib/data/throttle';
import { ExpectedError } from '@/lib/domain/expected-error';
import { paths } from '@/lib/paths';
import { emailSchema, nameSchema, newPasswordSchema, resetCodeSchema, returnPathSchema } from '@/lib/schemas/account';
import { forgiveTry, limitTries } from './asking';
import { readForm } from './form';
import { limitMails, sendLetter } from './letters';
import { type Outcome, outcome } from './outcome';

/** Signs a browser in, once, through the way "pass". */
type Pass = { pass: string };

/** Mails a link that signs in, or makes an account. The answer is the same whoever has the address. */
export async function askForLink(form: FormData): Promise<Outcome<null>> {
  return outcome(async () => {
    const { email } = readForm(emailSchema, form);
    if (!canSendMail()) throw new ExpectedError('not-found');
    await limitMails(email);
    const from = returnPathSchema.parse(form.get('from'));
    await sendLetter(email, 'signIn', { path: paths.signInLink(await createSignInLink(email, new Date()), from) });
    return null;
  });
}

/** Uses a link up; where it makes an account, the form has a name. */
export async function takeSignInLink(token: string, form: FormData): Promise<Outcome<Pass>> {
  return outcome(async () => {
    await limitTries('link', PER_ADDRESS);
    const link = await findSignInLink(String(token), new Date());
    const name = link?.account === null ? readForm(nameSchema, form).name : null;
    const pass = await enterByLink(String(token), { name, asking: await findViewer() }, new Date());
    await forgiveTry('link');
    return { pass };
  });
}

/** Mails a link for a new password, or that there is no account: the answer here is the same. */
export async function askForReset(form: FormData): Promise<Outcome<null>> {
  return outcome(async () => {
    const { email } = readForm(emailSchema, form);
    if (!canSendMail()) throw new ExpectedError('not-found');
    await limitMails(email);
    const token = await createResetLink(email, new Date());
    if (token === null) await sendLetter(email, 'noAccount', {});
    else await sendLetter(email, 'reset', { path: paths.resetLink(token) });
    return null;
  });
}

/** Sets a new password through a link that came by mail. */
export async function resetWithLink(token: string, form: FormData): Promise<Outcome<Pass>> {
  return outcome(async () => {
    const { password } = readForm(newPasswordSchema, form);
    await limitTries('link', PER_ADDRESS);
    const pass = await resetPassword(String(token), password, new Date());
    await forgiveTry('link');
    return { pass };
  });
}

/** Sets a new password with a code from an administrator. */
export async function resetWithCode(form: FormData): Promise<Outcome<Pass>> {
  return outcome(async () => {
    const { code, password } = readForm(resetCodeSchema, form);
    await limitTries('reset-code', CODES_PER_ADDRESS);
    const pass = await resetPassword(code, password, new Date()).catch((error: unknown) => {
      const isSpent = error instanceof ExpectedError && error.code === 'link-spent';
      throw isSpent ? new ExpectedError('code-spent') : error;
    });
    await forgiveTry('reset-code');
    return { pass };
  });
}
