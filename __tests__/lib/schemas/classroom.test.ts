import { messages } from '@/lib/messages/catalogue';
import { assignmentSchema, classroomSchema, idSchema, joinSchema } from '@/lib/schemas/classroom';

const form = { moduleSlug: 'deepseeks-people', tagsAsked: '6', dueAt: '', closesAt: '' };
const faultOf = (parsed: { error?: { issues: { message: string }[] } | undefined }) => parsed.error?.issues[0]?.message;

describe('a class’s name', () => {
  test('is tidied', () => {
    expect(classroomSchema.parse({ name: '  Year 2,\n group B ' })).toEqual({ name: 'Year 2, group B' });
  });

  test.each([
    { name: 'missing', value: undefined, fault: 'class-name-missing' },
    { name: 'only spaces', value: ' \t ', fault: 'class-name-missing' },
    { name: 'of 80 signs', value: 'x'.repeat(80), fault: undefined },
    { name: 'of 81', value: 'x'.repeat(81), fault: 'class-name-long' },
    { name: 'in Chinese', value: '创新课 👩‍🔬', fault: undefined },
    { name: 'with a null character', value: 'Year\u00002', fault: 'class-name-characters' },
    { name: 'with half a character', value: 'Year \ud83d', fault: 'class-name-characters' },
  ])('$name', ({ value, fault }) => {
    const said = faultOf(classroomSchema.safeParse({ name: value }));
    expect(said).toBe(fault);
    if (said) expect(messages.errors).toHaveProperty(said);
  });
});

describe('a join code', () => {
  test('is tidied', () => {
    expect(joinSchema.parse({ code: ' Reed Otter 41 ' })).toEqual({ code: 'reed-otter-41' });
  });

  test.each([
    { name: 'missing', code: undefined },
    { name: 'empty', code: '' },
    { name: 'one word', code: 'reed' },
    { name: 'a null character', code: 'reed-otter-41\0' },
    { name: 'half a character', code: 'reed-otter-41\ud83d' },
    { name: 'an address', code: 'https://headwaters.example/join?code=reed-otter-41' },
    { name: 'a search pattern', code: 'reed-%-41' },
  ])('$name is a code that no class has', ({ code }) => {
    expect(faultOf(joinSchema.safeParse({ code }))).toBe('unknown-code');
  });
});

describe('an assignment', () => {
  test('without dates', () => {
    const { dueAt, closesAt, ...rest } = form;
    const expected = { moduleSlug: 'deepseeks-people', tagsAsked: 6, dueAt: null, closesAt: null };
    expect(assignmentSchema.parse(form)).toEqual(expected);
    expect(assignmentSchema.parse(rest)).toEqual(expected);
  });

  test('with dates in the teacher’s own time', () => {
    const dated = { ...form, dueAt: '2026-10-05T17:00:00+08:00', closesAt: '2026-10-06T17:00:00+08:00' };
    expect(assignmentSchema.parse(dated)).toMatchObject({
      dueAt: new Date('2026-10-05T09:00:00Z'),
      closesAt: new Date('2026-10-06T09:00:00Z'),
    });
  });

  const due = '2026-10-05T17:00:00Z';
  test.each([
    { name: 'no module', change: { moduleSlug: '' }, fault: 'module-missing' },
    { name: 'no number of tags', change: { tagsAsked: '' }, fault: 'tags-asked-wrong' },
    { name: 'no tags', change: { tagsAsked: '0' }, fault: 'tags-asked-wrong' },
    { name: 'half a tag', change: { tagsAsked: '1.5' }, fault: 'tags-asked-wrong' },
    { name: '100 tags', change: { tagsAsked: '100' }, fault: undefined },
    { name: '101 tags', change: { tagsAsked: '101' }, fault: 'tags-asked-wrong' },
    { name: 'many', change: { tagsAsked: 'many' }, fault: 'tags-asked-wrong' },
    { name: 'a date without its offset', change: { dueAt: '2026-10-05T17:00' }, fault: 'date-wrong' },
    { name: 'a day that is none', change: { closesAt: '2026-02-31T17:00:00Z' }, fault: 'date-wrong' },
    { name: 'words for a date', change: { dueAt: 'next Friday' }, fault: 'date-wrong' },
    { name: 'closing when it is due', change: { dueAt: due, closesAt: due }, fault: undefined },
    {
      name: 'closing before it is due',
      change: { dueAt: due, closesAt: '2026-10-05T16:59:00Z' },
      fault: 'dates-order',
    },
    { name: 'closing without being due', change: { closesAt: due }, fault: undefined },
  ])('$name', ({ change, fault }) => {
    const said = faultOf(assignmentSchema.safeParse({ ...form, ...change }));
    expect(said).toBe(fault);
    if (said) expect(messages.errors).toHaveProperty(said);
  });
});

test.each([
  { id: '01890000-0000-7000-8000-000000000001', ok: true },
  { id: '01890000-0000-7000-8000-00000000000', ok: false },
  { id: 'settings', ok: false },
  { id: '', ok: false },
])('“$id” is an id: $ok', ({ id, ok }) => {
  expect(idSchema.safeParse(id).success).toBe(ok);
});
