import { v7 as newId } from 'uuid';
import { createAssignments } from '@/lib/data/assignments';
import { createClassroom, getClassroomForInstructor } from '@/lib/data/classrooms';
import { db, type Transaction } from '@/lib/data/database';
import { getModuleVersion } from '@/lib/data/modules';
import { USUAL_SETTINGS } from '@/lib/domain/assignment-settings';
import { makePenName, seededChance } from '@/lib/domain/pen-name';
import type { Viewer } from '@/lib/domain/person';

/** How much work stands in the database: classes with one assignment each, and the same people in all of them. */
export const STUDENTS = 300;
const MODULE = 'deepseeks-people';

const BECAUSE =
  'The sentence says who paid for the machines and when, which is what the claim turns on, and names a source that had no reason to flatter.';

/** The one who teaches all of them. */
export async function makeInstructor(): Promise<Viewer> {
  const found = await db().person.findFirst({ where: { name: 'Bench Instructor' } });
  const id = found?.id ?? newId();
  if (!found) await db().person.create({ data: { id, name: 'Bench Instructor', kind: 'member' } });
  return { id, name: 'Bench Instructor', email: null, kind: 'member', isAdmin: false, mayTeach: true };
}

async function listStudents(): Promise<string[]> {
  const where = { name: { startsWith: 'Bench Student' } };
  const names = Array.from({ length: STUDENTS - (await db().person.count({ where })) }, (_, at) => at);
  await db().person.createMany({
    data: names.map((at) => ({ id: newId(), kind: 'guest', name: `Bench Student ${at}` })),
  });
  return (await db().person.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Every reading's sentences with the one after it: what tags of the crowd lie on. */
async function listPlaces(moduleVersionId: string) {
  const { sources } = await getModuleVersion(moduleVersionId);
  return sources.flatMap(({ id, sentences }) =>
    sentences.map(({ number, start, end }, at) => ({
      sourceId: id,
      number,
      start,
      end,
      next: sentences[at + 1]?.end ?? null,
    })),
  );
}

/**
 * A class in which everybody has so many tags, with stances and an argument; as many rows as real work makes. All have
 * committed, unless the lesson is going on.
 */
export async function makeCrowd(
  name: string,
  tagsEach: number,
  isGoingOn = false,
): Promise<{ classroom: string; assignment: string }> {
  const instructor = await makeInstructor();
  const { id: spaceId } = await createClassroom(instructor, name);
  const classroom = await getClassroomForInstructor(instructor, spaceId);
  const [made] = await createAssignments(classroom, [{ ...USUAL_SETTINGS, moduleSlug: MODULE }]);
  if (!made) throw new Error('Nothing was assigned');
  const { moduleVersionId } = await db().assignment.findUniqueOrThrow({
    where: { spaceId_id: { spaceId, id: made.id } },
  });
  const chance = seededChance(7);
  const taken = new Set([classroom.enrollment.penName]);
  const people = (await listStudents()).map((personId) => {
    const penName = makePenName(taken, chance);
    taken.add(penName);
    return { personId, penName };
  });
  const places = JSON.stringify(await listPlaces(moduleVersionId));
  await db().$transaction(
    async (tx) => {
      await skipForeignKeys(tx);
      await tx.$executeRaw`
        INSERT INTO "enrollment" ("spaceId", "personId", "role", "penName")
        SELECT ${spaceId}::uuid, x."personId", 'student', x."penName"
        FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS x("personId" uuid, "penName" text)`;
      await tx.$executeRaw`
        INSERT INTO "attempt" ("spaceId", "id", "personId", "assignmentId", "moduleVersionId", "committedAt", "submittedAt", "lastWorkAt")
        SELECT e."spaceId", gen_random_uuid(), e."personId", ${made.id}::uuid, ${moduleVersionId}::uuid,
          CASE WHEN NOT ${isGoingOn}::boolean THEN now() END, CASE WHEN NOT ${isGoingOn}::boolean THEN now() END, now()
        FROM "enrollment" e WHERE e."spaceId" = ${spaceId}::uuid AND e."role" = 'student'`;
      await writeTags(tx, spaceId, places, tagsEach);
      await writeStances(tx, spaceId);
      await writeArguments(tx, spaceId);
    },
    { timeout: 600_000, maxWait: 60_000 },
  );
  return { classroom: spaceId, assignment: made.id };
}

/** The rows are right by how they are made; checking a million of them would only take time. */
async function skipForeignKeys(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SAVEPOINT "keys"`;
  try {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
  } catch {
    // Only an administrator of the server may.
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT "keys"`;
  }
}

async function writeTags(tx: Transaction, spaceId: string, places: string, tagsEach: number): Promise<void> {
  await tx.$executeRaw`
    WITH place AS (
      SELECT row_number() OVER () AS "at", x.* FROM jsonb_to_recordset(${places}::jsonb)
        AS x("sourceId" uuid, "number" int, "start" int, "end" int, "next" int)
    ), made AS (
      SELECT a."id" AS "attemptId", a."personId", gen_random_uuid() AS "tagId", gen_random_uuid() AS "id",
        1 + floor(random() * (SELECT count(*) FROM place))::int AS "at", random() AS "spread", random() AS "which",
        random() AS "dial"
      FROM "attempt" a CROSS JOIN generate_series(1, ${tagsEach}::int) WHERE a."spaceId" = ${spaceId}::uuid
    ), placed AS (
      SELECT m.*, p."sourceId", p."number", p."start", p."end", p."next",
        p."next" IS NOT NULL AND m."spread" < 0.3 AS "isLong"
      FROM made m JOIN place p ON p."at" = m."at"
    ), tags AS (
      INSERT INTO "tag" ("spaceId", "id", "attemptId", "sourceId", "currentNumber", "countedNumber", "firstNumber")
      SELECT ${spaceId}::uuid, "tagId", "attemptId", "sourceId", 1, 1, 1 FROM placed
    ), revisions AS (
      INSERT INTO "tag_revision" ("spaceId", "tagId", "number", "id", "kind", "start", "end", "position", "factors", "credibility", "bearing", "because", "late")
      SELECT ${spaceId}::uuid, "tagId", 1, "id", 'created', "start", CASE WHEN "isLong" THEN "next" ELSE "end" END,
        (ARRAY['transfer', 'indigenous', 'sequence', 'complicates'])[1 + floor("which" * 4)::int]::"Position",
        ARRAY['human-capital'], 1 + floor("dial" * 4)::int, CASE WHEN "dial" < 0.5 THEN 2 END, ${BECAUSE}, false
      FROM placed
    ), operations AS (
      INSERT INTO "operation" ("spaceId", "id", "attemptId", "personId", "kind", "outcome", "late")
      SELECT ${spaceId}::uuid, "id", "attemptId", "personId", 'tag.create', 'applied', false FROM placed
    )
    INSERT INTO "tag_touch" ("spaceId", "tagId", "number", "sentence", "overlap")
    SELECT ${spaceId}::uuid, "tagId", 1, "number", "end" - "start" FROM placed
    UNION ALL SELECT ${spaceId}::uuid, "tagId", 1, "number" + 1, "next" - "end" FROM placed WHERE "isLong"`;
}

async function writeStances(tx: Transaction, spaceId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "stance" ("spaceId", "id", "attemptId", "phase", "number", "value", "position", "confidence", "unmoved", "late")
    SELECT a."spaceId", gen_random_uuid(), a."id", phase, 1, floor(random() * 7)::int - 3, 'sequence', 1 + floor(random() * 5)::int, '', false
    FROM "attempt" a CROSS JOIN unnest(ARRAY['before', 'after']::"Phase"[]) AS phase WHERE a."spaceId" = ${spaceId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO "stance_mover" ("spaceId", "stanceId", "tagId")
    SELECT s."spaceId", s."id", t."id" FROM "stance" s
    CROSS JOIN LATERAL (SELECT "id" FROM "tag" t WHERE t."spaceId" = s."spaceId" AND t."attemptId" = s."attemptId" LIMIT 2) t
    WHERE s."spaceId" = ${spaceId}::uuid AND s."phase" = 'after'`;
}

async function writeArguments(tx: Transaction, spaceId: string): Promise<void> {
  await tx.$executeRaw`
    WITH made AS (
      INSERT INTO "argument" ("spaceId", "id", "attemptId", "number", "claim", "objection", "answer", "late")
      SELECT a."spaceId", gen_random_uuid(), a."id", 1, ${BECAUSE}, ${BECAUSE}, ${BECAUSE}, false
      FROM "attempt" a WHERE a."spaceId" = ${spaceId}::uuid RETURNING "spaceId", "id", "attemptId"
    ), strands AS (
      INSERT INTO "warrant" ("spaceId", "argumentId", "ordinal", "because")
      SELECT "spaceId", "id", ordinal, ${BECAUSE} FROM made CROSS JOIN generate_series(1, 2) AS ordinal
    )
    INSERT INTO "warrant_tag" ("spaceId", "argumentId", "ordinal", "tagId")
    SELECT m."spaceId", m."id", t."ordinal", t."id" FROM made m CROSS JOIN LATERAL (
      SELECT row_number() OVER () AS "ordinal", "id" FROM (
        SELECT "id" FROM "tag" WHERE "spaceId" = m."spaceId" AND "attemptId" = m."attemptId" LIMIT 2) two) t`;
}
