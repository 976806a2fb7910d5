import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  from: string;
  to: string[];
  /** Headers and text as they came, with the transfer encoding taken off. */
  text: string;
}

export interface MailCatcher {
  url: string;
  mails: CaughtMail[];
  close: () => Promise<void>;
}

/** Undoes quoted-printable, which is how text that is not ASCII travels. */
function decode(raw: string): string {
  if (!/quoted-printable/i.test(raw)) return raw;
  const bytes = raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A real mail server on this machine that keeps what it is given. It lets everybody in, or nobody when it `refuses`. */
export async function catchMail({ refuses = false, host = '127.0.0.1' } = {}): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_, __, done) => done(null, { user: 'anybody' }),
    onRcptTo: (_, __, done) => done(refuses ? new Error('No such mailbox') : null),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          text: decode(Buffer.concat(parts).toString('latin1')),
        });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, host, ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${host}:${port}`,
    mails,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

/** The address a mail leads to, without its origin. */
export function pathIn({ text }: CaughtMail): string {
  const path = /https?:\/\/[^/\s]+(\/\S+)/.exec(text)?.[1];
  if (!path) throw new Error(`There is no link in this mail:\n${text}`);
  return path;
}
