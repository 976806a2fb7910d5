'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { WrittenField } from '@/components/player/written-field';
import { SeesLine } from '@/components/ui/sees-line';
import type { Change } from '@/lib/domain/operation';
import { findToExplain, rebase } from '@/lib/domain/work';
import { useOutbox } from './outbox-store';

interface ChangeAgainProps {
  /** The id of the operation that says it. */
  id: string;
  change: Change;
  /** Who sees a reason that is written here. */
  sees: string;
  /** What stands on the button. */
  label: string;
  /** Called once the change was made, or dealt with in another way, and what was written here is no longer needed. */
  onDone: () => void;
  /** The other ways to deal with it; each calls what it is given. */
  others: (done: () => void) => ReactNode;
}

/**
 * Makes a change anew on what stands now. Another position on a tag that the commit locked needs a sentence of why, and
 * it is asked for here, before anything is sent: the field begins with what the person wrote when they made the change,
 * and what is written in it lies on the device until the person has chosen.
 */
export function ChangeAgain({ id, change, sees, label, onDone, others }: ChangeAgainProps) {
  const t = useTranslations();
  const work = useOutbox((state) => state.work);
  const keep = useOutbox((state) => state.keep);
  const setDraft = useOutbox((state) => state.setDraft);
  const draftKey = `reason.${id}`;
  const draft = useOutbox((state) => state.drafts[draftKey]);
  const [wasAsked, setWasAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const seesId = useId();
  const tag = findToExplain(work, change);
  // What was begun stays in its field, also when the change no longer asks for a reason.
  const shown =
    tag ??
    (draft !== undefined && 'tagId' in change ? (work.tags.find((one) => one.id === change.tagId) ?? null) : null);
  const written = ('reason' in change && change.reason) || '';
  const reason = draft ?? written;

  function done() {
    setDraft(draftKey, null);
    onDone();
    // The buttons go with what was dealt with: whoever pressed one goes on at the beginning of what is left.
    document.getElementById('main')?.focus({ preventScroll: true });
  }

  function make(event: FormEvent) {
    event.preventDefault();
    const why = reason.trim();
    setWasAsked(tag !== null && why === '');
    if (tag !== null && why === '') return field.current?.focus();
    const again = rebase(work, change);
    keep(shown !== null && why !== '' && again.kind === 'tag.edit' ? { ...again, reason: why } : again);
    done();
  }

  return (
    <form className="again" onSubmit={make} noValidate>
      {shown ? (
        <>
          <WrittenField
            ref={field}
            label={t('reader.reason.label', { was: t(`debate.positions.${shown.position}.name`) })}
            hint={t('reader.reason.hint')}
            value={reason}
            onChange={(text) => setDraft(draftKey, text === written ? null : text)}
            error={wasAsked && reason.trim() === '' ? t('reader.reason.missing') : null}
            seesId={seesId}
            rows={2}
            isRequired={tag !== null}
          />
          <SeesLine id={seesId}>{sees}</SeesLine>
        </>
      ) : null}
      <div className="act-row">
        <button type="submit" className="button small">
          {label}
        </button>
        {others(done)}
      </div>
    </form>
  );
}
