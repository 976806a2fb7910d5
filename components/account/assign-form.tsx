'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId, useSyncExternalStore } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';

const never = () => () => {};
const deviceZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

interface AssignFormProps {
  action: (form: FormData) => Promise<Outcome<never>>;
  modules: { slug: string; number: number; title: string }[];
}

interface Typed {
  message: string | null;
  moduleSlug: string;
  tagsAsked: string;
  dueAt: string;
  closesAt: string;
}

/** A local date and time as an instant; empty stays empty, and what cannot be read is left for the server to refuse. */
function toInstant(local: string): string {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? local : at.toISOString();
}

/** Assigns a module to a class; only a refusal comes back, and what was typed stays. */
export function AssignForm({ action, modules }: AssignFormProps) {
  const t = useTranslations('teach.taught');
  const id = useId();
  const [state, assign] = useActionState(
    async (_: Typed, form: FormData): Promise<Typed> => {
      const read = (name: string) => String(form.get(name) ?? '');
      const typed = {
        moduleSlug: read('moduleSlug'),
        tagsAsked: read('tagsAsked'),
        dueAt: read('dueAt'),
        closesAt: read('closesAt'),
      };
      form.set('dueAt', toInstant(typed.dueAt));
      form.set('closesAt', toInstant(typed.closesAt));
      const made = await action(form);
      return { ...typed, message: made.ok ? null : made.message };
    },
    { message: null, moduleSlug: modules[0]?.slug ?? '', tagsAsked: '6', dueAt: '', closesAt: '' },
  );
  const zone = useSyncExternalStore(never, deviceZone, () => '');
  return (
    <form action={assign} className="form">
      <FormMessage kind="error" message={state.message} />
      <div className="field">
        <label className="label" htmlFor={id}>
          {t('module')}
        </label>
        <select className="input" id={id} name="moduleSlug" defaultValue={state.moduleSlug} key={state.moduleSlug}>
          {modules.map(({ slug, number, title }) => (
            <option key={slug} value={slug}>
              {number} · {title}
            </option>
          ))}
        </select>
      </div>
      <Field
        label={t('tagsAsked')}
        hint={t('tagsAskedHint')}
        name="tagsAsked"
        type="number"
        min={1}
        max={100}
        required
        defaultValue={state.tagsAsked}
        key={`tags-${state.tagsAsked}`}
      />
      <Field
        label={t('dueAt')}
        hint={t('dateHint', { zone })}
        name="dueAt"
        type="datetime-local"
        defaultValue={state.dueAt}
        key={`due-${state.dueAt}`}
      />
      <Field
        label={t('closesAt')}
        hint={t('closesHint')}
        name="closesAt"
        type="datetime-local"
        defaultValue={state.closesAt}
        key={`closes-${state.closesAt}`}
      />
      <SubmitButton busy={t('assigning')}>{t('submit')}</SubmitButton>
    </form>
  );
}
