'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef, useState } from 'react';
import { ContinueLink } from '@/components/player/continue-link';
import { KeepRow } from '@/components/player/keep-row';
import { useDraftForm } from '@/components/player/outbox/draft-form';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { WrittenField } from '@/components/player/written-field';
import { focusFirstFault } from '@/components/ui/first-fault';
import { SeesLine } from '@/components/ui/sees-line';
import { TagChip } from '@/components/ui/tag-chip';
import { SIDES } from '@/lib/domain/exercise';
import type { StudentContent } from '@/lib/domain/module';
import { otherSide, sideOf } from '@/lib/domain/my-side';
import type { Source } from '@/lib/domain/source';
import { MySidePanel } from './my-side-panel';
import { OwnTagsOf } from './own-tags-of';
import { SideChoice } from './side-choice';

interface OppositeStepProps {
  content: StudentContent;
  /** What is asked here. */
  opposite: { prompt: string; hint: string };
  sources: Source[];
  stepKey: string;
  /** Title of the step. */
  title: string;
  /** Who sees the text. */
  sees: string;
  nextHref: string | null;
}

/**
 * Argues the side that the person did not start from, out of the same sources. Whoever started in the middle chooses
 * which; a side that was argued and kept stays the side of this step.
 */
export function OppositeStep(props: OppositeStepProps) {
  const { content, opposite, sources, stepKey, title, sees, nextHref } = props;
  const t = useTranslations('player.opposite');
  const debate = useTranslations('debate.positions');
  const work = useOutbox((state) => state.work);
  const kept = work.responses[stepKey];
  const keptSide = kept?.built?.kind === 'opposite' ? kept.built.side : null;
  const form = useDraftForm(`response.${stepKey}`, { text: kept?.text ?? '', side: keptSide ?? '' }, [
    { kind: 'response.keep', step: stepKey },
  ]);
  const [wasAsked, setWasAsked] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const seesId = useId();
  const start = work.stances.before?.value ?? null;
  const ownSide = start === null ? null : sideOf(start);
  const given = ownSide === null ? null : otherSide(ownSide);
  const side = (given === null ? null : keptSide) ?? given ?? SIDES.find((one) => one === form.text('side')) ?? null;
  const text = form.text('text');
  const isEmpty = text.trim() === '';
  const tags = work.tags.filter((tag) => sources.some((source) => source.id === tag.sourceId));

  function submit(event: FormEvent) {
    event.preventDefault();
    setWasAsked(side === null || isEmpty);
    if (side === null || isEmpty) return focusFirstFault(element.current);
    form.keep({ kind: 'response.keep', step: stepKey, text: text.trim(), built: { kind: 'opposite', side } });
  }

  return (
    <div className="step-desk">
      <article className="step-sheet">
        <header className="step-head">
          <p className="question">{content.question}</p>
          <h1 className="head">{title}</h1>
          <p className="prose">{opposite.prompt}</p>
          <p className="note">{t('notBelieving')}</p>
        </header>
        <form className="step-form opposite-form" ref={element} onSubmit={submit} noValidate>
          {given === null ? (
            <SideChoice
              hint={t(start === null ? 'noStart' : 'middle')}
              value={side}
              onChange={(next) => form.write('side', next)}
              error={wasAsked && side === null ? t('errors.side') : null}
            />
          ) : (
            <p className="opposite-side">
              {t('side')} {side === null ? null : <TagChip position={side} />}{' '}
              {side === null ? null : <span className="note">{t(`claims.${side}`)}</span>}
            </p>
          )}
          {side === null ? null : (
            <OwnTagsOf side={side} tags={tags.filter(({ position }) => position === side)} sources={sources} />
          )}
          <WrittenField
            label={side === null ? t('text') : t('textFor', { side: debate(`${side}.name`) })}
            hint={opposite.hint}
            value={text}
            onChange={(next) => form.write('text', next)}
            error={wasAsked && isEmpty ? t('errors.text') : null}
            seesId={seesId}
            rows={7}
          />
          <SeesLine id={seesId}>{sees}</SeesLine>
          <KeepRow
            isKept={kept !== undefined && !form.changed}
            wasKept={kept !== undefined}
            isOvertaken={form.isOvertaken}
            keep={t('keep')}
          >
            <ContinueLink href={nextHref} stepKey={null} />
          </KeepRow>
        </form>
      </article>
      <aside className="step-margin">
        <MySidePanel start={start} tags={tags} />
      </aside>
    </div>
  );
}
