'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';

interface ExtensionFormProps {
  action: (form: FormData) => Promise<Outcome<null>>;
  students: { id: string; name: string }[];
  zone: string;
}

const EMPTY = { personId: '', dueAt: '', closesAt: '' };

/** Gives one student later dates. */
export function ExtensionForm({ action, students, zone }: ExtensionFormProps) {
  const t = useTranslations('assignments.extensions');
  const id = useId();
  const [{ typed, message, isDone, round }, send] = useActionState(
    async (last: { typed: typeof EMPTY; message: string | null; isDone: boolean; round: number }, form: FormData) => {
      const read = (name: string) => String(form.get(name) ?? '');
      const given = await action(form);
      const round = last.round + 1;
      if (given.ok) return { typed: EMPTY, message: null, isDone: true, round };
      const typed = { personId: read('personId'), dueAt: read('dueAt'), closesAt: read('closesAt') };
      return { typed, message: given.message, isDone: false, round };
    },
    { typed: EMPTY, message: null, isDone: false, round: 0 },
  );
  return (
    <form action={send} className="form">
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
        />
        <Field
          label={t('closesAt')}
          hint={t('closesHint')}
          name="closesAt"
          type="datetime-local"
          defaultValue={typed.closesAt}
        />
      </div>
      <SubmitButton busy={t('giving')}>{t('give')}</SubmitButton>
      <FormMessage kind="done" message={isDone ? t('given') : null} />
    </form>
  );
}
