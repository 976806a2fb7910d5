import { useFormatter, useTranslations } from 'next-intl';
import type { DialSteps, HeatFilter } from '@/lib/domain/heat-filter';

interface HeatFilterWordsProps {
  filter: HeatFilter;
  /** Name of the section that is shown alone. */
  section: string | null;
  /** Whether any tag is left. */
  hasTags: boolean;
}

/** What is left out, said in words; nothing where all tags are shown. */
export function HeatFilterWords({ filter, section, hasTags }: HeatFilterWordsProps) {
  const t = useTranslations('dashboard.filter');
  const debate = useTranslations('debate');
  const format = useFormatter();
  const { factor, credibility, bearing } = filter;
  const stepsOf = (dial: 'credibility' | 'bearing', { from, to }: DialSteps) =>
    from === to
      ? debate(`${dial}.${from}`)
      : t('steps', { from: debate(`${dial}.${from}`), to: debate(`${dial}.${to}`) });
  const parts = [
    ...(factor ? [t('onlyFactor', { factor: debate(`factors.${factor}`) })] : []),
    ...(credibility ? [t('onlyCredibility', { steps: stepsOf('credibility', credibility) })] : []),
    ...(bearing ? [t('onlyBearing', { steps: stepsOf('bearing', bearing) })] : []),
    ...(section ? [t('onlySection', { section })] : []),
  ];
  if (parts.length === 0) return null;
  return (
    <p className="heat-filtered">
      <b>{t('only', { parts: format.list(parts) })}</b> {credibility || bearing ? t('notSet') : null}{' '}
      {hasTags ? null : t('nothing')}
    </p>
  );
}
