import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/select-field';
import { STUDENT_STATES, type StudentState } from '@/lib/domain/student-state';

interface ProgressFilterProps {
  action: string;
  sections: { id: string; name: string }[];
  section: string | null;
  state: StudentState | null;
  /** What else the address says, which stays as it is. */
  kept: Record<string, string>;
}

/** Whose progress is shown. A form that the address carries: it works without a script and can be bookmarked. */
export function ProgressFilter({ action, sections, section, state, kept }: ProgressFilterProps) {
  const t = useTranslations('dashboard.progress');
  return (
    <form className="filter-form no-print" action={action} aria-label={t('filter')} key={`${section} ${state}`}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {sections.length > 1 ? (
        <SelectField
          label={t('section')}
          name="section"
          defaultValue={section ?? ''}
          options={[
            { value: '', label: t('anySection') },
            ...sections.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
      <SelectField
        label={t('state')}
        name="state"
        defaultValue={state ?? ''}
        options={[
          { value: '', label: t('anyState') },
          ...STUDENT_STATES.map((one) => ({ value: one, label: t(`states.${one}`) })),
        ]}
      />
      <div className="inline-actions">
        <button type="submit" className="button">
          {t('apply')}
        </button>
      </div>
    </form>
  );
}
