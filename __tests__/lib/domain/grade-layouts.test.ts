import {
  GRADEBOOKS,
  type GradebookRow,
  hasSeveralScales,
  layGradebook,
  listFindable,
} from '@/lib/domain/grade-layouts';

const ann: GradebookRow = { name: 'Ann Example', email: 'ann@school.example', section: 'Red', points: 7, most: 20 };
const bo: GradebookRow = { name: 'Bo, the second', email: null, section: null, points: 12.5, most: 20 };

/** The header rows that each product’s documentation gives, up to the column of the assignment. */
const DOCUMENTED = {
  // Canvas Instructor Guide, “How do I import grades in the Gradebook?”
  canvas: ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'],
  // MoodleDocs, “Grade export” and “Grade import”.
  moodle: ['First name', 'Surname', 'ID number', 'Institution', 'Department', 'Email address'],
  // Blackboard Help, “Work Offline with Grade Data”.
  blackboard: ['Last Name', 'First Name', 'Username', 'Student ID', 'Last Access', 'Availability'],
};

test.each(GRADEBOOKS)('the header of %s is the documented one', (gradebook) => {
  const [header] = layGradebook(gradebook, 'A small module', [ann, bo]);
  expect(header?.slice(0, DOCUMENTED[gradebook].length)).toEqual(DOCUMENTED[gradebook]);
  expect(header?.[DOCUMENTED[gradebook].length]).toMatch(/^A small module/);
});

test.each(GRADEBOOKS)('every line for %s is as long as its header', (gradebook) => {
  const [header, ...lines] = layGradebook(gradebook, 'A small module', [ann, bo]);
  for (const line of lines) expect(line).toHaveLength(header?.length ?? 0);
});

test('Canvas reads the points possible from the first row, and finds people by login or name', () => {
  const [, possible, ...lines] = layGradebook('canvas', 'A small module', [ann, bo]);
  expect(possible).toEqual(['Points Possible', '', '', '', '', 20]);
  expect(lines).toEqual([
    ['Ann Example', '', '', 'ann@school.example', 'Red', 7],
    ['Bo, the second', '', '', null, null, 12.5],
  ]);
});

test('Moodle and Blackboard get nobody whom they could not find: one such row makes them refuse the file', () => {
  expect(layGradebook('moodle', 'M', [ann, bo]).slice(1)).toEqual([
    ['Ann Example', '', '', '', '', 'ann@school.example', 7, 20],
  ]);
  expect(layGradebook('blackboard', 'M', [ann, bo])).toEqual([
    expect.arrayContaining(['M [Total Pts: 20 Score]']),
    ['', 'Ann Example', 'ann@school.example', '', '', 'Yes', 7],
  ]);
  expect(listFindable('canvas', [ann, bo])).toEqual([ann, bo]);
});

test('results of several totals are noticed', () => {
  expect(hasSeveralScales([])).toBe(false);
  expect(hasSeveralScales([ann, bo])).toBe(false);
  expect(hasSeveralScales([ann, { ...bo, most: 25 }])).toBe(true);
  expect(layGradebook('canvas', 'M', [ann, { ...bo, most: 25 }])[1]).toContain(25);
});

test('a class without results still gets a header and no infinite points', () => {
  expect(layGradebook('canvas', 'M', [])).toEqual([expect.anything(), ['Points Possible', '', '', '', '', 0]]);
});
