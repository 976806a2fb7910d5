'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { KeepRow } from '@/components/player/keep-row';
import { useDraftForm } from '@/components/player/outbox/draft-form';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { focusFirstFault } from '@/components/ui/first-fault';
import { SeesLine } from '@/components/ui/sees-line';
import type { Phase } from '@/lib/domain/debate';
import type { StudentContent } from '@/lib/domain/module';
import type { Source } from '@/lib/domain/source';
import { MovedFields } from './moved-fields';
import { PositionChoice } from './position-choice';
import { PredictionField } from './prediction-field';
import { readIds, readStance, type StanceField, textsOf } from './stance-answers';
import { ConfidenceDial, StanceScale } from './stance-scale';

interface StanceFormProps {
  phase: Phase;
  content: StudentContent;
  /** Who sees the answers. */
  sees: string;
  /** For quoting the tags that may have moved the person; used afterwards only. */
  sources?: Source[];
  /** The way on, shown once everything is kept. */
  onward?: ReactNode;
}

/**
 * The stance and the module's own prediction, before or after. Refuses with a sentence beside each question that has
 * no answer, and keeps every answer given so far on the device.
 */
export function StanceForm({ phase, content, sees, sources = [], onward }: StanceFormProps) {
  const t = useTranslations('player.stance');
  const work = useOutbox((state) => state.work);
  const stance = work.stances[phase];
  const form = useDraftForm(`stance.${phase}`, textsOf(stance, work.predictions[phase]), [
    { kind: 'stance.keep', phase },
    { kind: 'prediction.keep', phase },
  ]);
  const [wasAsked, setWasAsked] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const seesId = useId();
  const ownTags = work.tags.filter((tag) => sources.some((source) => source.id === tag.sourceId));
  const texts = {
    value: form.text('value'),
    position: form.text('position'),
    confidence: form.text('confidence'),
    prediction: form.text('prediction'),
    movedBy: form.text('movedBy'),
    unmoved: form.text('unmoved'),
  };
  const answer = readStance(texts, phase, content.prediction, ownTags);

  function errorOf(field: StanceField): string | null {
    const fault = wasAsked && !answer.ok ? answer.faults[field] : undefined;
    return fault ? t(`errors.${fault}`) : null;
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setWasAsked(!answer.ok);
    if (!answer.ok) return focusFirstFault(element.current);
    form.keep(
      { kind: 'stance.keep', phase, ...answer.stance },
      { kind: 'prediction.keep', phase, answer: answer.answer },
    );
  }

  return (
    <form className="step-form" ref={element} onSubmit={submit} noValidate>
      <StanceScale value={texts.value} onChange={(text) => form.write('value', text)} error={errorOf('value')} />
      <PositionChoice
        value={texts.position}
        onChange={(text) => form.write('position', text)}
        error={errorOf('position')}
      />
      <ConfidenceDial
        value={texts.confidence}
        onChange={(text) => form.write('confidence', text)}
        error={errorOf('confidence')}
      />
      {phase === 'after' ? (
        <MovedFields
          tags={ownTags}
          sources={sources}
          movedBy={readIds(texts.movedBy, ownTags)}
          onMovedBy={(ids) => form.write('movedBy', ids.join(' '))}
          unmoved={texts.unmoved}
          onUnmoved={(text) => form.write('unmoved', text)}
          error={errorOf('movedBy')}
          seesId={seesId}
        />
      ) : null}
      <section className="step-part">
        <h2 className="subtitle">{t('prediction')}</h2>
        <PredictionField
          prediction={content.prediction}
          value={texts.prediction}
          onChange={(text) => form.write('prediction', text)}
          error={errorOf('prediction')}
          seesId={seesId}
        />
      </section>
      <SeesLine id={seesId}>{sees}</SeesLine>
      <KeepRow
        isKept={stance !== undefined && !form.changed}
        wasKept={stance !== undefined}
        isOvertaken={form.isOvertaken}
        keep={t('keep')}
      >
        {onward}
      </KeepRow>
    </form>
  );
}
