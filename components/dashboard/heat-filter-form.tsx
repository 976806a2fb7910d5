import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/select-field';
import { FACTORS } from '@/lib/domain/debate';
import type { DialSteps, HeatFilter } from '@/lib/domain/heat-filter';

const STEPS = [1, 2, 3, 4] as const;

interface DialFieldsProps {
  dial: 'credibility' | 'bearing';
  names: readonly [string, string];
  steps: DialSteps | null;
}

function DialFields({ dial, names, steps }: DialFieldsProps) {
  const t = useTranslations('dashboard.filter');
  const debate = useTranslations('debate');
  const options = [
    { value: '', label: t('any') },
    ...STEPS.map((step) => ({ value: String(step), label: debate(`${dial}.${step}`) })),
  ];
  return (['from', 'to'] as const).map((end, index) => (
    <SelectField
      key={end}
      label={t(end, { dial: t(dial) })}
      name={names[index] ?? ''}
      defaultValue={steps?.[end] ?? ''}
      options={options}
    />
  ));
}

interface HeatFilterFormProps {
  filter: HeatFilter;
  /** Those that may be chosen; with fewer than two there is no choice. */
  sections: { id: string; name: string }[];
  /** Whether these are all sections of the class, or those given to an assistant. */
  isWholeClass: boolean;
  action: string;
  /** What else the address says, which stays as it is. */
  kept: Record<string, string>;
  /** This page without a filter. */
  clearHref: string;
}

/** Which tags are counted. A form that the address carries: it works without a script and can be bookmarked. */
export function HeatFilterForm({ filter, sections, isWholeClass, action, kept, clearHref }: HeatFilterFormProps) {
  const t = useTranslations('dashboard.filter');
  const debate = useTranslations('debate');
  const isFiltered = Object.values(filter).some((part) => part !== null);
  return (
    <details className="heat-filter no-print" open={isFiltered}>
      <summary>{t('open')}</summary>
      <form className="filter-form" action={action} aria-label={t('label')} key={JSON.stringify(filter)}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SelectField
          label={t('factor')}
          name="factor"
          defaultValue={filter.factor ?? ''}
          options={[
            { value: '', label: t('any') },
            ...FACTORS.map((factor) => ({ value: factor, label: debate(`factors.${factor}`) })),
          ]}
        />
        <DialFields dial="credibility" names={['credibleFrom', 'credibleTo']} steps={filter.credibility} />
        <DialFields dial="bearing" names={['bearsFrom', 'bearsTo']} steps={filter.bearing} />
        {sections.length > 1 ? (
          <SelectField
            label={t('section')}
            name="section"
            defaultValue={filter.sectionId ?? ''}
            options={[
              { value: '', label: t(isWholeClass ? 'all' : 'allSeen') },
              ...sections.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : null}
        <div className="inline-actions">
          <button type="submit" className="button">
            {t('apply')}
          </button>
          {isFiltered ? (
            <Link className="button quiet" href={clearHref}>
              {t('clear')}
            </Link>
          ) : null}
        </div>
      </form>
    </details>
  );
}
