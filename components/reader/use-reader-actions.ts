'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Position } from '@/lib/domain/debate';
import type { Source, Span } from '@/lib/domain/source';
import { quoteOf, sentenceSpan, touchedSentences } from '@/lib/domain/spans';
import type { Tag } from '@/lib/domain/tag';
import { type Direction, type Edge, stepEdge, stepEdgeByCharacter } from '@/lib/domain/words';
import { endsOf, inReadingOrder, shortQuote } from './describe';
import { buildDraft, buildDraftOfTag, type Draft } from './draft';
import { type OpenAt, useReaderStore } from './reader-store';

export interface ReaderActions {
  /** The first sentence that a span touches, from 1. */
  sentenceOf: (span: Span) => number;
  /** The tags that touch a sentence, in reading order. */
  tagsOn: (sentence: number) => Tag[];
  /**
   * Opens the palette on a sentence, or on the part of it that is already in hand. Where the person has tags there and
   * named no position, it offers those first.
   */
  takeSentence: (number: number, position?: Position) => void;
  /** Opens the palette on a tag. */
  openTag: (tag: Tag, at?: OpenAt) => void;
  /** Closes the palette. A half-written tag is put aside, and that is said. */
  close: () => void;
  /** Goes on with a half-written tag. */
  resume: (draft: Draft) => void;
  /** Lets go of a half-written tag that was put aside; puts it back. */
  throwAway: (draft: Draft) => void;
  putBack: (draft: Draft) => void;
  /** Moves one edge of the words in hand, or of the sentence that has focus, and says where the words now end. */
  step: (edge: Edge, direction: Direction, byCharacter: boolean) => void;
}

/** One and the same list for every sentence without tags, so that it is not drawn anew. */
const NONE: Tag[] = [];

/** The tags by each sentence that they touch, in reading order. */
function listBySentence(tags: Tag[], touched: (span: Span) => number[]): Map<number, Tag[]> {
  const bySentence = new Map<number, Tag[]>();
  for (const tag of inReadingOrder(tags)) {
    for (const number of touched(tag)) {
      const others = bySentence.get(number);
      if (others) others.push(tag);
      else bySentence.set(number, [tag]);
    }
  }
  return bySentence;
}

/** What pointers, keys and buttons can do with the words of one source. */
export function useReaderActions(source: Source, words: Span[], tags: Tag[]): ReaderActions {
  const store = useReaderStore();
  const t = useTranslations('reader');
  return useMemo(() => {
    const { text, sentences } = source;
    const touched = (span: Span) => touchedSentences(span, sentences, words).map(({ number }) => number);
    const sentenceOf = (span: Span) => touched(span)[0] ?? 1;
    // Worked out when somebody first asks, which is not while the tags are drawn.
    let bySentence: Map<number, Tag[]> | null = null;
    const tagsOn = (number: number): Tag[] => {
      bySentence ??= listBySentence(tags, touched);
      return bySentence.get(number) ?? NONE;
    };
    const quoteFor = (span: Span) => shortQuote(quoteOf(text, span));
    const spanOf = (number: number): Span | null => {
      const sentence = sentences.find((other) => other.number === number);
      return sentence ? sentenceSpan(sentence) : null;
    };
    return {
      sentenceOf,
      tagsOn,
      takeSentence: (number, position) => {
        const span = spanOf(number);
        const isTagged = position === undefined && tagsOn(number).length > 0;
        if (span) store.getState().take(span, { as: 'sentence', sentence: number, position, isTagged });
      },
      openTag: (tag, at) => {
        const draft = buildDraftOfTag(tag);
        store.getState().show(draft, draft, sentenceOf(tag), at);
      },
      close: () => {
        store.getState().close();
        const { notice, say } = store.getState();
        if (notice?.kind === 'aside') say(t('said.aside', { quote: quoteFor(notice.draft) }));
      },
      throwAway: (draft) => {
        store.getState().discard(draft);
        store.getState().say(t('said.thrown', { quote: quoteFor(draft) }));
      },
      putBack: (draft) => {
        store.getState().restore(draft);
        store.getState().say(t('said.aside', { quote: quoteFor(draft) }));
      },
      resume: (draft) => {
        const tag = tags.find((other) => other.id === draft.tagId);
        store.getState().show(draft, tag ? buildDraftOfTag(tag) : buildDraft(draft), sentenceOf(draft));
      },
      step: (edge, direction, byCharacter) => {
        const { hand, sentence, hold, reach, say } = store.getState();
        const span = hand ?? spanOf(sentence);
        if (!span) return;
        const next = byCharacter
          ? stepEdgeByCharacter(text, span, edge, direction)
          : stepEdge(words, span, edge, direction, text);
        if (hand) reach(next);
        else hold({ start: next.start, end: next.end });
        say(t('words.now', endsOf(text, next)));
      },
    };
  }, [source, words, tags, store, t]);
}
