import { type Dates, datesFor, isBeforeOpening, isHandedInLate, type LaterDates } from './assignment-dates';
import type { AssignmentSettings } from './assignment-settings';
import { isLate } from './operation-rules';

/** One student's work on an assignment, as far as changed settings can touch it. */
export interface WorkDone {
  isGuest: boolean;
  sectionId: string | null;
  committedAt: Date | null;
  submittedAt: Date | null;
  extension: LaterDates | null;
  /** By slug of a text: how many tags stand in it. */
  tags: Readonly<Record<string, number>>;
  /** Keys of steps in which something was kept or said to be done. */
  steps: readonly string[];
}

/** Something that a change of settings does to work already done; `count` is a number of people unless `tags` is there. */
export type Effect =
  | { code: 'source-off' | 'source-on'; slug: string; tags: number; count: number }
  | { code: 'step-off' | 'step-on'; key: string; count: number }
  | { code: 'rule' | 'tags-asked'; committed: number; open: number }
  | { code: 'key-hidden' | 'key-shown'; count: number }
  | { code: 'hand-in-late' | 'hand-in-in-time'; count: number }
  | { code: 'closes' | 'reopens' | 'not-open' | 'guests' | 'sections'; count: number };

type Settings = AssignmentSettings & { closedAt: Date | null };

const added = (before: readonly string[], after: readonly string[]) => after.filter((one) => !before.includes(one));

/**
 * What saving new settings does to the work that is there, in the order of the form; nothing while nobody has begun.
 * Work is never deleted, and what arrived in time stays in time whatever the dates become.
 */
export function effectsOf(before: Settings, after: Settings, people: readonly WorkDone[], now: Date): Effect[] {
  const count = (holds: (one: WorkDone) => boolean) => people.filter(holds).length;
  const datesOf = (settings: Settings, one: WorkDone): Dates => datesFor(settings, one.extension);
  const turned = (holds: (settings: Settings, one: WorkDone) => boolean) =>
    count((one) => !holds(before, one) && holds(after, one));

  const sectionsLeft = ({ sectionIds }: Settings, { sectionId }: WorkDone) =>
    sectionIds.length > 0 && !sectionIds.includes(sectionId ?? '');
  const handedInLate = (settings: Settings, one: WorkDone) =>
    one.submittedAt !== null && isHandedInLate(datesOf(settings, one), one.submittedAt);
  const committed = count(({ committedAt }) => committedAt !== null);
  const open = people.length - committed;
  const isRuleNew =
    before.commitRule !== after.commitRule ||
    (after.commitRule === 'date' && before.commitFrom?.getTime() !== after.commitFrom?.getTime());
  const source = (code: 'source-off' | 'source-on') => (slug: string) => ({
    code,
    slug,
    tags: people.reduce((sum, { tags }) => sum + (tags[slug] ?? 0), 0),
    count: count(({ tags }) => (tags[slug] ?? 0) > 0),
  });
  const step = (code: 'step-off' | 'step-on') => (key: string) => ({
    code,
    key,
    count: count(({ steps }) => steps.includes(key)),
  });

  const effects: Effect[] = [
    { code: 'sections', count: turned(sectionsLeft) },
    { code: 'not-open', count: turned((settings, one) => isBeforeOpening(datesOf(settings, one), now)) },
    { code: 'hand-in-late', count: turned(handedInLate) },
    {
      code: 'hand-in-in-time',
      count: turned((settings, one) => one.submittedAt !== null && !handedInLate(settings, one)),
    },
    { code: 'closes', count: turned((settings, one) => isLate(datesOf(settings, one), now)) },
    { code: 'reopens', count: turned((settings, one) => !isLate(datesOf(settings, one), now)) },
    ...(isRuleNew ? [{ code: 'rule' as const, committed, open }] : []),
    ...(!isRuleNew && before.tagsAsked !== after.tagsAsked ? [{ code: 'tags-asked' as const, committed, open }] : []),
    { code: 'guests', count: before.allowsGuests && !after.allowsGuests ? count(({ isGuest }) => isGuest) : 0 },
    ...added(before.stepsOff, after.stepsOff).map(step('step-off')),
    ...added(after.stepsOff, before.stepsOff).map(step('step-on')),
    ...added(before.sourcesOff, after.sourcesOff).map(source('source-off')),
    ...added(after.sourcesOff, before.sourcesOff).map(source('source-on')),
    ...(before.keyRule === after.keyRule
      ? []
      : [{ code: after.keyRule === 'hidden' ? ('key-hidden' as const) : ('key-shown' as const), count: committed }]),
  ];
  return effects.filter((effect) => ('count' in effect ? effect.count : effect.committed + effect.open) > 0);
}
