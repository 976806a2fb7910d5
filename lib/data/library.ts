import 'server-only';
import type { EvidenceItem, Term } from '@/lib/domain/evidence';
import { db } from './database';
import { asEvidenceItem } from './shapes';

/** The evidence items with these ids, in that order; unknown ids are left out. */
export async function listEvidence(ids: string[]): Promise<EvidenceItem[]> {
  const rows = await db().evidenceItem.findMany({ where: { id: { in: ids } } });
  const byId = new Map(rows.map((row) => [row.id, asEvidenceItem(row.content)]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** The glossary entries with these ids, in alphabetical order. */
export async function listTerms(ids: string[]): Promise<Term[]> {
  return db().term.findMany({
    where: { id: { in: ids } },
    select: { id: true, term: true, definition: true },
    orderBy: { term: 'asc' },
  });
}
