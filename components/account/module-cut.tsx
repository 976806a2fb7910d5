'use client';

import { useTranslations } from 'next-intl';

/** A module as it is chosen for a class. */
export interface ModuleChoice {
  slug: string;
  number: number;
  title: string;
  steps: { key: string; title: string; canLeaveOut: boolean }[];
  sources: { slug: string; title: string }[];
  /** What is switched off for its short run; null where it has none. */
  short: { minutes: number; stepsOff: string[]; sourcesOff: string[] } | null;
}

/** What of a module is switched off. */
export interface CutChoice {
  stepsOff: string[];
  sourcesOff: string[];
}

interface ModuleCutProps {
  module: ModuleChoice;
  cut: CutChoice;
  onChange: (cut: CutChoice) => void;
  /** Stands before every name in the form where it is about several modules; empty where it is about one. */
  prefix: string;
}

const toggle = (all: string[], one: string) =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

/** Which steps and texts of a module are on. Reading, the reveal and the last text that is left cannot be switched off. */
export function ModuleCut({ module, cut, onChange, prefix }: ModuleCutProps) {
  const t = useTranslations('assignments.form');
  const { title, steps, sources, short } = module;
  const left = sources.filter(({ slug }) => !cut.sourcesOff.includes(slug));
  return (
    <fieldset className="form-group">
      <legend className="subtitle">{t('cut', { title })}</legend>
      <div className="inline-actions">
        {short ? (
          <button
            type="button"
            className="button small"
            onClick={() => onChange({ stepsOff: short.stepsOff, sourcesOff: short.sourcesOff })}
          >
            {t('short', { minutes: short.minutes })}
          </button>
        ) : null}
        <button type="button" className="button small" onClick={() => onChange({ stepsOff: [], sourcesOff: [] })}>
          {t('everything')}
        </button>
      </div>
      <fieldset className="form-ticks">
        <legend className="label">{t('steps')}</legend>
        {steps.map(({ key, title: step, canLeaveOut }) => (
          <label key={key} className="tick">
            <input
              type="checkbox"
              checked={!cut.stepsOff.includes(key)}
              disabled={!canLeaveOut}
              onChange={() => onChange({ ...cut, stepsOff: toggle(cut.stepsOff, key) })}
            />
            <span>
              {step} {canLeaveOut ? null : <span className="hint">{t('stays')}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="form-ticks">
        <legend className="label">{t('sources')}</legend>
        {sources.map(({ slug, title: source }) => {
          const isLast = left.length === 1 && left[0]?.slug === slug;
          return (
            <label key={slug} className="tick">
              <input
                type="checkbox"
                checked={!cut.sourcesOff.includes(slug)}
                disabled={isLast}
                onChange={() => onChange({ ...cut, sourcesOff: toggle(cut.sourcesOff, slug) })}
              />
              <span>
                {source} {isLast ? <span className="hint">{t('oneStays')}</span> : null}
              </span>
            </label>
          );
        })}
      </fieldset>
      {cut.stepsOff.map((key) => (
        <input key={key} type="hidden" name="stepsOff" value={`${prefix}${key}`} />
      ))}
      {cut.sourcesOff.map((slug) => (
        <input key={slug} type="hidden" name="sourcesOff" value={`${prefix}${slug}`} />
      ))}
    </fieldset>
  );
}
