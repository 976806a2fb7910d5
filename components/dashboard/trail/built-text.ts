import { useTranslations } from 'next-intl';
import type { BuiltLine } from '@/lib/domain/built-words';

type Words = ReturnType<typeof useTranslations<'trail.trail'>>;

/** One line of an exercise in words. */
export function sayBuilt(t: Words, line: BuiltLine): string {
  switch (line.kind) {
    case 'choice':
      return t('choice', { item: line.item, choice: line.choice });
    case 'order':
      return t('order', { item: line.item, place: line.place });
    case 'link':
      return t('link', { from: line.from, to: line.to });
    case 'place': {
      const { task, place, item } = line;
      const along = (axis: 'x' | 'y') => {
        const { label, low, high } = task[axis];
        return t('axis', { axis: label, low, high, value: Math.round(place[axis]) });
      };
      return t('place', { item, x: along('x'), y: along('y') });
    }
  }
}

/** The same inside a component. */
export function useBuiltWords(): (line: BuiltLine) => string {
  const t = useTranslations('trail.trail');
  return (line) => sayBuilt(t, line);
}
