'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef, useState } from 'react';
import { KeepRow } from '@/components/player/keep-row';
import { useDraftForm } from '@/components/player/outbox/draft-form';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { WrittenField } from '@/components/player/written-field';
import { focusFirstFault } from '@/components/ui/first-fault';
import { SeesLine } from '@/components/ui/sees-line';
import type { Ground } from '@/lib/domain/cited-works';
import { ArgueStrands } from './argue-strands';
import { readArgument, readStrands, textsOf, writeStrands } from './argument-answers';

interface ArgueFormProps {
  /** What strands can rest on. */
  ground: Ground;
  /** Who sees the argument. */
  sees: string;
}

/** Claim, strands, objection, answer. Half-written, it stays on the device; kept, it is the person's argument. */
export function ArgueForm({ ground, sees }: ArgueFormProps) {
  const t = useTranslations('player.argue');
  const kept = useOutbox((state) => state.work.argument);
  const form = useDraftForm('argue', textsOf(kept), [{ kind: 'argument.keep' }]);
  const [wasAsked, setWasAsked] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const seesId = useId();
  const strands = readStrands(form.text('warrants'));
  const [claim, objection, answer] = [form.text('claim'), form.text('objection'), form.text('answer')];
  const read = readArgument({ claim, warrants: strands, objection, answer }, ground);
  const faults = wasAsked && !read.ok ? read.faults : null;
  const say = (fault: 'claim' | 'rests' | 'because' | 'answer' | null | undefined) =>
    fault ? t(`errors.${fault}`) : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    setWasAsked(!read.ok);
    if (!read.ok) return focusFirstFault(element.current);
    form.keep({ kind: 'argument.keep', ...read.argument });
  }

  return (
    <form className="step-form" ref={element} onSubmit={submit} noValidate>
      <WrittenField
        label={t('claim')}
        hint={t('claimHint')}
        value={claim}
        onChange={(text) => form.write('claim', text)}
        error={say(faults?.claim)}
        seesId={seesId}
        rows={2}
      />
      <section className="step-part">
        <h2 className="label">{t('strands')}</h2>
        <p className="hint">{t(ground.tags.length > 0 ? 'strandsHint' : 'noTags')}</p>
        <ArgueStrands
          strands={strands}
          onChange={(next) => form.write('warrants', writeStrands(next))}
          ground={ground}
          errors={(faults?.strands ?? []).map(({ rests, because }) => ({ rests: say(rests), because: say(because) }))}
          seesId={seesId}
        />
      </section>
      <WrittenField
        label={t('objection')}
        hint={t('objectionHint')}
        value={objection}
        onChange={(text) => form.write('objection', text)}
        error={say(faults?.objection)}
        seesId={seesId}
      />
      <WrittenField
        label={t('answer')}
        hint={t('answerHint')}
        value={answer}
        onChange={(text) => form.write('answer', text)}
        error={null}
        seesId={seesId}
      />
      <SeesLine id={seesId}>{sees}</SeesLine>
      <KeepRow
        isKept={kept !== null && !form.changed}
        wasKept={kept !== null}
        isOvertaken={form.isOvertaken}
        keep={t('keep')}
      >
        <span className="note">{t('kept')}</span>
      </KeepRow>
    </form>
  );
}
