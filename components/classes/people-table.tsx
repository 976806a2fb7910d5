'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TableScroll } from '@/components/ui/table-scroll';
import type { Outcome } from '@/lib/actions/outcome';
import type { Role } from '@/lib/domain/person';
import { paths } from '@/lib/paths';

export interface ListedPerson {
  id: string;
  name: string;
  isGuest: boolean;
  role: Role;
  /** Where they belong, or what they look after; empty for nothing. */
  sections: string;
}

interface PeopleTableProps {
  classroomId: string;
  people: ListedPerson[];
  sections: { id: string; name: string }[];
  /** Moves the chosen students and answers how many; null where nothing can be changed. */
  move: ((form: FormData) => Promise<Outcome<number>>) | null;
}

/** Everybody in a class, by name, with a way to put several students into a section at once. */
export function PeopleTable({ classroomId, people, sections, move }: PeopleTableProps) {
  const t = useTranslations('classes');
  const [answer, send] = useActionState(
    async (_: Outcome<number> | null, form: FormData) => (move ? move(form) : null),
    null,
  );
  const isChoosing = move !== null && sections.length > 0;
  return (
    <form action={send} className="stack" onReset={answer?.ok ? undefined : (event) => event.preventDefault()}>
      <TableScroll label={t('people.list')}>
        <table className="table people-table">
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              <th scope="col">{t('people.role')}</th>
              <th scope="col">{t('people.section')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, isGuest, role, sections: place }) => (
              <tr key={id}>
                <th scope="row">
                  <span className="people-who">
                    {isChoosing && role === 'student' ? (
                      <input type="checkbox" name="person" value={id} aria-label={t('people.choose', { name })} />
                    ) : null}
                    <Link href={paths.classPerson(classroomId, id)}>{name}</Link>
                    {isGuest ? <span className="note">{t('people.guest')}</span> : null}
                  </span>
                </th>
                <td>{t(`roles.${role}`)}</td>
                <td>{place || t('people.noSection')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {isChoosing ? (
        <div className="people-move no-print">
          <SelectField
            label={t('people.moveTo')}
            name="sectionId"
            options={[
              ...sections.map(({ id, name }) => ({ value: id, label: name })),
              { value: '', label: t('people.noSection') },
            ]}
          />
          <SubmitButton kind="plain" busy={t('busy')}>
            {t('people.move')}
          </SubmitButton>
          <FormMessage kind="error" message={answer && !answer.ok ? answer.message : null} />
          <FormMessage kind="done" message={answer?.ok ? t('people.moved', { count: answer.value }) : null} />
        </div>
      ) : null}
    </form>
  );
}
