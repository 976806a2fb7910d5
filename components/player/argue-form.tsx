'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef, useState } from 'react';
import { SeesLine } from '@/components/ui/sees-line';
import type { Warrant } from '@/lib/domain/operation';
import type { Source } from '@/lib/domain/source';
import { addStrand, MOST_STRANDS, readArgument, readStrands, textsOf, writeStrands } from './argument-answers';
import { useDraftForm } from './draft-form';
import { focusFirstFault } from './first-fault';
import { KeepRow } from './keep-row';
import { useOutbox } from './outbox-store';
import { StrandField } from './strand-field';
import { WrittenField } from './written-field';

interface ArgueFormProps {
  sources: Source[];
  /** Who sees the argument. */
  sees: string;
}

/** Claim, strands, objection, answer. Half-written, it stays on the device; kept, it is the person's argument. */
export function ArgueForm({ sources, sees }: ArgueFormProps) {
  const t = useTranslations('player.argue');
  const work = useOutbox((state) => state.work);
  const keep = useOutbox((state) => state.keep);
  const form = useDraftForm('argue', textsOf(work.argument));
  const [wasAsked, setWasAsked] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const seesId = useId();
  const tags = work.tags.filter((tag) => sources.some((source) => source.id === tag.sourceId));
  const strands = readStrands(form.text('warrants'));
  const [claim, objection, answer] = [form.text('claim'), form.text('objection'), form.text('answer')];
  const read = readArgument({ claim, warrants: strands, objection, answer }, tags);
  const faults = wasAsked && !read.ok ? read.faults : null;
  const say = (fault: 'claim' | 'words' | 'because' | 'answer' | null | undefined) =>
    fault ? t(`errors.${fault}`) : null;
  const writeAll = (next: Warrant[]) => form.write('warrants', writeStrands(next));

  function submit(event: FormEvent) {
    event.preventDefault();
    setWasAsked(!read.ok);
    if (!read.ok) return focusFirstFault(element.current);
    keep({ kind: 'argument.keep', ...read.argument });
    form.forget();
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
        <p className="hint">{tags.length > 0 ? t('strandsHint') : t('noTags')}</p>
        {strands.map((strand, index) => (
          <StrandField
            // biome-ignore lint/suspicious/noArrayIndexKey: a strand is its place in the argument.
            key={index}
            number={index + 1}
            strand={strand}
            onChange={(next) => writeAll(strands.map((other, place) => (place === index ? next : other)))}
            onRemove={strands.length > 1 ? () => writeAll(strands.filter((_, place) => place !== index)) : null}
            tags={tags}
            sources={sources}
            wordsError={say(faults?.strands[index]?.words)}
            becauseError={say(faults?.strands[index]?.because)}
            seesId={seesId}
          />
        ))}
        {strands.length < MOST_STRANDS ? (
          <button type="button" className="button small" onClick={() => writeAll(addStrand(strands))}>
            {t('add')}
          </button>
        ) : null}
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
      <KeepRow isKept={work.argument !== null && !form.changed} wasKept={work.argument !== null} keep={t('keep')}>
        <span className="note">{t('kept')}</span>
      </KeepRow>
    </form>
  );
}
