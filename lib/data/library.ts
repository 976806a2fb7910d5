import 'server-only';
import type { Essay } from '@/lib/domain/essay';
import type { Citation, EvidenceItem, LeftOut, Term } from '@/lib/domain/evidence';
import { db } from './database';
import { asDebate, asEvidenceItem } from './shapes';

/** The evidence items with these ids, in that order; unknown ids are left out. */
export async function listEvidence(ids: string[]): Promise<EvidenceItem[]> {
  const rows = await db().evidenceItem.findMany({ where: { id: { in: ids } } });
  const found = new Map(rows.map((row) => [row.id, asEvidenceItem(row.content)]));
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
}

const byId = new Intl.Collator('en', { numeric: true });

/** The whole evidence library, case by case, in the order of the ids. */
export async function listLibrary(): Promise<EvidenceItem[]> {
  const rows = await db().evidenceItem.findMany();
  return rows.map((row) => asEvidenceItem(row.content)).sort((a, b) => byId.compare(a.id, b.id));
}

/** The whole glossary, in alphabetical order. */
export async function listGlossary(): Promise<Term[]> {
  return db().term.findMany({ orderBy: { term: 'asc' } });
}

/** The whole bibliography, as it is printed, in alphabetical order. */
export async function listCitations(): Promise<Citation[]> {
  return db().citation.findMany({ orderBy: { text: 'asc' } });
}

/** The seed essay's claims and map, and what was left out of the library; null before a curriculum was loaded. */
export async function findEssay(): Promise<{ essay: Essay; leftOut: LeftOut[] } | null> {
  const row = await db().debate.findFirst();
  return row ? asDebate(row.content) : null;
}

/** The glossary entries with these ids, in alphabetical order. */
export async function listTerms(ids: string[]): Promise<Term[]> {
  return db().term.findMany({
    where: { id: { in: ids } },
    select: { id: true, term: true, definition: true, sources: true },
    orderBy: { term: 'asc' },
  });
}
