'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useDraftForm } from '@/components/player/outbox/draft-form';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { focusFirstFault } from '@/components/ui/first-fault';
import { SeesLine } from '@/components/ui/sees-line';
import type { StudentContent } from '@/lib/domain/module';
import { KeepRow } from './keep-row';
import { WrittenField } from './written-field';

interface ExitTicketProps {
  ticket: StudentContent['exitTicket'];
  stepKey: string;
  /** Who sees the answer. */
  sees: string;
}

/** The last question of a module; its answer is kept as this step's response. */
export function ExitTicket({ ticket, stepKey, sees }: ExitTicketProps) {
  const t = useTranslations('player.reflect');
  const kept = useOutbox((state) => state.work.responses[stepKey]?.text ?? '');
  const form = useDraftForm(`response.${stepKey}`, { text: kept }, [{ kind: 'response.keep', step: stepKey }]);
  const [wasAsked, setWasAsked] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const seesId = useId();
  const text = form.text('text');
  const isEmpty = text.trim() === '';

  function submit(event: FormEvent) {
    event.preventDefault();
    setWasAsked(isEmpty);
    if (isEmpty) return focusFirstFault(element.current);
    form.keep({ kind: 'response.keep', step: stepKey, text: text.trim(), built: null });
  }

  return (
    <form className="step-form" ref={element} onSubmit={submit} noValidate>
      <h2 className="subtitle">{t('ticket')}</h2>
      <WrittenField
        label={ticket.prompt}
        hint={ticket.hint}
        value={text}
        onChange={(next) => form.write('text', next)}
        error={wasAsked && isEmpty ? t('ticketError') : null}
        seesId={seesId}
        rows={4}
      />
      <SeesLine id={seesId}>{sees}</SeesLine>
      <KeepRow
        isKept={kept !== '' && !form.changed}
        wasKept={kept !== ''}
        isOvertaken={form.isOvertaken}
        keep={t('keepTicket')}
      />
    </form>
  );
}
