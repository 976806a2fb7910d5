import { messages } from '@/lib/messages/catalogue';
import { extensionSchema, newAssignmentsSchema, settingsSchema } from '@/lib/schemas/assignment';

const BERLIN = 'Europe/Berlin';
const form = {
  opensAt: '',
  dueAt: '',
  closesAt: '',
  commitRule: 'tags',
  tagsAsked: '6',
  allowsGuests: 'on',
  whom: 'class',
};
const SECTION = '01890000-0000-7000-8000-000000000001';
const faultOf = (parsed: { error?: { issues: { message: string }[] } | undefined }) => parsed.error?.issues[0]?.message;

describe('settings', () => {
  test('as a form sends them: a box that is not ticked sends nothing', () => {
    expect(settingsSchema(BERLIN).parse(form)).toEqual({
      opensAt: null,
      dueAt: null,
      closesAt: null,
      commitRule: 'tags',
      tagsAsked: 6,
      commitFrom: null,
      keyRule: 'shown',
      allowsGuests: true,
      isGraded: false,
      sectionIds: [],
      stepsOff: [],
      sourcesOff: [],
    });
  });

  test('dates are those of the class, in summer and in winter', () => {
    const dated = { ...form, opensAt: '2026-10-24T09:00', dueAt: '2026-10-25T17:00' };
    expect(settingsSchema(BERLIN).parse(dated)).toMatchObject({
      opensAt: new Date('2026-10-24T07:00:00Z'),
      dueAt: new Date('2026-10-25T16:00:00Z'),
    });
  });

  test('what belongs to another choice is not kept', () => {
    const typed = { ...form, commitRule: 'said', commitFrom: '2026-10-25T17:00', sectionIds: [SECTION] };
    expect(settingsSchema(BERLIN).parse(typed)).toMatchObject({ tagsAsked: null, commitFrom: null, sectionIds: [] });
  });

  const due = '2026-10-05T17:00';
  test.each([
    { name: 'no number of tags', change: { tagsAsked: '' }, fault: 'tags-asked-wrong' },
    { name: 'no tags', change: { tagsAsked: '0' }, fault: 'tags-asked-wrong' },
    { name: 'half a tag', change: { tagsAsked: '1.5' }, fault: 'tags-asked-wrong' },
    { name: '100 tags', change: { tagsAsked: '100' }, fault: undefined },
    { name: '101 tags', change: { tagsAsked: '101' }, fault: 'tags-asked-wrong' },
    { name: 'many', change: { tagsAsked: 'many' }, fault: 'tags-asked-wrong' },
    { name: 'no number under another rule', change: { commitRule: 'said', tagsAsked: '' }, fault: undefined },
    { name: 'no rule', change: { commitRule: '' }, fault: 'commit-rule-missing' },
    { name: 'a rule of a date without one', change: { commitRule: 'date' }, fault: 'commit-date-missing' },
    { name: 'a day that is none', change: { closesAt: '2026-02-31T17:00' }, fault: 'date-wrong' },
    { name: 'words for a date', change: { dueAt: 'next Friday' }, fault: 'date-wrong' },
    { name: 'closing when it is due', change: { dueAt: due, closesAt: due }, fault: undefined },
    { name: 'closing before it is due', change: { dueAt: due, closesAt: '2026-10-05T16:59' }, fault: 'dates-order' },
    { name: 'closing without being due', change: { closesAt: due }, fault: undefined },
    { name: 'due when it opens', change: { opensAt: due, dueAt: due }, fault: 'dates-open-order' },
    {
      name: 'closing before it opens',
      change: { opensAt: due, closesAt: '2026-10-04T17:00' },
      fault: 'dates-open-order',
    },
    { name: 'sections without one', change: { whom: 'sections' }, fault: 'sections-none' },
    { name: 'a section', change: { whom: 'sections', sectionIds: [SECTION] }, fault: undefined },
    { name: 'a section that is no id', change: { whom: 'sections', sectionIds: ['a'] }, fault: 'not-found' },
  ])('$name', ({ change, fault }) => {
    const said = faultOf(settingsSchema(BERLIN).safeParse({ ...form, ...change }));
    expect(said).toBe(fault);
    if (said) expect(messages.errors).toHaveProperty(said);
  });
});

describe('a fault is tied to the field that is to be changed', () => {
  const due = '2026-10-05T17:00';
  test.each([
    { change: { closesAt: '2026-02-31T17:00' }, field: 'closesAt' },
    { change: { dueAt: due, closesAt: '2026-10-05T16:59' }, field: 'closesAt' },
    { change: { opensAt: due, dueAt: due }, field: 'opensAt' },
    { change: { commitRule: 'date' }, field: 'commitFrom' },
    { change: { commitRule: 'date', commitFrom: 'soon' }, field: 'commitFrom' },
    { change: { tagsAsked: '0' }, field: 'tagsAsked' },
    { change: { whom: 'sections' }, field: 'sectionIds' },
  ])('$change: $field', ({ change, field }) => {
    expect(settingsSchema(BERLIN).safeParse({ ...form, ...change }).error?.issues[0]?.path).toEqual([field]);
  });
});

describe('new assignments', () => {
  test('each module takes what of it is switched off', () => {
    const typed = {
      ...form,
      modules: ['one', 'two', 'one'],
      stepsOff: ['one/sort', 'two/argue', 'three/sort'],
      sourcesOff: ['two/text'],
    };
    expect(newAssignmentsSchema(BERLIN).parse(typed)).toMatchObject([
      { moduleSlug: 'one', tagsAsked: 6, stepsOff: ['sort'], sourcesOff: [] },
      { moduleSlug: 'two', tagsAsked: 6, stepsOff: ['argue'], sourcesOff: ['text'] },
    ]);
  });

  test.each([{ modules: undefined }, { modules: [] }])('no module: $modules', ({ modules }) => {
    expect(faultOf(newAssignmentsSchema(BERLIN).safeParse({ ...form, modules }))).toBe('module-missing');
  });
});

describe('an extension', () => {
  test.each([
    { name: 'a date', change: { dueAt: '2026-10-05T17:00' }, fault: undefined },
    { name: 'no date', change: {}, fault: 'extension-empty' },
    { name: 'nobody', change: { personId: '', dueAt: '2026-10-05T17:00' }, fault: 'student-missing' },
    {
      name: 'the wrong way round',
      change: { dueAt: '2026-10-05T17:00', closesAt: '2026-10-04T17:00' },
      fault: 'dates-order',
    },
  ])('$name', ({ change, fault }) => {
    const said = faultOf(extensionSchema(BERLIN).safeParse({ personId: SECTION, dueAt: '', closesAt: '', ...change }));
    expect(said).toBe(fault);
    if (said) expect(messages.errors).toHaveProperty(said);
  });
});
