'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Field } from '@/components/ui/field';

/** What is typed into the form, as its fields hold it. */
export interface TypedSettings {
  opensAt: string;
  dueAt: string;
  closesAt: string;
  commitRule: string;
  tagsAsked: string;
  commitFrom: string;
  hidesKey: boolean;
  allowsGuests: boolean;
  isGraded: boolean;
  sectionIds: string[];
}

/** The settings as they were sent, to be shown again. */
export function readTyped(form: FormData): TypedSettings {
  const read = (name: string) => String(form.get(name) ?? '');
  return {
    opensAt: read('opensAt'),
    dueAt: read('dueAt'),
    closesAt: read('closesAt'),
    commitRule: read('commitRule'),
    tagsAsked: read('tagsAsked'),
    commitFrom: read('commitFrom'),
    hidesKey: form.has('hidesKey'),
    allowsGuests: form.has('allowsGuests'),
    isGraded: form.has('isGraded'),
    sectionIds: form.getAll('sectionIds').map(String),
  };
}

const RULES = ['tags', 'said', 'date', 'opened'] as const;
const BOXES = ['hidesKey', 'allowsGuests', 'isGraded'] as const;

interface FieldsProps {
  typed: TypedSettings;
  /** The time zone of the class, in which dates are typed. */
  zone: string;
  sections: { id: string; name: string }[];
  /** What is wrong with a field; null when nothing is. */
  faultOf: (field: string) => string | null;
}

/** The fields beside which their faults stand. */
export const FIELDS_WITH_FAULTS = ['opensAt', 'dueAt', 'closesAt', 'tagsAsked', 'commitFrom'];

/** Whom an assignment is for, its dates, when committing is possible, and the rest. */
export function AssignmentFields({ typed, zone, sections, faultOf }: FieldsProps) {
  const t = useTranslations('assignments.form');
  return (
    <>
      {sections.length > 0 ? <WhomFields chosen={typed.sectionIds} sections={sections} /> : null}
      <Group title={t('dates')} note={t('zone', { zone })}>
        {(['opensAt', 'dueAt', 'closesAt'] as const).map((name) => (
          <Field
            key={name}
            label={t(name)}
            hint={t(`${name}Hint`)}
            name={name}
            type="datetime-local"
            defaultValue={typed[name]}
            error={faultOf(name)}
          />
        ))}
      </Group>
      <CommitFields typed={typed} zone={zone} faultOf={faultOf} />
      <Group title={t('more')}>
        {BOXES.map((name) => (
          <label key={name} className="tick">
            <input type="checkbox" name={name} defaultChecked={typed[name]} />
            <span>
              {t(name)} <span className="hint">{t(`${name}Hint`)}</span>
            </span>
          </label>
        ))}
      </Group>
    </>
  );
}

function Group({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <fieldset className="form-group">
      <legend className="subtitle">{title}</legend>
      {note ? <p className="note">{note}</p> : null}
      {children}
    </fieldset>
  );
}

function WhomFields({ chosen, sections }: { chosen: string[]; sections: FieldsProps['sections'] }) {
  const t = useTranslations('assignments.form');
  const [whom, setWhom] = useState(chosen.length > 0 ? 'sections' : 'class');
  return (
    <Group title={t('whom')}>
      {(['class', 'sections'] as const).map((one) => (
        <label key={one} className="tick">
          <input type="radio" name="whom" value={one} checked={whom === one} onChange={() => setWhom(one)} />
          <span>{t(`whom-${one}`)}</span>
        </label>
      ))}
      {whom === 'sections' ? (
        <fieldset className="form-ticks">
          <legend className="label">{t('sections')}</legend>
          {sections.map(({ id, name }) => (
            <label key={id} className="tick">
              <input type="checkbox" name="sectionIds" value={id} defaultChecked={chosen.includes(id)} />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </Group>
  );
}

function CommitFields({ typed, zone, faultOf }: Omit<FieldsProps, 'sections'>) {
  const t = useTranslations('assignments.form');
  const [rule, setRule] = useState(typed.commitRule);
  return (
    <Group title={t('committing')} note={t('committingNote')}>
      {RULES.map((one) => (
        <label key={one} className="tick">
          <input type="radio" name="commitRule" value={one} checked={rule === one} onChange={() => setRule(one)} />
          <span>{t(`rule-${one}`)}</span>
        </label>
      ))}
      {rule === 'tags' ? (
        <Field
          label={t('tagsAsked')}
          name="tagsAsked"
          type="number"
          min={1}
          max={100}
          required
          defaultValue={typed.tagsAsked}
          error={faultOf('tagsAsked')}
        />
      ) : null}
      {rule === 'date' ? (
        <Field
          label={t('commitFrom')}
          hint={t('zone', { zone })}
          name="commitFrom"
          type="datetime-local"
          required
          defaultValue={typed.commitFrom}
          error={faultOf('commitFrom')}
        />
      ) : null}
    </Group>
  );
}
