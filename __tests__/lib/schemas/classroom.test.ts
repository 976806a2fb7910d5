import { messages } from '@/lib/messages/catalogue';
import { classroomSchema, idSchema, joinSchema } from '@/lib/schemas/classroom';

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

test.each([
  { id: '01890000-0000-7000-8000-000000000001', ok: true },
  { id: '01890000-0000-7000-8000-00000000000', ok: false },
  { id: 'settings', ok: false },
  { id: '', ok: false },
])('“$id” is an id: $ok', ({ id, ok }) => {
  expect(idSchema.safeParse(id).success).toBe(ok);
});
