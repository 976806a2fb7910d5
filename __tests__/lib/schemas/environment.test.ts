import { resolve } from 'node:path';
import { parseEnvironment } from '@/lib/schemas/environment';

const DATABASE_URL = 'postgresql://headwaters@localhost:5432/headwaters';
const NEXTAUTH_SECRET = '0123456789abcdef0123456789abcdef';

test('without anything: the embedded database, the demonstration, and anyone may teach', () => {
  expect(parseEnvironment({})).toEqual({
    curriculumFolder: expect.stringMatching(/curriculum$/),
    databaseUrl: null,
    secret: null,
    publicUrl: 'http://localhost:3000',
    dataFolder: resolve('.data'),
    demonstration: true,
    teaching: { kind: 'anyone' },
    guestDays: 400,
    mail: null,
    providers: [],
  });
});

test('with a server: no demonstration, and teaching is by invitation', () => {
  expect(parseEnvironment({ DATABASE_URL, NEXTAUTH_SECRET })).toMatchObject({
    databaseUrl: DATABASE_URL,
    secret: NEXTAUTH_SECRET,
    demonstration: false,
    teaching: { kind: 'invited' },
  });
});

test('a variable that is empty or only spaces is one that is not set', () => {
  const empty = {
    DATABASE_URL: '',
    NEXTAUTH_SECRET: ' ',
    HEADWATERS_URL: '',
    HEADWATERS_DATA: ' ',
    HEADWATERS_DEMO: '',
  };
  expect(parseEnvironment({ ...empty, HEADWATERS_TEACHERS: ' ', PORT: '' })).toEqual(parseEnvironment({}));
});

describe('what is wrong is said by name, with how to put it right', () => {
  test.each([
    {
      name: 'a server without a secret',
      variables: { DATABASE_URL },
      words: /^NEXTAUTH_SECRET .*openssl rand -base64 32/,
    },
    {
      name: 'the same with an empty secret',
      variables: { DATABASE_URL, NEXTAUTH_SECRET: '  ' },
      words: /^NEXTAUTH_SECRET .*openssl rand/,
    },
    {
      name: 'a secret that can be guessed',
      variables: { NEXTAUTH_SECRET: 'secret' },
      words: /^NEXTAUTH_SECRET must be at least 32 characters$/,
    },
    {
      name: 'another kind of database',
      variables: { DATABASE_URL: 'mysql://localhost/x', NEXTAUTH_SECRET },
      words: /^DATABASE_URL must begin with postgresql:\/\/$/,
    },
    {
      name: 'an address that is none',
      variables: { HEADWATERS_URL: 'headwaters.example' },
      words: /^HEADWATERS_URL must be an address such as https:/,
    },
    {
      name: 'an address of another kind',
      variables: { HEADWATERS_URL: 'ftp://headwaters.example' },
      words: /^HEADWATERS_URL must be an address/,
    },
    {
      name: 'a mail server of another kind',
      variables: { HEADWATERS_SMTP_URL: 'mail.school.example:25', HEADWATERS_MAIL_FROM: 'hw@school.example' },
      words: /^HEADWATERS_SMTP_URL must be a mail server such as smtps:/,
    },
    {
      name: 'a mail server, and nobody whom mail is from',
      variables: { HEADWATERS_SMTP_URL: 'smtp://mail.school.example' },
      words: /^HEADWATERS_MAIL_FROM is needed with HEADWATERS_SMTP_URL$/,
    },
    {
      name: 'somebody whom mail is from, and no server',
      variables: { HEADWATERS_MAIL_FROM: 'Headwaters <hw@school.example>' },
      words: /^HEADWATERS_SMTP_URL is needed with HEADWATERS_MAIL_FROM$/,
    },
    {
      name: 'a sender with a line break, which could add a header',
      variables: { HEADWATERS_SMTP_URL: 'smtp://mail', HEADWATERS_MAIL_FROM: 'hw@school.example\nBcc: x@y.example' },
      words: /^HEADWATERS_MAIL_FROM must be an address such as/,
    },
    {
      name: 'half of Google',
      variables: { HEADWATERS_GOOGLE_ID: 'x' },
      words: /^HEADWATERS_GOOGLE_SECRET is needed with HEADWATERS_GOOGLE_ID$/,
    },
    {
      name: 'a third of Microsoft',
      variables: { HEADWATERS_MICROSOFT_SECRET: 'x' },
      words:
        /^HEADWATERS_MICROSOFT_TENANT is needed with HEADWATERS_MICROSOFT_SECRET\nHEADWATERS_MICROSOFT_ID is needed with/,
    },
    {
      name: 'a directory of everybody',
      variables: { HEADWATERS_MICROSOFT_TENANT: 'Common' },
      words: /^HEADWATERS_MICROSOFT_TENANT must be the id of the directory of your own organisation/,
    },
    {
      name: 'a provider that anybody in between could play',
      variables: { HEADWATERS_OIDC_ISSUER: 'http://login.school.example' },
      words: /^HEADWATERS_OIDC_ISSUER must begin with https:\/\/$/m,
    },
    {
      name: 'a provider without a name for its button',
      variables: {
        HEADWATERS_OIDC_ISSUER: 'https://login.school.example',
        HEADWATERS_OIDC_ID: 'x',
        HEADWATERS_OIDC_SECRET: 'y',
        HEADWATERS_OIDC_NAME: ' ',
      },
      words: /^HEADWATERS_OIDC_NAME is needed with HEADWATERS_OIDC_ISSUER$/,
    },
    { name: 'a port that is none', variables: { PORT: 'http' }, words: /^PORT / },
    { name: 'a port that is too high', variables: { PORT: '70000' }, words: /^PORT / },
  ])('$name', ({ variables, words }) => {
    expect(() => parseEnvironment(variables)).toThrow(words);
  });

  test('every fault on its own line', () => {
    expect(() => parseEnvironment({ DATABASE_URL: 'x', PORT: 'x', HEADWATERS_URL: 'x' })).toThrow(
      /^DATABASE_URL .*\nHEADWATERS_URL .*\nPORT /,
    );
  });
});

