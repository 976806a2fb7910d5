import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { buildTag, makeStudent, makeTaughtAssignment } from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import { commitAttempt } from '@/lib/data/attempts';
import { db } from '@/lib/data/database';
import { applyOperations } from '@/lib/data/operations';

// What the database itself refuses, were our own code ever wrong about it.
withDatabase();

const now = new Date('2026-10-05T10:00:00Z');

async function makeWork() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1 });
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const tag = buildTag(source.id, 0, 20);
  await applyOperations(attempt, [tag], now);
  await commitAttempt(attempt, now);
  const { spaceId, id: attemptId, moduleVersionId } = attempt;
  const { id: assignmentId } = taught.assignment;
  return {
    spaceId,
    attemptId,
    moduleVersionId,
    assignmentId,
    personId: student.id,
    sourceId: source.id,
    tagId: tag.tagId,
  };
}

type Work = Awaited<ReturnType<typeof makeWork>>;
let work: Work;
beforeAll(async () => {
  work = await makeWork();
});

/** A value as SQL writes it; what is no word or number is SQL already. */
const literal = (value: unknown) =>
  typeof value === 'string' && !value.includes('(') && !value.startsWith('{') ? `'${value}'` : String(value);

/** Inserts one row as it stands, past everything but the database's own rules. */
function insert(table: string, row: Record<string, unknown>): Promise<number> {
  const names = Object.keys(row).map((name) => `"${name}"`);
  return db().$executeRawUnsafe(
    `INSERT INTO "${table}" (${names.join()}) VALUES (${Object.values(row).map(literal).join()})`,
  );
}

const revision = (change: object = {}) => ({
  spaceId: work.spaceId,
  tagId: work.tagId,
  number: 2,
  id: newId(),
  kind: 'edited',
  start: 0,
  end: 5,
  position: 'transfer',
  because: '',
  late: false,
  ...change,
});
const list = (...names: string[]) => `ARRAY(SELECT unnest(string_to_array('${names.join('|')}', '|')))`;
const person = (change: object = {}) => ({ id: newId(), kind: 'member', name: 'Ana', ...change });
const attempt = (change: object = {}) => ({
  spaceId: work.spaceId,
  id: newId(),
  personId: work.personId,
  moduleVersionId: work.moduleVersionId,
  ...change,
});
const tag = (change: object = {}) => ({
  spaceId: work.spaceId,
  id: newId(),
  attemptId: work.attemptId,
  sourceId: work.sourceId,
  currentNumber: 1,
  ...change,
});
const assignment = (change: object = {}) => ({
  spaceId: work.spaceId,
  id: newId(),
  moduleVersionId: work.moduleVersionId,
  commitRule: 'tags',
  tagsAsked: 3,
  ...change,
});
const stance = (change: object = {}) => ({
  spaceId: work.spaceId,
  id: newId(),
  attemptId: work.attemptId,
  phase: 'before',
  number: 1,
  value: 0,
  position: 'sequence',
  confidence: 3,
  unmoved: '',
  late: false,
  ...change,
});

test('rows as they should be are taken, so that a refusal below is for its own reason', async () => {
  const keep = [
    insert('tag_revision', revision({ number: 9, credibility: 4, bearing: 1, factors: list('labour', 'market') })),
    insert('person', person({ email: 'ana@school.example', passwordHash: 'x' })),
    insert('attempt', attempt({ round: 2 })),
    insert('tag', tag({ countedNumber: 1, firstNumber: 1 })),
    insert('assignment', assignment({ opensAt: '2026-10-01', dueAt: '2026-10-05', closesAt: '2026-10-05' })),
    insert('stance', stance()),
    insert('tag_touch', { spaceId: work.spaceId, tagId: work.tagId, number: 1, sentence: 2, overlap: 1 }),
    insert('space', { id: newId(), kind: 'classroom' }),
  ];
  expect(await together(keep)).toEqual(keep.map(() => 1));
});

