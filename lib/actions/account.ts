'use server';

import { findViewer } from '@/lib/auth';
import { createFirstAdmin } from '@/lib/data/one-time-links';
import { createMember, inviteToTeach, turnGuestIntoMember } from '@/lib/data/people';
import { PER_ADDRESS } from '@/lib/data/throttle';
import { signUpSchema } from '@/lib/schemas/account';
import { getAsking, limitTries, readId } from './asking';
import { readForm } from './form';
import { type Outcome, outcome } from './outcome';

/** Makes an account with an address and a password; a guest's work becomes the account's. The page signs in with it afterwards. */
export async function signUp(form: FormData): Promise<Outcome<{ email: string }>> {
  return outcome(async () => {
    const account = readForm(signUpSchema, form);
    await limitTries('sign-up', PER_ADDRESS);
    const viewer = await findViewer();
    if (viewer?.kind === 'guest') await turnGuestIntoMember(viewer, account);
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
