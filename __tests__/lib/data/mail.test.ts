import { createServer } from 'node:net';
import { withDatabase } from '@/__tests__/database';
import { catchMail, type MailCatcher, pathIn } from '@/__tests__/mail-catcher';
import { environment } from '@/lib/data/database';
import { canSendMail, sendMail } from '@/lib/data/mail';

withDatabase();

const letter = {
  to: 'ana@school.example',
  subject: 'Your link',
  text: 'Open it – once:\n\nhttp://here.example/sign-in/link/x\n',
};
let catcher: MailCatcher;

beforeAll(async () => {
  catcher = await catchMail();
});
afterAll(() => catcher.close());

/** Points the server’s configuration somewhere else, as a restart would. */
function configure(url: string | null): void {
  Object.assign(environment(), { mail: url && { url, from: 'Headwaters <hw@school.example>' } });
}

/** Failures are in the log, which the tests otherwise do not allow. */
function listenToLog(): string[] {
  const log: string[] = [];
  jest.spyOn(console, 'error').mockImplementation((...words) => void log.push(words.join(' ')));
  return log;
}

test('a mail arrives as it was written, from the address of the configuration', async () => {
  configure(catcher.url);
  expect(canSendMail()).toBe(true);
  await sendMail(letter);
  const [mail] = catcher.mails;
  expect(mail).toMatchObject({ from: 'hw@school.example', to: ['ana@school.example'] });
  expect(mail?.text).toMatch(/^Subject: Your link\r?$/m);
  expect(mail?.text).toMatch(/^From: Headwaters <hw@school.example>\r?$/m);
  expect(mail?.text).toContain('Open it – once:');
  expect(mail?.text).toMatch(/^Content-Type: text\/plain/m);
  expect(mail && pathIn(mail)).toBe('/sign-in/link/x');
});

test('without a mail server nothing is sent, and it is said', async () => {
  configure(null);
  expect(canSendMail()).toBe(false);
  await expect(sendMail(letter)).rejects.toMatchObject({ code: 'mail-failed' });
});

test('a mailbox that the server refuses reads like any other failure, and the log names nobody', async () => {
  const refusing = await catchMail({ refuses: true });
  const log = listenToLog();
  configure(refusing.url);
  await expect(sendMail(letter)).rejects.toMatchObject({ code: 'mail-failed', values: {} });
  await refusing.close();
  expect(log).toEqual(['Mail was not sent: EENVELOPE 550']);
});

test('a server that is not there is given up', async () => {
  const log = listenToLog();
  configure('smtp://127.0.0.1:9');
  await expect(sendMail(letter)).rejects.toMatchObject({ code: 'mail-failed' });
  expect(log.join()).toMatch(/^Mail was not sent: (ESOCKET|ECONNREFUSED|ECONNECTION)/);
});

test('a server that says nothing is given up after seconds', async () => {
  const silent = createServer();
  await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
  const address = silent.address();
  if (!address || typeof address === 'string') throw new Error('It listens on no port');
  const log = listenToLog();
  configure(`smtp://127.0.0.1:${address.port}`);
  const began = Date.now();
  await expect(sendMail(letter)).rejects.toMatchObject({ code: 'mail-failed' });
  expect(Date.now() - began).toBeLessThan(9000);
  silent.close();
  expect(log).toEqual(['Mail was not sent: ETIMEDOUT']);
});

describe('a user name and a password', () => {
  const withPassword = ({ url }: MailCatcher) => url.replace('smtp://', 'smtp://user:secret@');

  test('go to a server on this machine as they are', async () => {
    configure(withPassword(catcher));
    await sendMail(letter);
    expect(catcher.mails).toHaveLength(2);
  });

  test('do not go in the clear to a server elsewhere', async () => {
    // By another of this machine’s addresses it counts as elsewhere; it offers no encryption.
    const elsewhere = await catchMail({ host: '127.0.0.2' });
    const log = listenToLog();
    configure(withPassword(elsewhere));
    await sendMail(letter).catch(() => {});
    await elsewhere.close();
    expect(elsewhere.mails).toEqual([]);
    expect(log.join()).toMatch(/^Mail was not sent: ETLS/);
  });
});
