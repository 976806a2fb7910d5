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