test('mail goes out by one server, from one address', () => {
  const mail = { url: 'smtp://user:p%40ss@mail.school.example:587', from: 'Headwaters <hw@school.example>' };
  const variables = { HEADWATERS_SMTP_URL: mail.url, HEADWATERS_MAIL_FROM: mail.from };
  expect(parseEnvironment(variables).mail).toEqual(mail);
  expect(parseEnvironment({ ...variables, HEADWATERS_MAIL_FROM: 'hw@school.example' }).mail).toMatchObject({
    from: 'hw@school.example',
  });
});

test('identity providers, each with the address under which it is found', () => {
  const variables = {
    HEADWATERS_GOOGLE_ID: 'g',
    HEADWATERS_GOOGLE_SECRET: 'gs',
    HEADWATERS_MICROSOFT_TENANT: '0B6D5F0E-1c1f-4d7a-9c59-000000000000',
    HEADWATERS_MICROSOFT_ID: 'm',
    HEADWATERS_MICROSOFT_SECRET: 'ms',
    HEADWATERS_OIDC_ISSUER: 'https://login.school.example/realms/all/',
    HEADWATERS_OIDC_ID: 'o',
    HEADWATERS_OIDC_SECRET: 'os',
    HEADWATERS_OIDC_NAME: 'School login',
  };
  expect(parseEnvironment(variables).providers).toEqual([
    {
      id: 'google',
      name: 'Google',
      issuer: 'https://accounts.google.com',
      clientId: 'g',
      clientSecret: 'gs',
      isOwnDirectory: false,
    },
    {
      id: 'microsoft',
      name: 'Microsoft',
      issuer: 'https://login.microsoftonline.com/0b6d5f0e-1c1f-4d7a-9c59-000000000000/v2.0',
      clientId: 'm',
      clientSecret: 'ms',
      isOwnDirectory: true,
    },
    {
      id: 'oidc',
      name: 'School login',
      issuer: 'https://login.school.example/realms/all',
      clientId: 'o',
      clientSecret: 'os',
      isOwnDirectory: false,
    },
  ]);
  expect(parseEnvironment({ ...variables, HEADWATERS_OIDC_ISSUER: 'http://127.0.0.1:4000' }).providers).toHaveLength(3);
});

describe('who may teach', () => {
  const server = { DATABASE_URL, NEXTAUTH_SECRET };
  test.each([
    { name: 'anyone, on a server', variables: { ...server, HEADWATERS_TEACHERS: 'anyone' }, rule: { kind: 'anyone' } },
    { name: 'by invitation, embedded', variables: { HEADWATERS_TEACHERS: 'invited' }, rule: { kind: 'invited' } },
    { name: 'a word in capitals', variables: { HEADWATERS_TEACHERS: ' Invited ' }, rule: { kind: 'invited' } },
    {
      name: 'one domain',
      variables: { ...server, HEADWATERS_TEACHERS: 'school.example' },
      rule: { kind: 'domains', domains: ['school.example'] },
    },
    {
      name: 'an address, which must not let in everybody beside it',
      variables: { HEADWATERS_TEACHERS: 'ana@school.example' },
      rule: { kind: 'domains', domains: ['ana@school.example'] },
    },
    {
      name: 'several, as people write them',
      variables: { HEADWATERS_TEACHERS: 'School.example, @college.example  uni.example,' },
      rule: { kind: 'domains', domains: ['school.example', 'college.example', 'uni.example'] },
    },
  ])('$name', ({ variables, rule }) => {
    expect(parseEnvironment(variables).teaching).toEqual(rule);
  });
});

test.each([
  { name: 'asked for on a server', value: '1', on: true },
  { name: 'anything but 1', value: 'true', on: false },
  { name: 'turned off', value: '0', on: false },
])('the demonstration, $name', ({ value, on }) => {
  expect(parseEnvironment({ DATABASE_URL, NEXTAUTH_SECRET, HEADWATERS_DEMO: value }).demonstration).toBe(on);
});

test.each([
  {
    name: 'of the configuration, without slashes at its end',
    variables: { HEADWATERS_URL: 'https://hw.example/course//' },
    url: 'https://hw.example/course',
  },
  { name: 'of this machine, with its port', variables: { PORT: '4000' }, url: 'http://localhost:4000' },
])('the address people use: $name', ({ variables, url }) => {
  expect(parseEnvironment(variables).publicUrl).toBe(url);
});
