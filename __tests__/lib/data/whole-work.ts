import { v7 as newId } from 'uuid';
import { buildDeletion, buildEdit, buildTag } from '@/__tests__/factories';
import type { OwnAttempt } from '@/lib/data/attempts';
import { db } from '@/lib/data/database';
import { applyOperations } from '@/lib/data/operations';
import { WORK_TABLES } from '@/lib/data/work-rows';
import type { Operation } from '@/lib/domain/operation';

/** Keeps something of every kind in an attempt, so that every table of work has a row of it. */
export async function keepEverything(
  attempt: OwnAttempt,
  sourceId: string,
  now: Date,
  because = 'kept',
): Promise<void> {
  await db().evidenceItem.createMany({ data: [{ id: 'DS-1', content: {} }], skipDuplicates: true });
  const [one, two] = [buildTag(sourceId, 0, 20, { because }), buildTag(sourceId, 22, 30, { because })];
  const edit = buildEdit(one, one.id, { because: `${because}, and changed`, factors: ['human-capital', 'networks'] });
  const stance = { kind: 'stance.keep' as const, position: 'complicates' as const, confidence: 3 as const };
  const operations: Operation[] = [
    one,
    edit,
    // Based on what was there before the edit, so it is kept beside it.
    buildEdit(one, one.id, { because: `${because}, elsewhere` }),
    two,
    buildDeletion(two.tagId, two.id),
    { id: newId(), kind: 'step.done', step: 'explain' },
    { ...stance, id: newId(), phase: 'before', value: -3, movedBy: [], unmoved: '' },
    { ...stance, id: newId(), phase: 'before', value: 2, movedBy: [one.tagId], unmoved: because },
    { id: newId(), kind: 'prediction.keep', phase: 'before', answer: 'This' },
    { id: newId(), kind: 'response.keep', step: 'reflect', text: because, built: null },
    {
      id: newId(),
      kind: 'argument.keep',
      claim: because,
      warrants: [{ tagIds: [one.tagId], evidenceIds: ['DS-1'], because }],
      objection: 'They read papers.',
      answer: 'So does everybody.',
    },
  ];
  for (const operation of operations) {
    const answers = await applyOperations(attempt, [operation], now);
    if (answers.some(({ outcome }) => outcome === 'rejected')) throw new Error(JSON.stringify(answers));
  }
}

/** How many rows some spaces have in each table of work. */
export async function countRows(spaceIds: string[]): Promise<Record<string, number>> {
  const counted = WORK_TABLES.map(
    ({ table }) =>
      `SELECT '${table}' AS "name", count(*)::int AS "count" FROM "${table}" WHERE "spaceId" = ANY($1::uuid[])`,
  );
  const rows = await db().$queryRawUnsafe<Found[]>(counted.join(' UNION ALL '), spaceIds);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

interface Found {
  name: string;
  count: number;
}

/** The tables of the whole database in which any column of any row holds this text. */
export async function listTablesWith(text: string): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT "table_name"::text AS "name" FROM information_schema.tables
    WHERE "table_schema" = 'public' AND "table_type" = 'BASE TABLE' ORDER BY 1`;
  // A row as text holds all its columns, those of JSON and lists as well.
  const counted = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS "name", count(*)::int AS "count" FROM "${name}" r WHERE strpos(lower(r::text), lower($1)) > 0`,
  );
  const rows = await db().$queryRawUnsafe<Found[]>(counted.join(' UNION ALL '), text);
  return rows.filter(({ count }) => count > 0).map(({ name }) => name);
}

/** Every foreign key of the database with rows that point to nothing, as "table: count". */
export async function listOrphans(): Promise<string[]> {
  const keys = await db().$queryRaw<{ table: string; target: string; columns: string[]; targets: string[] }[]>`
    SELECT c.conrelid::regclass::text AS "table", c.confrelid::regclass::text AS "target",
      ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k(n, i)
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n ORDER BY k.i) AS "columns",
      ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY k(n, i)
        JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.n ORDER BY k.i) AS "targets"
    FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`;
  if (keys.length < 20) throw new Error('The keys of the database were not found');
  const counted = keys.map(({ table, target, columns, targets }) => {
    const given = columns.map((column) => `r."${column}" IS NOT NULL`).join(' AND ');
    const same = columns.map((column, index) => `t."${targets[index]}" = r."${column}"`).join(' AND ');
    const orphan = `${given} AND NOT EXISTS (SELECT 1 FROM ${target} t WHERE ${same})`;
    return `SELECT '${table}' AS "name", count(*)::int AS "count" FROM ${table} r WHERE ${orphan}`;
  });
  const rows = await db().$queryRawUnsafe<Found[]>(counted.join(' UNION ALL '));
  return rows.filter(({ count }) => count > 0).map(({ name, count }) => `${name}: ${count}`);
}
