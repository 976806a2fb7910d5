import { choicesSchema, MOST_NAMES, parseNames, returnCodeSchema } from '@/lib/schemas/people';

describe('a pasted list of names', () => {
  test.each([
    { name: 'one a line', text: 'Ana Tan\nBen Ode', names: ['Ana Tan', 'Ben Ode'] },
    {
      name: 'lines of Windows and empty ones',
      text: '\r\nAna Tan\r\n\r\n  Ben   Ode \r\n',
      names: ['Ana Tan', 'Ben Ode'],
    },
    { name: 'a numbering', text: '1. Ana Tan\n2) 王小明', names: ['Ana Tan', '王小明'] },
  ])('$name', ({ text, names }) => {
    expect(parseNames(text)).toEqual({ ok: true, names });
  });

  test.each([
    { name: 'nothing', text: ' \n ', code: 'names-missing', values: {} },
    { name: 'too long a line', text: `Ana\n${'x'.repeat(81)}`, code: 'line-name-long', values: { line: 2 } },
    { name: 'a sign that cannot be kept', text: 'Ana\u0000', code: 'line-name-characters', values: { line: 1 } },
    { name: 'the same name twice', text: 'Ana\nBen\n\nAna ', code: 'line-repeats', values: { line: 4, first: 1 } },
    {
      name: 'too many',
      text: Array.from({ length: MOST_NAMES + 1 }, (_, index) => `Person ${index}`).join('\n'),
      code: 'names-many',
      values: { most: MOST_NAMES },
    },
  ])('$name is said with its line', ({ text, code, values }) => {
    expect(parseNames(text)).toEqual({ ok: false, code, values });
  });
});

test('a return code is tidied, and what cannot be one is refused', () => {
  expect(returnCodeSchema.parse({ code: ' Amber Otter CLAY door 417' })).toEqual({ code: 'amber-otter-clay-door-417' });
  expect(returnCodeSchema.safeParse({ code: 'amber-otter-41' }).success).toBe(false);
  expect(returnCodeSchema.safeParse(undefined).success).toBe(false);
});

test('of a form only choices are choices', () => {
  expect(choicesSchema.parse({ one: 'guest', two: 'account', three: 'both', $ACTION: 'x' })).toEqual({
    one: 'guest',
    two: 'account',
  });
});
