import fc from 'fast-check';
import { mayTeach, type TeachingRule } from '@/lib/domain/person';

type Asked = Parameters<typeof mayTeach>[0];

const anyone: TeachingRule = { kind: 'anyone' };
const invited: TeachingRule = { kind: 'invited' };
const domains: TeachingRule = { kind: 'domains', domains: ['school.example', 'college.example'] };
const member = (change: Partial<Asked> = {}): Asked => ({
  kind: 'member',
  email: 'ana@school.example',
  emailVerified: true,
  invited: false,
  isAdmin: false,
  ...change,
});

test.each<{ name: string; person: Asked; rule: TeachingRule; may: boolean }>([
  { name: 'a member where anyone may', person: member(), rule: anyone, may: true },
  { name: 'a member without an address where anyone may', person: member({ email: null }), rule: anyone, may: false },
  { name: 'a member where one is invited', person: member(), rule: invited, may: false },
  { name: 'an invited member', person: member({ invited: true }), rule: invited, may: true },
  { name: 'an administrator', person: member({ isAdmin: true }), rule: invited, may: true },
  { name: 'a verified address of the school', person: member(), rule: domains, may: true },
  {
    name: 'an address of the school that nobody verified',
    person: member({ emailVerified: false }),
    rule: domains,
    may: false,
  },
  { name: 'another school', person: member({ email: 'ana@other.example' }), rule: domains, may: false },
  {
    name: 'a name that only ends like the school',
    person: member({ email: 'ana@myschool.example' }),
    rule: domains,
    may: false,
  },
  {
    name: 'a department of the school',
    person: member({ email: 'ana@art.school.example' }),
    rule: domains,
    may: false,
  },
  { name: 'two at signs', person: member({ email: '"a@school.example"@other.example' }), rule: domains, may: false },
  { name: 'no address', person: member({ email: null }), rule: domains, may: false },
  { name: 'a guest where anyone may', person: member({ kind: 'guest' }), rule: anyone, may: false },
  {
    name: 'the demonstration’s instructor',
    person: member({ kind: 'demonstration', invited: true }),
    rule: invited,
    may: true,
  },
  { name: 'the demonstration’s student', person: member({ kind: 'demonstration' }), rule: anyone, may: false },
])('$name: $may', ({ person, rule, may }) => {
  expect(mayTeach(person, rule)).toBe(may);
});

test('guests and simulated people never teach, whatever else is true of them', () => {
  const people = fc.record({
    kind: fc.constantFrom('guest' as const, 'simulated' as const),
    email: fc.constantFrom(null, 'ana@school.example'),
    emailVerified: fc.boolean(),
    invited: fc.boolean(),
    isAdmin: fc.boolean(),
  });
  fc.assert(
    fc.property(people, fc.constantFrom(anyone, invited, domains), (person, rule) => {
      expect(mayTeach(person, rule)).toBe(false);
    }),
  );
});