test.each<{ name: string; table: string; row: () => Record<string, unknown>; refused: string }>([
  {
    name: 'a tag that ends where it starts',
    table: 'tag_revision',
    row: () => revision({ start: 5 }),
    refused: 'tag_revision_span',
  },
  {
    name: 'a tag that ends before it starts',
    table: 'tag_revision',
    row: () => revision({ start: 6 }),
    refused: 'tag_revision_span',
  },
  {
    name: 'a tag before the text',
    table: 'tag_revision',
    row: () => revision({ start: -1 }),
    refused: 'tag_revision_span',
  },
  {
    name: 'a dial of 5',
    table: 'tag_revision',
    row: () => revision({ credibility: 5 }),
    refused: 'tag_revision_dials',
  },
  { name: 'a dial of 0', table: 'tag_revision', row: () => revision({ bearing: 0 }), refused: 'tag_revision_dials' },
  {
    name: 'three factors',
    table: 'tag_revision',
    row: () => revision({ factors: list('labour', 'market', 'funding') }),
    refused: 'tag_revision_factors',
  },
  {
    name: 'an unknown factor',
    table: 'tag_revision',
    row: () => revision({ factors: list('luck') }),
    refused: 'tag_revision_factors',
  },
  {
    name: 'an unknown position',
    table: 'tag_revision',
    row: () => revision({ position: 'neither' }),
    refused: 'Position',
  },
  {
    name: 'a revision whose number is taken',
    table: 'tag_revision',
    row: () => revision({ number: 1 }),
    refused: 'unique',
  },
  {
    name: 'a revision of no tag',
    table: 'tag_revision',
    row: () => revision({ tagId: newId() }),
    refused: 'foreign key',
  },
  {
    name: 'a second attempt of one person on an assignment',
    table: 'attempt',
    row: () => attempt({ assignmentId: work.assignmentId }),
    refused: 'unique',
  },
  {
    name: 'a second round of an assignment',
    table: 'attempt',
    row: () => attempt({ assignmentId: work.assignmentId, round: 2 }),
    refused: 'attempt_one_round_in_a_class',
  },
  { name: 'the same round of study twice', table: 'attempt', row: () => attempt({ round: 2 }), refused: 'unique' },
  {
    name: 'an attempt on an assignment of another class',
    table: 'attempt',
    row: () => attempt({ assignmentId: newId() }),
    refused: 'foreign key',
  },
  { name: 'a tag of an unknown source', table: 'tag', row: () => tag({ sourceId: newId() }), refused: 'foreign key' },
  { name: 'a tag in no attempt', table: 'tag', row: () => tag({ attemptId: newId() }), refused: 'foreign key' },
  { name: 'a first tag that is not there', table: 'tag', row: () => tag({ firstNumber: 2 }), refused: 'tag_numbers' },
  {
    name: 'a touch of no length',
    table: 'tag_touch',
    row: () => ({ spaceId: work.spaceId, tagId: work.tagId, number: 1, sentence: 3, overlap: 0 }),
    refused: 'tag_touch_counts',
  },
  {
    name: 'an e-mail in capitals',
    table: 'person',
    row: () => person({ email: 'Ana@school.example' }),
    refused: 'person_email_is_lower_case',
  },
  {
    name: 'an e-mail that is taken',
    table: 'person',
    row: () => person({ email: 'ana@school.example' }),
    refused: 'unique',
  },
  {
    name: 'a person without a name',
    table: 'person',
    row: () => person({ name: '  ' }),
    refused: 'person_name_is_given',
  },
  {
    name: 'a password without an address',
    table: 'person',
    row: () => person({ passwordHash: 'x' }),
    refused: 'person_password_needs_an_address',
  },
  {
    name: 'a study without an owner',
    table: 'space',
    row: () => ({ id: newId(), kind: 'study' }),
    refused: 'space_study_has_an_owner',
  },
  {
    name: 'a class that belongs to one person',
    table: 'space',
    row: () => ({ id: newId(), kind: 'classroom', ownerId: work.personId }),
    refused: 'space_study_has_an_owner',
  },
  {
    name: 'closing before it is due',
    table: 'assignment',
    row: () => assignment({ dueAt: '2026-10-05', closesAt: '2026-10-04' }),
    refused: 'assignment_dates_in_order',
  },
  {
    name: 'closing when it opens',
    table: 'assignment',
    row: () => assignment({ opensAt: '2026-10-05', closesAt: '2026-10-05' }),
    refused: 'assignment_dates_in_order',
  },
  {
    name: 'asking for no tags',
    table: 'assignment',
    row: () => assignment({ tagsAsked: 0 }),
    refused: 'assignment_tags_asked_in_range',
  },
  {
    name: 'asking for tags without a number',
    table: 'assignment',
    row: () => assignment({ tagsAsked: null }),
    refused: 'assignment_asks_for_tags',
  },
  {
    name: 'a date rule without a date',
    table: 'assignment',
    row: () => assignment({ commitRule: 'date', tagsAsked: null }),
    refused: 'assignment_date_rule_has_a_date',
  },
  {
    name: 'a stance off the scale',
    table: 'stance',
    row: () => stance({ number: 7, value: 4 }),
    refused: 'stance_scale',
  },
  {
    name: 'a confidence of 6',
    table: 'stance',
    row: () => stance({ number: 7, confidence: 6 }),
    refused: 'stance_scale',
  },
  {
    name: 'a pen name that a classmate has',
    table: 'enrollment',
    row: () => ({ spaceId: work.spaceId, personId: work.personId, role: 'student', penName: 'x' }),
    refused: 'unique',
  },
])('$name is refused', async ({ table, row, refused }) => {
  const words =
    refused === 'unique' ? /unique constraint/i : refused === 'foreign key' ? /foreign key/i : new RegExp(refused);
  await expect(insert(table, row())).rejects.toThrow(words);
});

test('the commit is set once: no other time, and not taken back', async () => {
  const where = `WHERE "id" = '${work.attemptId}'`;
  for (const time of [`'2027-01-01'`, 'NULL']) {
    const changing = db().$executeRawUnsafe(`UPDATE "attempt" SET "committedAt" = ${time} ${where}`);
    await expect(changing).rejects.toThrow('attempt never changes once it is written');
  }
  await db().$executeRawUnsafe(`UPDATE "attempt" SET "lastWorkAt" = now() ${where}`);
  const { attemptId: id, spaceId } = work;
  expect(await db().attempt.findUnique({ where: { spaceId_id: { spaceId, id } } })).toMatchObject({ committedAt: now });
});

test('kept words never change', async () => {
  for (const change of [`"because" = 'x'`, `"position" = 'sequence'`, `"late" = true`]) {
    const changing = db().$executeRawUnsafe(`UPDATE "tag_revision" SET ${change}`);
    await expect(changing).rejects.toThrow('tag_revision never changes once it is written');
  }
});
