import 'server-only';
import type { Viewer } from '@/lib/domain/person';
import { buildRoundSummary, type RoundSummary } from '@/lib/domain/summary';
import { getAttemptForViewer, getModuleOfAttempt } from './attempts';
import { theirAttempts } from './course';
import { db } from './database';
import { listLibrary } from './library';
import { getWork } from './work';

/** One round of a module, alone or in a class. */
export interface Round extends RoundSummary {
  attemptId: string;
  round: number;
  /** The class it is in; null when the person studies alone. */
  classroom: string | null;
  startedAt: Date;
  committedAt: Date | null;
}

/** What a person made of one module. */
export interface ModuleSummary {
  slug: string;
  number: number;
  title: string;
  question: string;
  /** In the order in which they were begun. */
  rounds: Round[];
}

/** What a person made of the modules they have begun, alone and in the classes they are in, in the order of the course. */
export async function listSummaries(viewer: Viewer): Promise<ModuleSummary[]> {
  const ids = await db().attempt.findMany({
    where: theirAttempts(viewer),
    select: { id: true },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  });
  const evidence = ids.length > 0 ? await listLibrary() : [];
  const rounds = await Promise.all(
    ids.map(async ({ id }) => {
      const attempt = await getAttemptForViewer(viewer, id);
      const [{ content, sources }, work] = await Promise.all([getModuleOfAttempt(attempt), getWork(attempt)]);
      const { round, classroom, startedAt, committedAt } = attempt;
      const made = buildRoundSummary(content, { sources, evidence }, work);
      return { content, ...made, attemptId: id, round, classroom: classroom?.name ?? null, startedAt, committedAt };
    }),
  );
  const modules = new Map<string, ModuleSummary>();
  for (const { content, ...round } of rounds) {
    const { slug, number, title, question } = content;
    // Its newest version says what the module is called.
    modules.set(slug, { slug, number, title, question, rounds: [...(modules.get(slug)?.rounds ?? []), round] });
  }
  return [...modules.values()].sort((a, b) => a.number - b.number);
}
