import { planRoster, type RosterRow } from '@/lib/domain/roster';

const row = (line: number, name: string, email: string | null = null, change: Partial<RosterRow> = {}): RosterRow => ({
  line,
  name,
  email,
  role: 'student',
  section: null,
  faults: [],
  ...change,
});
const nobody = { present: [], invited: [], sections: [] };
const plan = (rows: RosterRow[], known: Partial<Parameters<typeof planRoster>[1]> = {}) =>
  planRoster(rows, { ...nobody, ...known }).map(({ outcome }) => outcome);

describe('what a row will do', () => {
  test.each([
    { name: 'somebody new is invited', rows: [row(1, 'Ana', 'ana@x.example')], known: {}, expected: [{ kind: 'new' }] },
    {
      name: 'an address that is in the class is present, whatever the name',
      rows: [row(1, 'Ana Maria', 'ana@x.example')],
      known: { present: [{ name: 'Ana', email: 'ana@x.example' }] },
      expected: [{ kind: 'present' }],
    },
    {
      name: 'a name alone is somebody of that name who is there',
      rows: [row(1, 'ana')],
      known: { present: [{ name: 'Ana', email: 'ana@x.example' }] },
      expected: [{ kind: 'present' }],
    },
    {
      name: 'another address is another person of the same name',
      rows: [row(1, 'Ana', 'other@x.example')],
      known: { present: [{ name: 'Ana', email: 'ana@x.example' }] },
      expected: [{ kind: 'new' }],
    },
    {
      name: 'an invite that waits is not sent twice',
      rows: [row(1, 'Ana', 'ana@x.example')],
      known: { invited: [{ name: 'Ana', email: 'ana@x.example' }] },
      expected: [{ kind: 'invited' }],
    },
    {
      name: 'the same address twice in the file counts once',
      rows: [row(1, 'Ana', 'ana@x.example'), row(2, 'Anna', 'ana@x.example')],
      known: {},
      expected: [{ kind: 'new' }, { kind: 'duplicate', line: 1 }],
    },
    {
      name: 'a row that is wrong hides nobody after it',
      rows: [row(1, 'Ana', 'ana@x.example', { faults: ['role-unknown'] }), row(2, 'Ana', 'ana@x.example')],
      known: {},
      expected: [{ kind: 'fault' }, { kind: 'new' }],
    },
  ])('$name', ({ rows, known, expected }) => {
    expect(plan(rows, known)).toEqual(expected);
  });

  test('a section is made once, by a row that invites somebody', () => {
    const rows = [
      row(1, 'Ana', null, { section: 'Group B', faults: ['role-unknown'] }),
      row(2, 'Bo', null, { section: 'Group B' }),
      row(3, 'Cy', null, { section: 'group b' }),
      row(4, 'Dee', null, { section: 'Group A' }),
    ];
    const planned = planRoster(rows, { ...nobody, sections: ['GROUP A'] });
    expect(planned.map(({ isNewSection }) => isNewSection)).toEqual([false, true, false, false]);
  });
});
