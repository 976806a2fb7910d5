'use server';

import { findViewer } from '@/lib/auth';
import { disableSignIn } from '@/lib/data/disabled-people';
import { createFirstAdmin } from '@/lib/data/first-administrator';
import { canSendMail } from '@/lib/data/mail';
import { issueResetCode } from '@/lib/data/password-reset';
import { createMember, inviteToTeach, turnGuestIntoMember } from '@/lib/data/people';
import { PER_ADDRESS } from '@/lib/data/throttle';
import { ExpectedError } from '@/lib/domain/expected-error';
import { isWithoutAddress } from '@/lib/domain/person';
import { signUpSchema } from '@/lib/schemas/account';
import { getAsking, limitTries, readId } from './asking';
import { readForm } from './form';
import { type Outcome, outcome } from './outcome';

/** Makes an account with an address and a password; a guest's work becomes the account's. The page signs in with it afterwards. */
export async function signUp(form: FormData): Promise<Outcome<{ email: string }>> {
  return outcome(async () => {
    const account = readForm(signUpSchema, form);
    // Where there is mail, an account begins with a link: only the owner of an address learns whether it is taken.
    if (canSendMail()) throw new ExpectedError('mail-first');
    await limitTries('sign-up', PER_ADDRESS);
    const viewer = await findViewer();
    if (viewer && isWithoutAddress(viewer)) await turnGuestIntoMember(viewer, account);
    else await createMember(account);
    return { email: account.email };
  });
}

/** Makes the first administrator's account through the one-time link. */
export async function setUpAdministrator(token: string, form: FormData): Promise<Outcome<{ email: string }>> {
  return outcome(async () => {
    const account = readForm(signUpSchema, form);
    await createFirstAdmin(String(token), account, new Date());
    return { email: account.email };
  });
}

/** Lets a person teach, or no longer; administrators only. */
export async function setMayTeach(personId: string, invited: boolean): Promise<Outcome<null>> {
  return outcome(async () => {
    await inviteToTeach(await getAsking(), readId(personId), invited === true);
    return null;
  });
}

/** Keeps a person from signing in, or no longer; administrators only. */
export async function setSignInDisabled(personId: string, isDisabled: boolean): Promise<Outcome<null>> {
  return outcome(async () => {
    await disableSignIn(await getAsking(), readId(personId), isDisabled === true, new Date());
    return null;
  });
}

/** A code with which a member sets a new password; administrators only. It is in the answer and nowhere else. */
export async function makeResetCode(personId: string): Promise<Outcome<{ name: string; code: string }>> {
  return outcome(async () => issueResetCode(await getAsking(), readId(personId), new Date()));
}
