import { useFormatter, useTranslations } from 'next-intl';
import type { Axis, GridTask, Place } from '@/lib/domain/exercise';

/** The words for a place along an axis, and the largest number of each. */
const LEVELS = [
  { name: 'farLow', upTo: 19 },
  { name: 'low', upTo: 44 },
  { name: 'middle', upTo: 55 },
  { name: 'high', upTo: 80 },
  { name: 'farHigh', upTo: 100 },
] as const;

const levelOf = (value: number) => LEVELS.findIndex(({ upTo }) => value <= upTo);

/** Says where something is on a plane, without a number: one axis, both, or what lies between two edges. */
export function useGridWords(task: GridTask) {
  const t = useTranslations('player.exercise.grid');
  const format = useFormatter();
  const between = ({ low, high }: Axis, [from, to]: [number, number]) => {
    const levels = LEVELS.slice(levelOf(from), levelOf(to) + 1);
    if (levels.length === LEVELS.length) return t('anywhere');
    return format.list(
      levels.map(({ name }) => t(`level.${name}`, { low, high })),
      { type: 'disjunction' },
    );
  };
  const along = (axis: Axis, value: number) => between(axis, [value, value]);
  const say = (axis: Axis, words: string) => t('one', { axis: axis.label, words });
  return {
    along,
    /** A line for each axis. */
    place: ({ x, y }: Place) => [say(task.x, along(task.x, x)), say(task.y, along(task.y, y))],
    area: ({ x, y }: { x: [number, number]; y: [number, number] }) => [
      say(task.x, between(task.x, x)),
      say(task.y, between(task.y, y)),
    ],
  };
}
