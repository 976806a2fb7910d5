'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId, useRef } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome, Refusal } from '@/lib/actions/outcome';
import { useFaults } from './use-faults';

interface ExtensionFormProps {
  action: (form: FormData) => Promise<Outcome<null>>;
  students: { id: string; name: string }[];
  zone: string;
}

interface ExtensionState {
  typed: typeof EMPTY;
  refusal: Refusal | null;
  isDone: boolean;
  round: number;
}

const EMPTY = { personId: '', dueAt: '', closesAt: '' };

/** Gives one student later dates. */
export function ExtensionForm({ action, students, zone }: ExtensionFormProps) {
  const t = useTranslations('assignments.extensions');
  const id = useId();
  const [{ typed, refusal, isDone, round }, send] = useActionState(
    async (last: ExtensionState, form: FormData): Promise<ExtensionState> => {
      const read = (name: string) => String(form.get(name) ?? '');
      const given = await action(form);
      const round = last.round + 1;
      if (given.ok) return { typed: EMPTY, refusal: null, isDone: true, round };
      const typed = { personId: read('personId'), dueAt: read('dueAt'), closesAt: read('closesAt') };
      return { typed, refusal: given, isDone: false, round };
    },
    { typed: EMPTY, refusal: null, isDone: false, round: 0 },
  );
  const form = useRef<HTMLFormElement>(null);
  const { message, faultOf } = useFaults(form, refusal, ['dueAt', 'closesAt']);
  return (
    <form action={send} className="form" ref={form}>
      <FormMessage kind="error" message={message} />
      <div className="stack" key={round}>
        <div className="field">
          <label className="label" htmlFor={id}>
            {t('student')}
          </label>
          <select className="input" id={id} name="personId" defaultValue={typed.personId} required>
            <option value="">{t('choose')}</option>
            {students.map((student) => (
              <option key={student.id} value={student.id}>
                {student.name}
              </option>
            ))}
          </select>
        </div>
        <Field
          label={t('dueAt')}
          hint={t('zone', { zone })}
          name="dueAt"
          type="datetime-local"
          defaultValue={typed.dueAt}
          error={faultOf('dueAt')}
        />
        <Field
          label={t('closesAt')}
          hint={t('closesHint')}
          name="closesAt"
          type="datetime-local"
          defaultValue={typed.closesAt}
          error={faultOf('closesAt')}
        />
      </div>
      <SubmitButton busy={t('giving')}>{t('give')}</SubmitButton>
      <FormMessage kind="done" message={isDone ? t('given') : null} />
    </form>
  );
}
