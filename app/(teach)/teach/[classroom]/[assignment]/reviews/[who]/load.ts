import { notFound } from 'next/navigation';
import { type Dashboard, loadDashboard } from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import type { TrailResponse } from '@/components/dashboard/trail/trail-responses';
import { countPositions } from '@/lib/data/heat';
import { listEvidence } from '@/lib/data/library';
import { findReviewed, listReviewed, type ReviewedAttempt, readAsOf } from '@/lib/data/reviewed-attempts';
import { getReviewedWork } from '@/lib/data/trail';
import { type ArgumentOutline, buildOutline } from '@/lib/domain/argument-outline';
import { describeBuilt } from '@/lib/domain/built-words';
import { evidenceOf } from '@/lib/domain/cited';
import { ExpectedError } from '@/lib/domain/expected-error';
import { buildHeatMap } from '@/lib/domain/heat';
import { buildTrail, type Lateness, type TrailSource } from '@/lib/domain/trail';
import type { Work } from '@/lib/domain/work';

export interface TrailParams {
  params: Promise<{ classroom: string; assignment: string; who: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One student's whole attempt as somebody reviews it. */
export interface Trail {
  work: Work;
  lateOf: (slot: string) => Lateness;
  sources: TrailSource[];
  /** Null where there is no argument. */
  outline: ArgumentOutline | null;
  responses: TrailResponse[];
}

/** The work of an address among what may be reviewed, in its order; anything else is a 404. */
export async function loadReviewed({ params }: Pick<TrailParams, 'params'>) {
  const dashboard = await loadDashboard({ params });
  const { who } = await params;
  const reviewed = await listReviewed(dashboard.assignment);
  try {
    return { ...dashboard, reviewed, attempt: findReviewed(reviewed, who) };
  } catch (error) {
    if (error instanceof ExpectedError) notFound();
    throw error;
  }
}

async function loadSplits({ assignment, version }: Dashboard) {
  const bySource = await Promise.all(
    version.sources.map(async ({ id, sentences }) => {
      const { counts, severals } = await countPositions(assignment, id, 'first');
      const rows = buildHeatMap({ sentences, counts, severals, classSize: 0 });
      const tagged = rows.filter(({ people }) => people > 0);
      return [id, new Map(tagged.map(({ sentence, counts }) => [sentence.number, counts]))] as const;
    }),
  );
  return new Map(bySource);
}

/** The evidence trail of one attempt: as it is reviewed, or as it stands. */
export async function loadTrail(dashboard: Dashboard, attempt: ReviewedAttempt, isNow: boolean): Promise<Trail> {
  const { content, sources } = dashboard.version;
  const [{ work, history }, splits] = await Promise.all([
    getReviewedWork(attempt, isNow ? null : readAsOf(attempt)),
    loadSplits(dashboard),
  ]);
  const lateOf = (slot: string) => history.slots.get(slot) ?? null;
  const { argument } = work;
  const cited = argument?.warrants.flatMap(({ evidenceIds }) => evidenceIds) ?? [];
  const evidence = argument ? await listEvidence([...evidenceOf({ sources }), ...cited]) : [];
  return {
    work,
    lateOf,
    sources: buildTrail(work, history.tags, sources, splits),
    outline: argument && buildOutline(content, argument, { tags: work.tags, sources, evidence }),
    responses: content.steps.flatMap(({ key, kind, title }): TrailResponse[] => {
      const response = work.responses[key];
      if (!response) return [];
      const { text, built } = response;
      const exercise = content.exercises?.[key];
      const asked = {
        opposite: content.opposite?.prompt,
        reflect: content.exitTicket.prompt,
        exercise: exercise?.prompt,
      };
      return [
        {
          ...{ key, title, text },
          prompt: kind === 'opposite' || kind === 'reflect' || kind === 'exercise' ? (asked[kind] ?? null) : null,
          lines: exercise && built ? describeBuilt(exercise, built) : [],
          side: built?.kind === 'opposite' ? built.side : null,
          late: lateOf(`response.keep/${key}`),
        },
      ];
    }),
  };
}
