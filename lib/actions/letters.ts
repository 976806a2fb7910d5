import 'server-only';
import { getTranslations } from 'next-intl/server';
import { environment } from '@/lib/data/database';
import { sendMail } from '@/lib/data/mail';
import { LINK_MINUTES } from '@/lib/data/mail-sign-in';
import { MAILS_PER_ACCOUNT, MAILS_PER_ADDRESS, takeTry } from '@/lib/data/throttle';
import { ExpectedError } from '@/lib/domain/expected-error';
import { limitTries } from './asking';

/** The letters this site sends: keys of the catalogue's `mail` part. */
type Letter = 'signIn' | 'reset' | 'noAccount' | 'address' | 'moved';

/** Counts a mail that somebody asks for, against them and against the address they ask from; throws 'too-many'. */
export async function limitMails(email: string): Promise<void> {
  await limitTries('mail', MAILS_PER_ADDRESS);
  const minutes = await takeTry(`mail:${email}`, MAILS_PER_ACCOUNT, new Date());
  if (minutes > 0) throw new ExpectedError('too-many', { minutes });
}

/** Sends a letter; `path` is where its link leads, `email` the address it speaks of. */
export async function sendLetter(
  to: string,
  letter: Letter,
  { path = '', email = '' }: { path?: string; email?: string },
): Promise<void> {
  const t = await getTranslations('mail');
  const site = environment().publicUrl;
  const text = t(`${letter}.text`, { link: `${site}${path}`, minutes: LINK_MINUTES, email, site });
  await sendMail({ to, subject: t(`${letter}.subject`), text: `${text}\n` });
}
