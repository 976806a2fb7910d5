import 'server-only';
import { v7 as newId } from 'uuid';
import type { Essay } from '@/lib/domain/essay';
import type { Citation, EvidenceItem, LeftOut, Term } from '@/lib/domain/evidence';
import type { ModuleContent } from '@/lib/domain/module';
import type { Source, Span } from '@/lib/domain/source';
import type { KeyTag } from '@/lib/domain/tag';
import { db, type Transaction } from './database';

/** A source as the files give it: not yet in the database. */
export type NewSource = Omit<Source, 'id'> & { role: 'calibration' | 'reading' };

/** A module as the files give it. */
export interface NewModule {
  content: ModuleContent;
  sources: NewSource[];
  key: (Omit<KeyTag, 'id' | 'sourceId' | 'start' | 'end'> & { source: string; span: Span })[];
  /** Of everything above: the same hash is the same version. */
  hash: string;
}

/** The whole curriculum, parsed and checked. */
export interface NewCurriculum {
  debate: { id: string };
  essay: Essay;
  leftOut: LeftOut[];
  evidence: EvidenceItem[];
  terms: Term[];
  citations: Citation[];
  modules: NewModule[];
}

/** What loading did to a module. */
export interface Loaded {
  slug: string;
  version: number;
  isNew: boolean;
}

/**
 * Brings the database to this curriculum in one transaction. A module whose content changed becomes a new version;
 * published versions are never touched. Loading the same curriculum again changes nothing.
 */
export async function loadCurriculum(curriculum: NewCurriculum): Promise<Loaded[]> {
  return db().$transaction(async (tx) => {
    const { debate, essay, leftOut } = curriculum;
    const { id } = debate;
    const content = JSON.parse(JSON.stringify({ ...debate, essay, leftOut }));
    // Copies of the app that start together take turns here: the first holds this row until it is done.
    await tx.debate.upsert({ where: { id }, create: { id, content }, update: { content } });
    await loadLibrary(tx, curriculum);
    const slugs = curriculum.modules.map((part) => part.content.slug);
    await tx.module.updateMany({ where: { slug: { notIn: slugs } }, data: { isListed: false } });
    const loaded: Loaded[] = [];
    for (const part of curriculum.modules) loaded.push(await loadModule(tx, id, part));
    return loaded;
  });
}

/**
 * The library is one text for everybody and follows the files: rows that are no longer there go, but for items that
 * somebody's argument rests on.
 */
async function loadLibrary(tx: Transaction, { evidence, terms, citations }: NewCurriculum): Promise<void> {
  await tx.evidenceItem.deleteMany({
    where: { id: { notIn: evidence.map(({ id }) => id) }, warrants: { none: {} } },
  });
  await tx.$executeRaw`
    INSERT INTO "evidence_item" ("id", "content")
    SELECT item->>'id', item FROM jsonb_array_elements(${JSON.stringify(evidence)}::jsonb) AS item
    ON CONFLICT ("id") DO UPDATE SET "content" = EXCLUDED."content"`;
  await tx.term.deleteMany();
  await tx.term.createMany({
    data: terms.map(({ id, term, definition, sources }) => ({ id, term, definition, sources })),
  });
  await tx.citation.deleteMany();
  await tx.citation.createMany({ data: citations.map(({ key, text, url, seen }) => ({ key, text, url, seen })) });
}

async function loadModule(
  tx: Transaction,
  debateId: string,
  { content, sources, key, hash }: NewModule,
): Promise<Loaded> {
  const { slug, number } = content;
  await tx.module.upsert({
    where: { slug },
    create: { slug, number, debateId },
    update: { number, debateId, isListed: true },
  });
  const newest = await tx.moduleVersion.findFirst({ where: { moduleSlug: slug }, orderBy: { version: 'desc' } });
  if (newest?.contentHash === hash) return { slug, version: newest.version, isNew: false };

  const version = (newest?.version ?? 0) + 1;
  const id = newId();
  await tx.moduleVersion.create({
    data: { id, moduleSlug: slug, version, contentHash: hash, content: JSON.parse(JSON.stringify(content)) },
  });
  const idOf = new Map(sources.map((source) => [source.slug, newId()]));
  const sourceId = (name: string) => {
    const found = idOf.get(name);
    if (!found) throw new Error(`The key of ${slug} names the source ${name}, which is not there`);
    return found;
  };
  await tx.source.createMany({
    data: sources.map(({ sentences, marks, ...source }, ordinal) => ({
      ...source,
      id: sourceId(source.slug),
      moduleVersionId: id,
      ordinal,
      length: source.text.length,
      sentences: JSON.parse(JSON.stringify(sentences)),
      marks: JSON.parse(JSON.stringify(marks)),
    })),
  });
  await tx.keyTag.createMany({
    data: key.map(({ source, span, alternatives, ...tag }, ordinal) => ({
      ...tag,
      ...span,
      id: newId(),
      sourceId: sourceId(source),
      ordinal,
      alternatives: JSON.parse(JSON.stringify(alternatives)),
    })),
  });
  return { slug, version, isNew: true };
}
