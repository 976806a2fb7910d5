import 'server-only';
import type { ModuleContent, ModuleVersion } from '@/lib/domain/module';
import type { Source } from '@/lib/domain/source';
import type { KeyTag } from '@/lib/domain/tag';
import { db } from './database';
import type { Prisma } from './generated/client';
import { asAlternatives, asDial, asFactors, asMarks, asModuleContent, asSentences } from './shapes';

export interface ModuleCard {
  slug: string;
  number: number;
  title: string;
  question: string;
  summary: string;
  minutes: number;
  /** Minutes of the short run; null when the module has none. */
  shortMinutes: number | null;
}

/** A module with what it is made of, for looking up what is studied where. */
export interface ModuleListing {
  card: ModuleCard;
  content: ModuleContent;
  sources: Source[];
}

const newestFirst = { orderBy: { version: 'desc' }, take: 1 } as const;

/** The modules that are loaded, in the order of the course, each by its newest version. */
export async function listModules(): Promise<ModuleCard[]> {
  const modules = await db().module.findMany({
    where: { isListed: true },
    orderBy: { number: 'asc' },
    include: { versions: newestFirst },
  });
  return modules.flatMap(({ slug, number, versions: [version] }) =>
    version ? [toCard(slug, number, asModuleContent(version.content))] : [],
  );
}

function toCard(slug: string, number: number, content: ModuleContent): ModuleCard {
  const { title, question, summary, minutes, short } = content;
  return { slug, number, title, question, summary, minutes, shortMinutes: short?.minutes ?? null };
}

/** The same with their texts, practice passages included. */
export async function listWholeModules(): Promise<ModuleListing[]> {
  const modules = await db().module.findMany({
    where: { isListed: true },
    orderBy: { number: 'asc' },
    include: { versions: { ...newestFirst, include: withSources } },
  });
  return modules.flatMap(({ slug, number, versions: [version] }) => {
    if (!version) return [];
    const content = asModuleContent(version.content);
    return [{ card: toCard(slug, number, content), content, sources: version.sources.map(toSource) }];
  });
}

const withSources = { sources: { orderBy: { ordinal: 'asc' } } } as const satisfies Prisma.ModuleVersionInclude;

/** The newest version of a module, or null when there is no such module. */
export async function findNewestVersion(slug: string): Promise<ModuleVersion | null> {
  const row = await db().moduleVersion.findFirst({
    where: { moduleSlug: slug, module: { isListed: true } },
    orderBy: { version: 'desc' },
    include: withSources,
  });
  return row ? toModuleVersion(row) : null;
}

/** A published version by its id; throws when there is none, since ids come from rows that point at it. */
export async function getModuleVersion(id: string): Promise<ModuleVersion> {
  return toModuleVersion(await db().moduleVersion.findUniqueOrThrow({ where: { id }, include: withSources }));
}

type VersionRow = Prisma.ModuleVersionGetPayload<{ include: typeof withSources }>;

function toModuleVersion(row: VersionRow): ModuleVersion {
  const content: ModuleContent = asModuleContent(row.content);
  const calibration = row.sources.find((source) => source.role === 'calibration');
  if (!calibration) throw new Error(`Version ${row.version} of ${row.moduleSlug} has no practice passage`);
  return {
    id: row.id,
    version: row.version,
    content,
    calibration: toSource(calibration),
    sources: row.sources.filter((source) => source.role === 'reading').map(toSource),
  };
}

function toSource(row: VersionRow['sources'][number]): Source {
  const { id, slug, title, byline, text } = row;
  return { id, slug, title, byline, text, sentences: asSentences(row.sentences), marks: asMarks(row.marks) };
}

/**
 * The author's key of the given sources, by source id, in reading order. The caller has made sure that this person may
 * see it: after the commit, or after checking the practice passage.
 */
export async function listKeyTags(sourceIds: string[]): Promise<Record<string, KeyTag[]>> {
  const rows = await db().keyTag.findMany({
    where: { sourceId: { in: sourceIds } },
    orderBy: [{ sourceId: 'asc' }, { start: 'asc' }, { ordinal: 'asc' }],
  });
  const bySource: Record<string, KeyTag[]> = Object.fromEntries(sourceIds.map((id) => [id, []]));
  for (const row of rows) {
    const { id, sourceId, start, end, position, because } = row;
    bySource[sourceId]?.push({
      id,
      sourceId,
      start,
      end,
      position,
      because,
      factors: asFactors(row.factors),
      credibility: asDial(row.credibility),
      bearing: asDial(row.bearing),
      alternatives: asAlternatives(row.alternatives),
    });
  }
  return bySource;
}
