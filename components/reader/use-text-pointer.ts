'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Source, Span } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import type { Tag } from '@/lib/domain/tag';
import { snapToWords } from '@/lib/domain/words';
import { shortQuote } from './describe';
import { useReaderStore } from './reader-store';
import { findSelection, findSpan } from './text-offsets';
import type { ReaderActions } from './use-reader-actions';

/** Handles and keyboards send many changes; after this many milliseconds of rest the selection counts as meant. */
const SETTLED_AFTER = 100;

const isSame = (a: Span | null, b: Span) => a !== null && a.start === b.start && a.end === b.end;

interface Text {
  source: Source;
  words: Span[];
  tags: Tag[];
  actions: ReaderActions;
  /** False: selections are for copying only, and letters lead to the list. */
  canTag: boolean;
}

/** Turns what mouse, finger and selection do on the text into words in hand, and notes which sentence has focus. */
export function useTextPointer(root: RefObject<HTMLElement | null>, text: Text): void {
  const store = useReaderStore();
  const t = useTranslations('reader');

  const settle = useEffectEvent((isMouse: boolean, isExact: boolean) => {
    const element = root.current;
    if (!element || !text.canTag) return;
    const found = findSelection(element);
    const span = found && findSpan(element, found.range);
    const { hand, open, native, take, say } = store.getState();
    if (!span) {
      if (native !== 'none') store.setState({ native: 'none' });
      return;
    }
    const next = isExact ? span : snapToWords(text.source.text, span, text.words);
    // A selection that we made ourselves, to mirror the words in hand, says nothing new.
    if (isSame(hand, span) || isSame(hand, next)) {
      // Pressing on plain words took the focus away from the palette that is open on them.
      if (isMouse && open && document.activeElement === document.body) store.setState({ move: { to: 'palette' } });
      return;
    }
    if (quoteOf(text.source.text, next).trim() === '') return;
    const sentence = text.actions.sentenceOf(next);
    take(next, { as: 'selection', sentence, native: isMouse ? 'follows' : 'leads' });
    if (!isMouse) say(t('words.chosen', { quote: shortQuote(quoteOf(text.source.text, next)) }));
  });

  const press = useEffectEvent((target: Element) => {
    const anchor = target.closest<HTMLElement>('[data-tag]');
    if (anchor) {
      const tag = text.tags.find(({ id }) => id === anchor.dataset.tag);
      if (tag && text.canTag) text.actions.openTag(tag);
      else if (tag) store.getState().find(tag.id);
      return;
    }
    const count = target.closest<HTMLElement>('[data-undrawn]');
    if (count?.dataset.undrawn) return store.getState().find(count.dataset.undrawn);
    if (target.closest('button, a')) return;
    const number = Number(target.closest<HTMLElement>('.sentence')?.dataset.number);
    if (number) text.actions.takeSentence(number);
  });

  // Follows the browser's pointer, selection and focus, which know nothing of React.
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDragging = false;
    let isDismissing = false;
    let hovered: string | null = null;

    // A drag may begin and end beside the text.
    window.addEventListener(
      'pointerdown',
      (event) => {
        isDragging = event.pointerType === 'mouse' && event.button === 0;
        // On touch the tap that ends a selection is not a tap on a sentence.
        isDismissing = event.pointerType !== 'mouse' && findSelection(element) !== null;
      },
      { signal },
    );
    window.addEventListener(
      'pointerup',
      (event) => {
        if (!isDragging) return;
        clearTimeout(timer);
        // The click that follows may still empty the selection, and the news of this selection is still on its way.
        timer = setTimeout(() => {
          isDragging = false;
          settle(true, event.altKey);
        }, 0);
      },
      { signal },
    );
    document.addEventListener(
      'selectionchange',
      () => {
        if (isDragging) return;
        clearTimeout(timer);
        timer = setTimeout(() => settle(false, false), SETTLED_AFTER);
      },
      { signal },
    );
    element.addEventListener(
      'click',
      (event) => {
        if (event.button !== 0 || isDismissing || findSelection(element)) return;
        if (event.target instanceof Element) press(event.target);
      },
      { signal },
    );
    window.addEventListener(
      'pointerover',
      (event) => {
        if (event.pointerType !== 'mouse' || !(event.target instanceof Element)) return;
        const letter = event.target.closest<HTMLElement>('[data-tag]')?.dataset.tag ?? null;
        // Leaving other words must not put out what the list has lit, even when the pointer comes straight from a letter.
        const isSame = letter === hovered || event.target.closest('[data-row]') !== null;
        hovered = letter;
        if (!isSame) store.setState({ pointed: letter });
      },
      { signal },
    );
    const sentenceOf = ({ target }: Event) =>
      target instanceof Element && target.matches('.tag-here')
        ? Number(target.closest<HTMLElement>('.sentence')?.dataset.number) || null
        : null;
    element.addEventListener('focusin', (event) => store.setState({ focused: sentenceOf(event) }), { signal });
    element.addEventListener('focusout', () => store.setState({ focused: null }), { signal });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [root, store]);
}
