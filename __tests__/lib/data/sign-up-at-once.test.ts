import { withDatabase } from '@/__tests__/database';
import { db } from '@/lib/data/database';
import { createMember } from '@/lib/data/people';

// Hashing takes long and unevenly, which would hide the race: here every sign-up asks for its address in one moment.
jest.mock('@/lib/data/password', () => ({ hashPassword: async () => 'a hash' }));

withDatabase();

test('of several who sign up with one address at the same moment, one has it and the others are told', async () => {
  const names = ['First', 'Second', 'Third', 'Fourth'];
  const account = { email: 'ana@school.example', password: 'correct horse' };
  const made = await Promise.allSettled(names.map((name) => createMember({ ...account, name })));
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const reasons = made.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(reasons).toMatchObject(Array(3).fill({ name: 'ExpectedError', code: 'email-taken' }));
  expect(await db().person.count()).toBe(1);
});
