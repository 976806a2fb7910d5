import { useTranslations } from 'next-intl';
import type { StanceContent } from '@/lib/domain/work';

/** Says a stance in one line: the point of the scale, the position that fits best, how sure; or that none was kept. */
export function useStanceWords(): (stance: StanceContent | null) => string {
  const t = useTranslations('course.summary');
  const debate = useTranslations('debate');
  return (stance) =>
    stance === null
      ? t('notKept')
      : t('stood', {
          value: debate(`stance.value.${stance.value}`),
          position: debate(`positions.${stance.position}.name`),
          confidence: debate(`stance.confidence.${stance.confidence}`),
        });
}
