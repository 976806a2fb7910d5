import 'server-only';
import { createTransport } from 'nodemailer';
import { ExpectedError } from '@/lib/domain/expected-error';
import { environment } from './database';

/** A mail of plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

const SECOND = 1000;

/** Somebody waits in front of a page: a mail server that is slower than this counts as one that is not there. */
const PATIENCE = { connectionTimeout: 5 * SECOND, greetingTimeout: 5 * SECOND, socketTimeout: 10 * SECOND };

const isHere = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host);

/** Whether this server can send mail. */
export const canSendMail = () => environment().mail !== null;

/** Hands a mail to the mail server; throws 'mail-failed', with the reason in the log and nothing about whom it was for. */
export async function sendMail(mail: Mail): Promise<void> {
  const { mail: settings } = environment();
  if (!settings) throw new ExpectedError('mail-failed');
  const { hostname, username } = new URL(settings.url);
  // A password goes through no network that others can read.
  const requireTLS = username !== '' && !isHere(hostname);
  const transport = createTransport({ url: settings.url, requireTLS, ...PATIENCE });
  try {
    await transport.sendMail({ from: settings.from, ...mail });
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    console.error(`Mail was not sent: ${[code, responseCode].filter(Boolean).join(' ') || 'no reason given'}`);
    throw new ExpectedError('mail-failed');
  } finally {
    transport.close();
  }
}
