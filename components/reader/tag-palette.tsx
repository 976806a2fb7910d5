'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useId, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { SeesLine } from '@/components/ui/sees-line';
import { quoteOf } from '@/lib/domain/spans';
import type { Tag, TagContent } from '@/lib/domain/tag';
import { shortQuote } from './describe';
import { contentOf, type Draft, isWorthKeeping, needsReason, saysTheSame } from './draft';
import { keepFieldInView } from './lamp';
import { PaletteActions } from './palette-actions';
import { PaletteBecause, PaletteReason } from './palette-because';
import { findBehind, PaletteBehind } from './palette-behind';
import { PaletteMore } from './palette-more';
import { PalettePositions } from './palette-positions';
import { PaletteWords } from './palette-words';
import type { ReaderProps } from './reader';
import { useReader, useReaderStore } from './reader-store';
import { usePaletteFocus } from './use-palette-focus';
import type { ReaderActions } from './use-reader-actions';
import type { TagChanges } from './use-tag-history';

type Wrong = 'position' | 'reason' | null;

interface TagPaletteProps
  extends Pick<ReaderProps, 'source' | 'evidence' | 'terms' | 'mode' | 'lockedReason' | 'asksReason' | 'sees'> {
  hand: Draft;
  /** The tag that is being changed; null for a new one. */
  tag: Tag | null;
  root: RefObject<HTMLElement | null>;
  actions: ReaderActions;
  changes: TagChanges;
}

/** What somebody says about the words in hand: everything but the position may stay empty. Stands beside the text, not over it. */
export function TagPalette(props: TagPaletteProps) {
  const { hand, tag, root, source, evidence, terms, mode, lockedReason, asksReason = false, sees } = props;
  const { actions, changes } = props;
  const t = useTranslations();
  const store = useReaderStore();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const because = useRef<HTMLTextAreaElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const [wrong, setWrong] = useState<Wrong>(null);
  usePaletteFocus(form, root);

  const { change, finish, say } = store.getState();
  const quote = quoteOf(source.text, hand);
  const isLocked = mode === 'locked';
  const isOvertaken = tag !== null && hand.base !== null && hand.base !== tag.revisionId;
  const asksWhy = tag !== null && hand.position !== null && needsReason(tag, hand.position, asksReason);
  const back = useReader((state) => state.back);
  const isAgain = useReader(
    ({ stickyPosition, lastPosition }) =>
      stickyPosition && tag === null && lastPosition !== null && lastPosition === hand.position,
  );

  /** The tag by the revision on which this was begun: a newer one may have come meanwhile, which nobody saw here. */
  const asSeen = (now: Tag): Tag => ({ ...now, revisionId: hand.base ?? now.revisionId });

  function isAsItWas(content: TagContent): boolean {
    const { opened } = store.getState();
    return tag !== null && (saysTheSame(content, tag) || (opened !== null && !isWorthKeeping(hand, opened)));
  }

  function keep() {
    const content = contentOf(hand);
    if (!content) {
      setWrong('position');
      form.current?.querySelector<HTMLElement>('.choices input')?.focus();
      return;
    }
    const why = hand.reason.trim();
    if (asksWhy && why === '' && !isAsItWas(content)) {
      setWrong('reason');
      reason.current?.focus();
      return;
    }
    const isSame = isAsItWas(content);
    if (!tag) changes.create(content);
    else if (!isSame) changes.edit(asSeen(tag), content, asksWhy ? why : undefined);
    finish(content.position, tag ? (isSame ? null : 'changed') : 'kept');
    const position = t(`debate.positions.${content.position}.name`);
    const written = content.because === '' ? 'no' : 'yes';
    say(t('reader.said.kept', { position, quote: shortQuote(quote), written }));
  }

  function remove(gone: Tag) {
    changes.remove(asSeen(gone), hand.reason.trim() || undefined);
    finish(null, 'deleted');
    say(t('reader.said.deleted', { position: t(`debate.positions.${gone.position}.name`), quote: shortQuote(quote) }));
  }

  const heading = isLocked ? 'locked' : tag ? 'change' : 'title';
  return (
    <section
      className="palette"
      role="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
      data-palette=""
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          keep();
        }}
        onKeyUp={({ key }) => {
          // Of a long text the browser itself shows no more than the caret.
          if (key === 'Tab') keepFieldInView(form.current);
        }}
      >
        <header>
          <h2 id={`${id}-title`}>{t(`reader.palette.${heading}`)}</h2>
          <button className="close" type="button" aria-label={t('reader.palette.close')} onClick={actions.close}>
            <Icon name="close" />
          </button>
        </header>
        {back ? (
          <button className="button quiet small palette-back" type="button" onClick={actions.close}>
            <Icon name="arrow-left" /> {back.label}
          </button>
        ) : null}
        <PaletteWords id={`${id}-words`} quote={quote} onStep={isLocked ? null : actions.step} />
        {isLocked ? (
          <>
            <p className="note">{lockedReason}</p>
            <PaletteBehind {...findBehind(hand, source.marks, evidence, terms)} />
          </>
        ) : (
          <>
            <PalettePositions
              value={hand.position}
              error={
                wrong === 'position' && !hand.position
                  ? t(hand.because ? 'reader.palette.choose' : 'reader.palette.chooseFirst')
                  : null
              }
              againId={isAgain ? `${id}-again` : null}
              onChange={(position) => change({ position })}
            />
            {asksWhy ? (
              <PaletteReason
                field={reason}
                value={hand.reason}
                was={t(`debate.positions.${tag.position}.name`)}
                error={wrong === 'reason' && hand.reason.trim() === '' ? t('reader.reason.missing') : null}
                describedBy={`${id}-sees`}
                onChange={(text) => change({ reason: text })}
              />
            ) : null}
            <PaletteBecause
              field={because}
              value={hand.because}
              quote={quote}
              describedBy={isAgain ? `${id}-again ${id}-sees` : `${id}-sees`}
              onChange={(text) => change({ because: text })}
            />
            <PaletteMore hand={hand} onChange={change} behind={findBehind(hand, source.marks, evidence, terms)} />
            <SeesLine id={`${id}-sees`}>{sees}</SeesLine>
            <div aria-live="polite">{isOvertaken ? <p className="note">{t('reader.palette.overtaken')}</p> : null}</div>
            <PaletteActions tag={tag} onRemove={remove} onCancel={actions.close} />
          </>
        )}
      </form>
    </section>
  );
}
