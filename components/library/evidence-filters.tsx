import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FACTORS, POSITIONS } from '@/lib/domain/debate';
import type { EvidenceQuery } from '@/lib/domain/evidence-filter';
import { paths } from '@/lib/paths';

interface SelectProps {
  name: string;
  label: string;
  any: string;
  value: string | null;
  children: ReactNode;
}

function Select({ name, label, any, value, children }: SelectProps) {
  return (
    <label className="filter-field">
      <span className="label">{label}</span>
      <select className="input" name={name} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        {children}
      </select>
    </label>
  );
}

/** What to look for in the library. A form that the address carries: it works without a script and can be bookmarked. */
export function EvidenceFilters({ query, cases }: { query: EvidenceQuery; cases: string[] }) {
  const t = useTranslations('library.evidence');
  const player = useTranslations('player.evidence');
  const debate = useTranslations('debate');
  const any = t('any');
  return (
    // biome-ignore lint/a11y/useSemanticElements: more readers know the role than the young element <search>.
    <form className="filter-form" role="search" action={paths.evidence} key={JSON.stringify(query)}>
      <label className="filter-field filter-words">
        <span className="label">{t('words')}</span>
        <input className="input" type="search" name="q" defaultValue={query.words} maxLength={200} />
      </label>
      <Select name="case" label={t('case')} any={any} value={query.case}>
        {cases.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
      <Select name="factor" label={t('factor')} any={any} value={query.factor}>
        {FACTORS.map((factor) => (
          <option key={factor} value={factor}>
            {debate(`factors.${factor}`)}
          </option>
        ))}
      </Select>
      <Select name="supports" label={t('supports')} any={any} value={query.supports}>
        {POSITIONS.map((position) => (
          <option key={position} value={position}>
            {debate(`positions.${position}.name`)}
          </option>
        ))}
        <option value="context">{player('context')}</option>
      </Select>
      <Select name="strength" label={t('strength')} any={any} value={query.strength}>
        {(['strong', 'moderate', 'weak'] as const).map((strength) => (
          <option key={strength} value={strength}>
            {player(`strengths.${strength}`)}
          </option>
        ))}
      </Select>
      <div className="inline-actions">
        <button type="submit" className="button primary">
          {t('find')}
        </button>
        <Link className="button quiet" href={paths.evidence}>
          {t('all')}
        </Link>
      </div>
    </form>
  );
}
