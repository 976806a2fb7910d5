import { readRoster } from '@/lib/schemas/roster';

const ana = { name: 'Ana Example', email: 'ana@school.example', role: 'student', section: 'Group A', faults: [] };
const bo = { name: 'Bo Example', email: null, role: 'assistant', section: null, faults: [] };

describe('a roster is read', () => {
  test.each([
    {
      name: 'with commas',
      text: 'name,e-mail,section,role\nAna Example,ana@school.example,Group A,student\nBo Example,,,assistant',
    },
    {
      name: 'with semicolons, as Excel writes them in much of Europe',
      text: 'name;e-mail;section;role\r\nAna Example;ana@school.example;Group A;student\r\nBo Example;;;assistant\r\n',
    },
    {
      name: 'with tabs, as cells are pasted',
      text: 'Name\tE-Mail\tSection\tRole\nAna Example\tana@school.example\tGroup A\tstudent\nBo Example\t\t\tassistant',
    },
    {
      name: 'with a byte order mark',
      text: '\uFEFFname,email,section,role\nAna Example,ana@school.example,Group A,student\nBo Example,,,assistant',
    },
    {
      name: 'with quotation marks',
      text: '"name","e-mail","section","role"\n"Ana Example","ANA@school.example","Group A","Student"\n"Bo Example","","","TA"',
    },
    {
      name: 'with its columns in another order',
      text: 'role,section,email address,full name\nstudent,Group A,ana@school.example,Ana Example\nassistant,,,Bo Example',
    },
    {
      name: 'with first and last names apart',
      text: 'Last name,First name,Mail,Group,Role\nExample,Ana,ana@school.example,Group A,\nExample,Bo,,,assistant',
    },
    { name: 'without a header', text: 'Ana Example,ana@school.example,Group A,student\nBo Example,,,assistant' },
    {
      name: 'without a header, in another order',
      text: 'student;ana@school.example;Ana Example;Group A\nassistant;;Bo Example;',
    },
    {
      name: 'with the separator said in the first line',
      text: 'sep=;\nname;email;section;role\nAna Example;ana@school.example;Group A;student\nBo Example;;;assistant',
    },
    {
      name: 'with empty lines and spaces',
      text: '\n  name , email , section , role \n\n Ana   Example , ana@school.example , Group  A , student \n\nBo Example,,,assistant\n,,,\n',
    },
  ])('$name', ({ text }) => {
    expect(readRoster(text)).toMatchObject([ana, bo]);
  });

  test('names alone are enough, and a quoted name may hold a comma, a quotation mark and a line end', () => {
    expect(readRoster('Ana\n李娜\nÉlodie').map(({ name }) => name)).toEqual(['Ana', '李娜', 'Élodie']);
    const rows = readRoster('name,email\n"Example, Ana ""Annie""\nMaria",ana@school.example\nBo,bo@school.example');
    expect(rows).toMatchObject([
      { name: 'Example, Ana "Annie" Maria', line: 2 },
      { name: 'Bo', line: 4 },
    ]);
  });
});

describe('what is wrong with it', () => {
  test('is said row by row, and the other rows are read', () => {
    const text =
      'name,email,role\nAna,ana@school.example,\n,bo@school.example,\nCy,cy at school,\nDee,dee@school.example,headmaster\nEve,,';
    expect(readRoster(text).map(({ line, faults }) => [line, faults])).toEqual([
      [2, []],
      [3, ['name-missing']],
      [4, ['email-wrong']],
      [5, ['role-unknown']],
      [6, []],
    ]);
  });

  test.each([
    { name: 'nothing', text: ' \n\n', code: 'roster-empty' },
    { name: 'a header alone', text: 'name,email\n', code: 'roster-empty' },
    { name: 'more than a megabyte', text: 'x'.repeat(1_000_001), code: 'roster-large' },
    { name: 'more than a thousand rows', text: 'Ana\n'.repeat(1001), code: 'roster-long' },
    {
      name: 'a quotation mark that never ends',
      text: 'name,email\n"Ana,ana@school.example\nBo,',
      code: 'roster-quotes',
    },
  ])('$name is refused as a whole', ({ text, code }) => {
    expect(() => readRoster(text)).toThrow(expect.objectContaining({ code }));
  });

  test('a thousand rows are not too many', () => {
    expect(readRoster('Ana\n'.repeat(1000))).toHaveLength(1000);
  });
});
