'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef, useState } from 'react';
import { BusyButton } from '@/components/player/busy-button';
import { ContinueLink } from '@/components/player/continue-link';
import { KeepRow } from '@/components/player/keep-row';
import { useDraftForm } from '@/components/player/outbox/draft-form';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { focusFirstFault } from '@/components/ui/first-fault';
import { FormMessage } from '@/components/ui/form-message';
import { PartBoundary } from '@/components/ui/part-boundary';
import { SeesLine } from '@/components/ui/sees-line';
import type { EvidenceItem } from '@/lib/domain/evidence';
import type { Exercise, ExerciseTask } from '@/lib/domain/exercise';
import { listMissing } from '@/lib/domain/exercise-fit';
import type { StudentContent } from '@/lib/domain/module';
import { readBuilt, tidyBuilt, trimReasons, writeBuilt } from './exercise-answers';
import { ExerciseBoard } from './exercise-board';
import { ExerciseReading, useReadingAhead } from './exercise-reading';

interface ExerciseStepProps {
  content: StudentContent;
  /** With the author's answers once this person has kept their own. */
  exercise: ExerciseTask | Exercise;
  /** What the items rest on; empty until it may be seen. */
  evidence: EvidenceItem[];
  stepKey: string;
  /** Title of the step. */
  title: string;
  /** Who sees the answer. */
  sees: string;
  nextHref: string | null;
  /** Called once the server knows of the answer: fetches the author's, as a refresh of the page does. */
  onKept: () => Promise<unknown>;
}

/** Something to sort, to place, to order, to link or to judge; then the author's reading beside one's own. */
export function ExerciseStep(props: ExerciseStepProps) {
  const { content, exercise, evidence, stepKey, title, sees, nextHref, onKept } = props;
  const t = useTranslations('player.exercise');
  const partMissing = useTranslations('reader')('partMissing');
  const response = useOutbox((state) => state.work.responses[stepKey]?.built ?? null);
  const form = useDraftForm(`response.${stepKey}`, { built: writeBuilt(exercise, response) }, [
    { kind: 'response.keep', step: stepKey },
  ]);
  const built = readBuilt(exercise, form.text('built'));
  const missing = listMissing(exercise, built);
  const [wasAsked, setWasAsked] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const seesId = useId();
  const readingId = useId();
  const reading = useReading(onKept);
  useReadingAhead(exercise.kind);
  const hasReading = 'answers' in exercise;
  const isKept = response !== null && !form.changed;

  function submit(event: FormEvent) {
    event.preventDefault();
    setWasAsked(missing.length > 0);
    if (missing.length > 0) return focusFirstFault(element.current);
    form.keep({ kind: 'response.keep', step: stepKey, text: '', built: trimReasons(built) });
    if (!hasReading) void reading.open();
  }

  return (
    <div className="step-desk">
      <article className="step-sheet wide-sheet">
        <header className="step-head">
          <p className="question">{content.question}</p>
          <h1 className="head">{title}</h1>
          <p className="prose">{exercise.prompt}</p>
        </header>
        <form className="step-form" ref={element} onSubmit={submit} aria-describedby={seesId} noValidate>
          <PartBoundary missing={partMissing}>
            <ExerciseBoard
              task={exercise}
              built={built}
              onChange={(next) => form.write('built', writeBuilt(exercise, next))}
              missing={wasAsked ? missing : []}
              evidence={evidence}
            />
          </PartBoundary>
          <div className="exercise-end">
            <SeesLine id={seesId}>{sees}</SeesLine>
            {wasAsked && missing.length > 0 ? (
              <p className="note">{t('missing', { count: missing.length, kind: exercise.kind })}</p>
            ) : null}
            <KeepRow isKept={isKept} wasKept={response !== null} isOvertaken={form.isOvertaken} keep={t('keep')}>
              {hasReading ? <a href={`#${readingId}`}>{t('toReading')}</a> : null}
              {exercise.kind === 'scorecard' ? <span className="note">{t('noReading')}</span> : null}
            </KeepRow>
            {isKept && !hasReading && exercise.kind !== 'scorecard' ? (
              <div className="act-row">
                <BusyButton busy={reading.isBusy ? t('opening') : null} onPress={reading.open}>
                  {t('open')}
                </BusyButton>
                <FormMessage kind="error" message={reading.trouble ? t(reading.trouble) : null} />
              </div>
            ) : null}
          </div>
        </form>
      </article>
      {hasReading && response !== null ? (
        <PartBoundary missing={partMissing}>
          <ExerciseReading
            id={readingId}
            exercise={exercise}
            built={tidyBuilt(exercise, response)}
            evidence={evidence}
          />
        </PartBoundary>
      ) : null}
      {response === null ? null : (
        <footer className="step-end wide-sheet">
          <ContinueLink href={nextHref} stepKey={null} />
        </footer>
      )}
    </div>
  );
}

/** The author's reading opens when the server has the person's own: everything is sent, and then the page asks again. */
function useReading(onKept: () => Promise<unknown>) {
  const flush = useOutbox((state) => state.flush);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<'notSent' | 'failed' | null>(null);
  async function open() {
    setTrouble(null);
    setBusy(true);
    try {
      if (!(await flush())) return setTrouble('notSent');
      await onKept();
    } catch {
      setTrouble('failed');
    } finally {
      setBusy(false);
    }
  }
  return { isBusy, trouble, open };
}
