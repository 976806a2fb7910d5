'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useActionState, useId, useState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { MOST_BYTES, type PlannedRow } from '@/lib/domain/roster';
import { InviteSheet, type SheetLink } from './invite-sheet';
import { readRosterFile, sizeAsSent } from './read-file';
import { RosterPreview } from './roster-preview';

interface RosterFormProps {
  preview: (form: FormData) => Promise<Outcome<PlannedRow[]>>;
  invite: (form: FormData) => Promise<Outcome<SheetLink[]>>;
  classroom: string;
  address: string;
}

/** The text a plan was made of: a plan of another text says nothing about this one. */
type Plan = { text: string; answer: Outcome<PlannedRow[]> } | null;

const formOf = (text: string) => {
  const form = new FormData();
  form.set('text', text);
  return form;
};

/** Invites people from pasted rows or a file, in two steps: see what each row does, then invite. */
export function RosterForm({ preview, invite, classroom, address }: RosterFormProps) {
  const t = useTranslations('classes.roster');
  const format = useFormatter();
  const id = useId();
  const [text, setText] = useState('');
  const [fileFault, setFileFault] = useState<string | null>(null);
  const [plan, look] = useActionState(async (): Promise<Plan> => ({ text, answer: await lookAt() }), null);
  const [links, confirm] = useActionState(async () => invite(formOf(text)), null);
  const inMegabytes = (bytes: number) => format.number(bytes / 1_000_000, { maximumFractionDigits: 1 });
  if (links?.ok) return <InviteSheet links={links.value} classroom={classroom} address={address} />;

  // What is far too large would not even reach the action that says so.
  async function lookAt(): Promise<Outcome<PlannedRow[]>> {
    const bytes = sizeAsSent(text);
    if (bytes > MOST_BYTES) return { ok: false, message: t('pastedLarge', { size: inMegabytes(bytes) }) };
    return preview(formOf(text));
  }

  async function read(input: HTMLInputElement) {
    const [file] = input.files ?? [];
    if (!file) return;
    const found = await readRosterFile(file);
    if (found.ok) setText(found.text);
    setFileFault(found.ok ? null : t(found.fault, { size: inMegabytes(file.size) }));
    // The same file may be chosen again after it was mended.
    input.value = '';
  }

  const answer = plan?.text === text ? plan.answer : null;
  const rows = answer?.ok ? answer.value : null;
  const count = rows?.filter(({ outcome }) => outcome.kind === 'new').length ?? 0;
  const faults = rows?.filter(({ outcome }) => outcome.kind === 'fault').length ?? 0;
  return (
    <div className="stack">
      <form action={look} className="form roster-form">
        <FormMessage kind="error" message={fileFault ?? (answer && !answer.ok ? answer.message : null)} />
        <div className="field">
          <label className="label" htmlFor={id}>
            {t('text')}
          </label>
          <p className="hint" id={`${id}-hint`}>
            {t('textHint')}
          </p>
          <textarea
            className="input"
            id={id}
            name="text"
            rows={8}
            spellCheck={false}
            aria-describedby={`${id}-hint`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className="field">
          <label className="label" htmlFor={`${id}-file`}>
            {t('file')}
          </label>
          <p className="hint" id={`${id}-file-hint`}>
            {t('fileHint')}
          </p>
          <input
            className="input"
            id={`${id}-file`}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            aria-describedby={`${id}-file-hint`}
            onChange={(event) => void read(event.currentTarget)}
          />
        </div>
        <SubmitButton busy={t('looking')} kind={rows ? 'plain' : 'primary'}>
          {t('look')}
        </SubmitButton>
      </form>
      {rows ? (
        <div className="stack">
          <RosterPreview rows={rows} />
          {count > 0 ? (
            <form action={confirm} className="inline-actions">
              <SubmitButton busy={t('inviting')}>
                {faults > 0 ? t('inviteRest', { faults, count }) : t('invite', { count })}
              </SubmitButton>
              <FormMessage kind="error" message={links?.message} />
            </form>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
