import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Agreement, buildAgreement, type UnitCounts } from '@/lib/domain/agreement';
import type { Measure } from '@/lib/domain/contested';
import { seedOf } from '@/lib/domain/seed';
import { LEAST_SHOWN } from '@/lib/domain/small-groups';
import { type AgreementWords, wordAgreement } from '@/lib/domain/wording-bands';
import { getModuleOfAttempt, type OwnAttempt } from './attempts';
import type { CountedAssignment, TagMoment } from './counted-revisions';
import { SEES_ALL } from './seen-students';
import { listUnits } from './units';

/** How far a class agrees on one thing: over all texts, and in each, by the id of the source. */
export interface AgreementOn {
  all: Agreement;
  bySource: { sourceId: string; agreement: Agreement }[];
}

/**
 * How far the counted students of an assignment agree, over the given sources. A unit is a sentence, with one value per
 * person; who did not tag it is missing. The same tags give the same intervals, in every process and at every visit.
 */
export async function getAgreement(
  assignment: CountedAssignment,
  sourceIds: string[],
  moment: TagMoment,
): Promise<Record<Measure, AgreementOn>> {
  const sources = await Promise.all(
    sourceIds.map(async (sourceId) => ({ sourceId, rows: await listUnits(assignment, sourceId, moment) })),
  );
  const seed = seedOf(assignment.id);
  const agreementOn = async (measure: Measure): Promise<AgreementOn> => {
    const bySource: AgreementOn['bySource'] = [];
    for (const { sourceId, rows } of sources) {
      const units = rows.map((row) => row[measure]);
      bySource.push({ sourceId, agreement: await agreementOf(units, measure, seed) });
    }
    const all = sources.flatMap(({ rows }) => rows.map((row) => row[measure]));
    return { all: await agreementOf(all, measure, seed), bySource };
  };
  return {
    position: await agreementOn('position'),
    credibility: await agreementOn('credibility'),
    bearing: await agreementOn('bearing'),
  };
}

/** Figures that were computed before, by what they were computed from: several dashboards look at the same tags. */
const known = new Map<string, Agreement>();
/** A few assignments with all their texts. */
const MOST_KNOWN = 200;

async function agreementOf(units: readonly UnitCounts[], measure: Measure, seed: number): Promise<Agreement> {
  const level = measure === 'position' ? 'nominal' : 'ordinal';
  const key = JSON.stringify([seed, level, units]);
  const before = known.get(key);
  if (before) return before;
  // A bootstrap holds the process for some hundredths of a second: others get their turn between two of them.
  await nextTurn();
  const agreement = buildAgreement(units, { level, seed });
  const oldest = known.size >= MOST_KNOWN ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  known.set(key, agreement);
  return agreement;
}

/** Over fewer sentences the words would tell how one of them was read. */
const LEAST_SENTENCES = 3;

/**
 * How far a class agrees, in words, for one of its students who has committed: made of the first tags of those who have
 * committed, the whole class of the assignment, and of sentences that at least five of them tagged. Null before the
 * commit, in one's own study, and while there are fewer than three such sentences.
 */
export async function getAgreementWords(attempt: OwnAttempt): Promise<AgreementWords | null> {
  const { assignment, committedAt, spaceId } = attempt;
  if (!assignment || !committedAt) return null;
  const { sources } = await getModuleOfAttempt(attempt);
  const whole = { spaceId, id: assignment.id, sees: SEES_ALL };
  const rows = await Promise.all(sources.map(({ id }) => listUnits(whole, id, 'first', { isCommittedOnly: true })));
  const units = rows
    .flat()
    .map(({ position }) => position)
    .filter((counts) => counts.reduce((people, one) => people + one, 0) >= LEAST_SHOWN);
  if (units.length < LEAST_SENTENCES) return null;
  const { pairs, alpha } = await agreementOf(units, 'position', seedOf(assignment.id));
  return wordAgreement(pairs.value, alpha.value);
}
