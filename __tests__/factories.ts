import { v7 as newId } from 'uuid';
import {
  createAssignments,
  getAssignmentForInstructor,
  type NewAssignment,
  type TaughtAssignment,
} from '@/lib/data/assignments';
import { beginAssignment, beginStudy, getAttemptForViewer, type OwnAttempt } from '@/lib/data/attempts';
import {
  createClassroom,
  getClassroomForInstructor,
  type JoinedClassroom,
  joinClassroom,
  type TaughtClassroom,
} from '@/lib/data/classrooms';
import { loadCurriculum, type NewCurriculum, type NewModule } from '@/lib/data/curriculum';
import { db } from '@/lib/data/database';
import { findNewestVersion } from '@/lib/data/modules';
import { USUAL_SETTINGS } from '@/lib/domain/assignment-settings';
import type { ModuleVersion } from '@/lib/domain/module';
import type { Operation } from '@/lib/domain/operation';
import type { Role, Viewer } from '@/lib/domain/person';
import { segmentSentences } from '@/lib/domain/sentences';

// Short, but with what breaks offsets: Chinese, an emoji of several code points and a combining mark.
export const PRACTICE_TEXT = 'The team trained at home. Its papers cite work from abroad.';
export const READING_TEXT = [
  'The lab in 杭州 opened in 2023. It hired graduates of nearby schools. 👩‍🔬 Some had worked in Beíjing before.',
  'Others read open papers. They changed two parts of the design. Then they published everything.',
].join('\n\n');

/** A small module with a practice passage and one source, or several. */
export function buildModule(
  change: { slug?: string; number?: number; title?: string; alsoReads?: string[] } = {},
): NewModule {
  const { slug = 'small-module', number = 1, title = 'A small module', alsoReads = [] } = change;
  const source = (role: 'calibration' | 'reading', name: string, text: string) => ({
    role,
    slug: name,
    title: name,
    byline: 'Written for the tests',
    text: text.normalize('NFC'),
    sentences: segmentSentences(text.normalize('NFC')),
    marks: [],
  });
  const steps = ['explain', 'stance', 'calibrate', 'read', 'reveal', 'argue', 'reflect'] as const;
  return {
    hash: JSON.stringify(change),
    content: {
      slug,
      number,
      title,
      question: 'What does it show?',
      summary: 'A module for tests.',
      minutes: 30,
      objectives: ['Say what it shows'],
      terms: [],
      steps: steps.map((kind) => ({ key: kind, kind, title: kind })),
      explain: {
        paragraphs: ['One.'],
        pictures: [{ kind: 'flow', title: 'Flow', text: 'Flow.', columns: ['a'], rows: [] }],
      },
      prediction: { kind: 'choice', question: 'Which?', options: ['This', 'That'] },
      argue: { prompt: 'Argue.' },
      misconceptions: [],
      prompts: [],
      exitTicket: { prompt: 'Leave one sentence.', hint: 'Short.' },
      teacherNote: 'Take time.',
    },
    sources: [
      source('calibration', 'practice', PRACTICE_TEXT),
      source('reading', 'reading', READING_TEXT),
      ...alsoReads.map((name) => source('reading', name, READING_TEXT)),
    ],
    key: [
      {
        source: 'reading',
        span: { start: 0, end: 20 },
        position: 'indigenous',
        factors: ['human-capital'],
        credibility: 3,
        bearing: 3,
        because: 'Secret of the key.',
        alternatives: [],
      },
    ],
  };
}

/** A curriculum with nothing in it. */
export const EMPTY_CURRICULUM: NewCurriculum = {
  debate: { id: 'debate' },
  essay: {
    claims: [],
    index: { companies: [], people: [], institutions: [], sectors: [], mechanisms: [], times: [] },
  },
  leftOut: [],
  evidence: [],
  terms: [],
  citations: [],
  modules: [],
};

/** Loads a small module and returns its newest version. */
export async function makeModule(change: Parameters<typeof buildModule>[0] = {}): Promise<ModuleVersion> {
  const part = buildModule(change);
  await loadCurriculum({ ...EMPTY_CURRICULUM, modules: [part] });
  const version = await findNewestVersion(part.content.slug);
  if (!version) throw new Error('The module was not loaded');
  return version;
}

/** A member, as the viewer of a session. */
export async function makeViewer(name: string, change: Partial<Viewer> = {}): Promise<Viewer> {
  const id = newId();
  const viewer: Viewer = {
    id,
    name,
    email: `${id}@school.example`,
    kind: 'member',
    isAdmin: false,
    mayTeach: true,
    ...change,
  };
  const { kind, email, isAdmin } = viewer;
  await db().person.create({ data: { id, name, kind, email, isAdmin } });
  return viewer;
}

