import { identityClaimsSchema } from '@/lib/schemas/identity';

const claims = { iss: 'https://login.school.example', sub: 'a1' };

test('what a provider says is kept, tidied, with the rest left out', () => {
  const said = {
    ...claims,
    name: ' Ana  Tan ',
    email: 'Ana@School.example',
    email_verified: true,
    picture: 'https://x',
  };
  const kept = { ...claims, name: 'Ana Tan', email: 'ana@school.example', email_verified: true };
  expect(identityClaimsSchema.parse(said)).toEqual(kept);
});

test.each([
  { name: 'says nothing more', said: {}, kept: { name: null, email: null, email_verified: false } },
  { name: 'confirms by a word', said: { email_verified: 'true' }, kept: { email_verified: true } },
  { name: 'denies by a word', said: { email_verified: 'false' }, kept: { email_verified: false } },
  { name: 'confirms by a number', said: { email_verified: 1 }, kept: { email_verified: false } },
  { name: 'has a name that cannot be kept', said: { name: 'A\0' }, kept: { name: null } },
  { name: 'has an address that is none', said: { email: 'ana', email_verified: true }, kept: { email: null } },
])('a provider that $name', ({ said, kept }) => {
  expect(identityClaimsSchema.parse({ ...claims, ...said })).toMatchObject(kept);
});

test.each([{ iss: '' }, { sub: '' }, { sub: 5 }, { sub: 'x'.repeat(501) }])('%j is nobody', (change) => {
  expect(identityClaimsSchema.safeParse({ ...claims, ...change }).success).toBe(false);
});
