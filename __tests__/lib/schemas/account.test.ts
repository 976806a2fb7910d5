import fc from 'fast-check';
import {
  addressChangeSchema,
  demonstrationSchema,
  guestSchema,
  passwordChangeSchema,
  resetCodeSchema,
  returnPathSchema,
  signInSchema,
  signUpSchema,
} from '@/lib/schemas/account';

const account = { name: 'Ana Tan', email: 'ana@school.example', password: 'correct horse' };
const faultOf = (input: object) => signUpSchema.safeParse(input).error?.issues[0]?.message;

describe('signing up', () => {
  test('a name and an address are tidied, a password is kept as it is', () => {
    const typed = { name: '  Ana \n Tan ', email: ' Ana@School.EXAMPLE ', password: '  correct  horse ' };
    expect(signUpSchema.parse(typed)).toEqual({ ...account, password: '  correct  horse ' });
  });

  test.each([
    { name: 'no name', change: { name: undefined }, fault: 'name-missing' },
    { name: 'a name of spaces', change: { name: ' \u3000 ' }, fault: 'name-missing' },
    { name: 'a name of 80 signs', change: { name: 'x'.repeat(80) }, fault: undefined },
    { name: 'a name of 81', change: { name: 'x'.repeat(81) }, fault: 'name-long' },
    { name: 'a name in Chinese', change: { name: '谭安娜' }, fault: undefined },
    { name: 'a name with a null character', change: { name: 'An\0a' }, fault: 'name-characters' },
    { name: 'a name with half a character', change: { name: 'Ana \ud83d' }, fault: 'name-characters' },
    { name: 'a name with a control character', change: { name: 'An\u0007a' }, fault: 'name-characters' },
    { name: 'no address', change: { email: undefined }, fault: 'email-wrong' },
    { name: 'half an address', change: { email: 'ana@school' }, fault: 'email-wrong' },
    { name: 'two addresses', change: { email: 'ana@school.example, ben@school.example' }, fault: 'email-wrong' },
    { name: 'an address with a line break', change: { email: 'ana@school.example\nbcc: x' }, fault: 'email-wrong' },
    { name: 'a password of nine', change: { password: '123456789' }, fault: 'password-short' },
    { name: 'a password of ten', change: { password: '1234567890' }, fault: undefined },
    { name: 'a password of 201', change: { password: 'x'.repeat(201) }, fault: 'password-long' },
    { name: 'a password with a null character', change: { password: '12345\u00006789' }, fault: 'password-characters' },
    { name: 'a password with half a character', change: { password: '123456789\ud83d' }, fault: 'password-characters' },
  ])('$name', ({ change, fault }) => {
    expect(faultOf({ ...account, ...change })).toBe(fault);
  });

  test('nobody makes themselves an administrator', () => {
    expect(signUpSchema.parse({ ...account, isAdmin: true, mayTeach: true })).toEqual(account);
  });
});

test('signing in says nothing about what a password has to look like', () => {
  expect(signInSchema.safeParse({ email: 'ANA@school.example ', password: 'x' })).toMatchObject({
    success: true,
    data: { email: 'ana@school.example', password: 'x' },
  });
  expect(signInSchema.safeParse({ email: 'ana@school.example', password: 'x'.repeat(201) }).success).toBe(false);
  expect(signInSchema.safeParse({ email: 'ana@school.example' }).success).toBe(false);
});

test.each([
  { name: 'a name', input: { name: ' Bo ' }, guest: 'Bo' },
  { name: 'none', input: {}, guest: 'Guest' },
  { name: 'spaces', input: { name: '  ' }, guest: 'Guest' },
  { name: 'one that cannot be kept', input: { name: 'B\0o' }, guest: 'Guest' },
])('a guest with $name is $guest', ({ input, guest }) => {
  expect(guestSchema.parse(input)).toEqual({ name: guest });
});

describe('changing how one signs in', () => {
  const password = 'seven tall herons';

  test('a reset code is tidied, and a new password has to be as good as the first', () => {
    expect(resetCodeSchema.parse({ code: ' 7kqm x3pd9twf', password })).toEqual({ code: '7KQM-X3PD-9TWF', password });
    expect(resetCodeSchema.safeParse({ password }).error?.issues[0]?.message).toBe('code-missing');
    expect(resetCodeSchema.safeParse({ code: 'x', password: 'short' }).error?.issues[0]?.message).toBe(
      'password-short',
    );
  });

  test('the current password may be anything, and absent where there is none', () => {
    expect(passwordChangeSchema.parse({ current: 'x', password })).toEqual({ current: 'x', password });
    expect(passwordChangeSchema.parse({ password })).toEqual({ current: '', password });
    expect(addressChangeSchema.parse({ email: ' Ana@School.example ' })).toEqual({
      current: '',
      email: 'ana@school.example',
    });
    const long = { current: 'x'.repeat(201), password };
    expect(passwordChangeSchema.safeParse(long).error?.issues[0]?.message).toBe('password-wrong');
  });
});

test('the demonstration has two sides', () => {
  expect(demonstrationSchema.safeParse({ role: 'student' }).success).toBe(true);
  expect(demonstrationSchema.safeParse({ role: 'assistant' }).success).toBe(false);
});

describe('where to go after signing in', () => {
  test.each([
    '/',
    '/classes/1?sentence=8#sentence',
    '/join?code=reed-otter-41',
    '/modules/深圳',
    '/sign-in?from=%2Fclasses',
    '/a//b',
    '/@school.example',
  ])('%s is ours', (path) => {
    expect(returnPathSchema.parse(path)).toBe(path);
  });

  test.each([
    ['another site', 'https://evil.example/'],
    ['another site without a scheme', '//evil.example'],
    ['three slashes', '///evil.example'],
    ['a backslash', '/\\evil.example'],
    ['a backslash first', '\\\\evil.example'],
    ['a backslash further on', '/a\\..\\evil.example'],
    ['a tab between the slashes', '/\t/evil.example'],
    ['a line break between the slashes', '/\n/evil.example'],
    ['a null character', '/\0/evil.example'],
    ['space before it', ' //evil.example'],
    ['a line break at the end', '/classes\n'],
    ['a script', 'javascript:alert(1)'],
    ['a path without its slash', 'classes'],
    ['nothing', ''],
    ['several', ['/classes', '/teach']],
    ['not said', undefined],
  ])('%s leads home', (_, path) => {
    expect(returnPathSchema.parse(path)).toBe('/');
  });

  test('whatever is asked for, a browser stays on this site', () => {
    const pieces = fc.constantFrom(
      '/',
      '//',
      '\\',
      '\t',
      '\n',
      '\r',
      '.',
      '..',
      '@',
      ':',
      '?',
      '#',
      '%2f',
      'evil.example',
      'https:',
      ' ',
      '\u2028',
      '／',
    );
    const paths = fc.array(pieces, { maxLength: 8 }).map((list) => list.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          paths,
          paths.map((path) => `/${path}`),
        ),
        (path) => {
          const base = 'https://headwaters.example/sign-in';
          expect(new URL(returnPathSchema.parse(path), base).origin).toBe('https://headwaters.example');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