/** Assigns one module to a class, with the usual settings where nothing else is said. */
export async function assign(
  classroom: JoinedClassroom,
  settings: Pick<NewAssignment, 'moduleSlug'> & Partial<NewAssignment>,
): Promise<{ id: string }> {
  const [made] = await createAssignments(classroom, [{ ...USUAL_SETTINGS, ...settings }]);
  if (!made) throw new Error('One was assigned');
  return made;
}

/** A class with its instructor and an assignment of a small module. */
export async function makeTaughtAssignment(
  settings: Partial<NewAssignment> = {},
): Promise<{ instructor: Viewer; classroom: TaughtClassroom; assignment: TaughtAssignment; version: ModuleVersion }> {
  const version = await makeModule();
  const instructor = await makeViewer('Ines Instructor');
  const { id } = await createClassroom(instructor, 'A class');
  const classroom = await getClassroomForInstructor(instructor, id);
  const made = await assign(classroom, { tagsAsked: 2, moduleSlug: version.content.slug, ...settings });
  const assignment = await getAssignmentForInstructor(instructor, id, made.id);
  return { instructor, classroom, assignment, version };
}

/** A student who has joined the class and begun the assignment. */
export async function makeStudent(
  { classroom, assignment }: { classroom: JoinedClassroom; assignment: TaughtAssignment },
  name: string,
): Promise<{ student: Viewer; attempt: OwnAttempt }> {
  const student = await makeViewer(name);
  await joinClassroom(student, classroom.joinCode ?? '');
  const { id } = await beginAssignment(student, classroom.spaceId, assignment.id);
  return { student, attempt: await getAttemptForViewer(student, id) };
}

/** Somebody who only looks around, as a student, and has begun the assignment. */
export async function makeVisitor({
  classroom,
  assignment,
}: {
  classroom: JoinedClassroom;
  assignment: TaughtAssignment;
}): Promise<{ visitor: Viewer; attempt: OwnAttempt }> {
  const visitor = await makeViewer('Visiting student', { kind: 'demonstration', email: null });
  await joinClassroom(visitor, classroom.joinCode ?? '');
  const { id } = await beginAssignment(visitor, classroom.spaceId, assignment.id);
  return { visitor, attempt: await getAttemptForViewer(visitor, id) };
}

/** Somebody studying a module alone. */
export async function makeStudy(
  version: ModuleVersion,
  name: string,
): Promise<{ person: Viewer; attempt: OwnAttempt }> {
  const person = await makeViewer(name, { kind: 'guest', email: null });
  const { id } = await beginStudy(person, version.content.slug);
  return { person, attempt: await getAttemptForViewer(person, id) };
}

/** An operation that creates a tag. */
export function buildTag(
  sourceId: string,
  start: number,
  end: number,
  change: Partial<Extract<Operation, { kind: 'tag.create' }>> = {},
): Extract<Operation, { kind: 'tag.create' }> {
  return {
    id: newId(),
    kind: 'tag.create',
    tagId: newId(),
    sourceId,
    start,
    end,
    position: 'transfer',
    factors: [],
    credibility: null,
    bearing: null,
    because: 'because it says so',
    ...change,
  };
}

/** Somebody in a class: joined by its code, and then given the role. */
export async function makeMember(classroom: JoinedClassroom, name: string, role: Role = 'student'): Promise<Viewer> {
  const viewer = await makeViewer(name);
  await joinClassroom(viewer, classroom.joinCode ?? '');
  const key = { spaceId: classroom.spaceId, personId: viewer.id };
  await db().enrollment.update({ where: { spaceId_personId: key }, data: { role } });
  return viewer;
}

/** An operation that changes a tag; it says what the first one said unless told otherwise. */
export function buildEdit(
  tag: Extract<Operation, { kind: 'tag.create' }>,
  base: string,
  change: Partial<Extract<Operation, { kind: 'tag.edit' }>> = {},
): Extract<Operation, { kind: 'tag.edit' }> {
  const { sourceId, ...content } = tag;
  return { ...content, kind: 'tag.edit', id: newId(), base, ...change };
}

/** An operation that deletes a tag. */
export function buildDeletion(tagId: string, base: string): Extract<Operation, { kind: 'tag.delete' }> {
  return { id: newId(), kind: 'tag.delete', tagId, base };
}
