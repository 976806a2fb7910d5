'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId, useRef, useState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome, Refusal } from '@/lib/actions/outcome';
import { AssignmentFields, FIELDS_WITH_FAULTS, readTyped, type TypedSettings } from './assignment-fields';
import { type CutChoice, type ModuleChoice, ModuleCut } from './module-cut';
import { useFaults } from './use-faults';

const NOTHING_OFF: CutChoice = { stepsOff: [], sourcesOff: [] };

interface AssignmentFormProps {
  typed: TypedSettings;
  zone: string;
  sections: { id: string; name: string }[];
}

interface CreateProps extends AssignmentFormProps {
  /** Assigns what is chosen and goes there; only a refusal comes back. */
  action: (form: FormData) => Promise<Outcome<never>>;
  modules: ModuleChoice[];
}

/** Assigns modules to a class: what is typed holds for all that are chosen, and each becomes an assignment of its own. */
export function AssignForm({ action, modules, typed, zone, sections }: CreateProps) {
  const t = useTranslations('assignments.form');
  const [chosen, setChosen] = useState<string[]>([]);
  const [cuts, setCuts] = useState<Record<string, CutChoice>>({});
  const [state, send] = useActionState(
    async (last: { refusal: Refusal | null; typed: TypedSettings; round: number }, form: FormData) => {
      const made = await action(form);
      return { typed: readTyped(form), round: last.round + 1, refusal: made.ok ? null : made };
    },
    { refusal: null, typed, round: 0 },
  );
  const form = useRef<HTMLFormElement>(null);
  const { message, faultOf } = useFaults(form, state.refusal, FIELDS_WITH_FAULTS);
  return (
    <form action={send} className="form wide-form" ref={form}>
      <FormMessage kind="error" message={message} />
      {/* A form is emptied once it was sent: what was chosen is shown anew. */}
      <div className="stack" key={state.round}>
        <fieldset className="form-group">
          <legend className="subtitle">{t('modules')}</legend>
          <p className="note">{t('modulesNote')}</p>
          {modules.map(({ slug, number, title }) => (
            <label key={slug} className="tick">
              <input
                type="checkbox"
                name="modules"
                value={slug}
                checked={chosen.includes(slug)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, slug] : chosen.filter((one) => one !== slug))
                }
              />
              <span>
                {number} · {title}
              </span>
            </label>
          ))}
        </fieldset>
        {modules
          .filter(({ slug }) => chosen.includes(slug))
          .map((module) => (
            <ModuleCut
              key={module.slug}
              module={module}
              cut={cuts[module.slug] ?? NOTHING_OFF}
              onChange={(cut) => setCuts({ ...cuts, [module.slug]: cut })}
              prefix={`${module.slug}/`}
            />
          ))}
        <AssignmentFields typed={state.typed} zone={zone} sections={sections} faultOf={faultOf} />
      </div>
      <SubmitButton busy={t('assigning')}>{t('assign', { count: Math.max(1, chosen.length) })}</SubmitButton>
    </form>
  );
}

interface SettingsProps extends AssignmentFormProps {
  /** Saves and goes to the assignment, or answers what that would change for work already done. */
  action: (form: FormData) => Promise<Outcome<{ effects: string[] }>>;
  module: ModuleChoice;
  cut: CutChoice;
}

interface SettingsState {
  refusal: Refusal | null;
  effects: string[];
  typed: TypedSettings;
  round: number;
}

/** Changes an assignment. What that does to work already done is said before it is saved. */
export function SettingsForm({ action, module, cut: firstCut, typed, zone, sections }: SettingsProps) {
  const t = useTranslations('assignments.form');
  const effectsId = useId();
  const [cut, setCut] = useState(firstCut);
  const [{ refusal, effects, typed: shown, round }, send] = useActionState(
    async (last: SettingsState, form: FormData): Promise<SettingsState> => {
      const saved = await action(form);
      const next = { typed: readTyped(form), round: last.round + 1 };
      return saved.ok
        ? { ...next, refusal: null, effects: saved.value.effects }
        : { ...next, refusal: saved, effects: [] };
    },
    { refusal: null, effects: [], typed, round: 0 },
  );
  const form = useRef<HTMLFormElement>(null);
  const { message, faultOf } = useFaults(form, refusal, FIELDS_WITH_FAULTS);
  return (
    <form action={send} className="form wide-form" ref={form}>
      <FormMessage kind="error" message={message} />
      <div className="stack" key={round}>
        <AssignmentFields typed={shown} zone={zone} sections={sections} faultOf={faultOf} />
        <ModuleCut module={module} cut={cut} onChange={setCut} prefix="" />
      </div>
      <div role="status">
        {effects.length > 0 ? (
          <section className="paper" aria-labelledby={effectsId}>
            <h2 className="subtitle" id={effectsId}>
              {t('effects')}
            </h2>
            <ul className="plain-list">
              {effects.map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
            <p className="note">{t('effectsNote')}</p>
          </section>
        ) : null}
      </div>
      <input type="hidden" name="seen" value={effects.join(' ')} />
      <SubmitButton busy={t('saving')}>{t(effects.length > 0 ? 'saveAnyway' : 'save')}</SubmitButton>
    </form>
  );
}
