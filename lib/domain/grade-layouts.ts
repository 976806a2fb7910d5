import type { Cell } from './csv';

/** The systems whose gradebooks can be given a file. */
export const GRADEBOOKS = ['canvas', 'moodle', 'blackboard'] as const;
export type Gradebook = (typeof GRADEBOOKS)[number];

/** What of a released result goes into a gradebook. */
export interface GradebookRow {
  name: string;
  /** Null for somebody without an address, whom only Canvas can find: by name. */
  email: string | null;
  section: string | null;
  points: number;
  most: number;
}

/** The most that anybody could reach; results released under other rubrics may have another. */
export function pointsPossible(rows: readonly GradebookRow[]): number {
  return Math.max(0, ...rows.map(({ most }) => most));
}

/** Whether results were released that count up to different numbers of points. */
export function hasSeveralScales(rows: readonly GradebookRow[]): boolean {
  return new Set(rows.map(({ most }) => most)).size > 1;
}

/** Those whom a system can find: Moodle and Blackboard refuse a whole file when one row does not say who it is. */
export function listFindable(gradebook: Gradebook, rows: readonly GradebookRow[]): GradebookRow[] {
  return gradebook === 'canvas' ? [...rows] : rows.filter(({ email }) => email !== null);
}

/**
 * Canvas Instructor Guide, “How do I import grades in the Gradebook?”: student, ID, SIS user and login ID, section, then
 * one column per assignment; the first row after the header says the points possible. Whoever has no ID is found by login,
 * and else by name, which may stand as it is.
 */
function layCanvas(title: string, rows: readonly GradebookRow[]): Cell[][] {
  return [
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', title],
    ['Points Possible', '', '', '', '', pointsPossible(rows)],
    ...rows.map(({ name, email, section, points }) => [name, '', '', email, section, points]),
  ];
}

/**
 * MoodleDocs, “Grade import”: the columns of its own export in any order, matched by hand; people are found by the
 * address. The points possible are set in Moodle, and stand here to be read. Headwaters keeps one name, which is not
 * guessed apart.
 */
function layMoodle(title: string, rows: readonly GradebookRow[]): Cell[][] {
  const most = pointsPossible(rows);
  return [
    ['First name', 'Surname', 'ID number', 'Institution', 'Department', 'Email address', title, 'Points possible'],
    ...rows.map(({ name, email, points }) => [name, '', '', '', '', email, points, most]),
  ];
}

/**
 * Blackboard Help, “Work Offline with Grade Data”: last name, first name, user name, student ID, last access,
 * availability, then a column per item with its total in the header. A user name has to stand in every row. A header
 * without a column’s number makes a new column.
 */
function layBlackboard(title: string, rows: readonly GradebookRow[]): Cell[][] {
  const item = `${title} [Total Pts: ${pointsPossible(rows)} Score]`;
  return [
    ['Last Name', 'First Name', 'Username', 'Student ID', 'Last Access', 'Availability', item],
    ...rows.map(({ name, email, points }) => ['', name, email, '', '', 'Yes', points]),
  ];
}

const LAYOUTS = { canvas: layCanvas, moodle: layMoodle, blackboard: layBlackboard };

/** The lines of a gradebook’s file, its header first. `title` names the column of the assignment. */
export function layGradebook(gradebook: Gradebook, title: string, rows: readonly GradebookRow[]): Cell[][] {
  return LAYOUTS[gradebook](title, listFindable(gradebook, rows));
}
