import { parse } from 'csv-parse/sync';
import { db } from '@/lib/data/database';

/** All of what a writer writes. */
export async function gather(pieces: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

export type CsvRow = Record<string, string>;

/** A CSV file by another reader than the one that wrote it. */
export function readCsv(text: string): CsvRow[] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
}

/** The rows of a table as the database itself has them. */
export const rowsOf = <T>(query: TemplateStringsArray, ...values: unknown[]) => db().$queryRaw<T[]>(query, ...values);

/** What of everybody in a class may stand in no file that goes by pen name: names, addresses, and ids of the database. */
export async function listSecrets(spaceId: string): Promise<string[]> {
  const people = await db().enrollment.findMany({ where: { spaceId, role: 'student' }, include: { person: true } });
  const attempts = await db().attempt.findMany({ where: { spaceId } });
  const tags = await db().tag.findMany({ where: { spaceId }, include: { revisions: true } });
  return [
    ...people.flatMap(({ person }) => [person.id, person.name, person.email ?? person.id]),
    ...attempts.flatMap(({ id, startedAt, lastWorkAt, committedAt, submittedAt }) => [
      id,
      ...[startedAt, lastWorkAt, committedAt, submittedAt].flatMap((at) => at?.toISOString().slice(0, 16) ?? []),
    ]),
    ...tags.flatMap(({ id, revisions }) => [id, ...revisions.map((revision) => revision.id)]),
  ];
}
