'use client';

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Position } from '@/lib/domain/debate';
import type { Span } from '@/lib/domain/source';
import { buildDraft, type Draft } from './draft';
import { type History, NO_HISTORY } from './history';
import { EVERY_TAG, type TagFilter } from './tag-filter';
import { rest, type Taking, takeWords } from './take-words';

/** Where the palette opens: at its beginning, at the because, or with the question whether the tag should go. */
export type OpenAt = 'beginning' | 'because' | 'delete';

/** What the person did to a tag. */
export type Deed = 'kept' | 'changed' | 'deleted';

/** Where somebody came from, to whom the sentence says less than that place: what the way there is called, and the way. */
export interface Back {
  label: string;
  go: () => void;
}

/** Asks for focus to move. */
export type Move =
  | { to: 'palette' | 'because' | 'text' | 'notice' }
  | { to: 'row'; tagId: string }
  | { to: 'back'; back: Back };

/**
 * What was done last, said where it can be seen until the next thing is done. A deed can be taken back for as long as
 * the history is the one that it left, with focus going where it went then; a draft was put aside or thrown away.
 */
export type Notice = { kind: Deed; history: History; move: Move } | { kind: 'aside' | 'thrown'; draft: Draft };

export interface ReaderState {
  /** The words in hand; null when none are. They may be lit without the palette being open. */
  hand: Draft | null;
  /** `hand` as it was when it was opened, to see whether something would be lost. */
  opened: Draft | null;
  /** Whether the palette is on the screen. */
  open: boolean;
  /** Counts the tags that were opened, so that the palette begins afresh with each. */
  opening: number;
  /** Whether the palette asks if the tag should really go. */
  deleting: boolean;
  /** Whether it offers the tags that are already on the sentence before a new one is begun. */
  offering: boolean;
  /** Half-written tags that were put aside. */
  kept: Draft[];
  /** While a browser selection leads, the text must not be drawn anew: that would end the selection. */
  native: 'none' | 'leads' | 'follows';
  /** The sentence that Tab leads to and to which focus returns. */
  sentence: number;
  /** The sentence that has focus now; null while none has. */
  focused: number | null;
  /** A tag whose words are lit because somebody points at it; null for none. */
  pointed: string | null;
  /** Which tags the list shows; for as long as the screen stays. */
  filter: TagFilter;
  /** What the person did to tags here and can take back. */
  history: History;
  /** The position of the tag kept last; null before the first. */
  lastPosition: Position | null;
  /** Whether single keys (1 to 4, brackets, j, k, slash) are commands. */
  keysOn: boolean;
  /** Whether newly taken words begin with the position used last. */
  stickyPosition: boolean;
  /** What the live region says. */
  said: string;
  /** A new object for every request. */
  move: Move | null;
  dialog: 'keys' | 'find' | null;
  notice: Notice | null;
  /** Where focus goes when the palette closes; null: to the sentence. */
  back: Back | null;

  /** Takes words in hand and opens the palette on them. Words that meet those in the open palette replace them there. */
  take: (span: Span, taking: Taking) => void;
  /** Opens the palette on a draft; `opened` is what it looked like before anything was said. */
  show: (draft: Draft, opened: Draft, sentence: number, at?: OpenAt) => void;
  /** Moves the words in hand, keeping what was said about them. */
  reach: (span: Span) => void;
  /** Lights words without opening the palette. */
  hold: (span: Span) => void;
  change: (part: Partial<Draft>) => void;
  /** Closes the palette and puts a half-written tag aside. */
  close: () => void;
  /** Lets go of a half-written tag that was put aside. */
  discard: (draft: Draft) => void;
  /** Puts one aside again that was let go. */
  restore: (draft: Draft) => void;
  /** Closes the palette after its tag was kept or deleted; `deed` is null when that changed nothing. */
  finish: (position: Position | null, deed: Deed | null) => void;
  /** Leads from the text to a tag in the list beside it, which shows every tag again. */
  find: (tagId: string) => void;
  say: (text: string) => void;
}

/** Whoever turns to other words is done with what was said last, and does not go back to where they came from. */
const ANOTHER = { notice: null, back: null };

/** Where focus goes when the palette closes. */
const leave = ({ back }: ReaderState): Move => (back ? { to: 'back', back } : { to: 'text' });

/** The state of one reader on one screen. */
export function createReaderStore(): StoreApi<ReaderState> {
  return createStore<ReaderState>()((set) => ({
    hand: null,
    opened: null,
    open: false,
    opening: 0,
    deleting: false,
    offering: false,
    kept: [],
    native: 'none',
    sentence: 1,
    focused: null,
    pointed: null,
    filter: EVERY_TAG,
    history: NO_HISTORY,
    lastPosition: null,
    keysOn: true,
    stickyPosition: false,
    said: '',
    move: null,
    dialog: null,
    notice: null,
    back: null,

    take: (span, taking) => set((state) => ({ ...takeWords(state, span, taking), ...ANOTHER })),
    show: (draft, opened, sentence, at = 'beginning') =>
      set((state) => {
        const resting = rest(state, true);
        const found =
          resting.kept.find(({ id }) => id === draft.id) ??
          resting.kept.find(({ tagId }) => tagId !== null && tagId === draft.tagId);
        return {
          ...resting,
          kept: resting.kept.filter((other) => other !== found),
          hand: found ?? draft,
          opened,
          open: true,
          opening: state.opening + 1,
          deleting: at === 'delete',
          sentence,
          move: { to: at === 'because' ? 'because' : 'palette' },
          ...ANOTHER,
        };
      }),
    reach: ({ start, end }) =>
      set(({ hand, native }) => ({
        hand: hand && { ...hand, start, end },
        offering: false,
        native: native === 'none' ? 'none' : 'follows',
      })),
    hold: (span) =>
      set((state) => ({ ...rest(state, true), hand: buildDraft(span), opened: buildDraft(span), ...ANOTHER })),
    change: (part) => set(({ hand }) => ({ hand: hand && { ...hand, ...part }, offering: false })),
    close: () =>
      set((state) => {
        const resting = rest(state, true);
        const aside = resting.kept.find(({ id }) => id === state.hand?.id);
        const notice: Notice | null = aside ? { kind: 'aside', draft: aside } : null;
        return { ...resting, move: leave(state), notice, back: null };
      }),
    discard: (draft) =>
      set(({ kept }) => ({
        kept: kept.filter(({ id }) => id !== draft.id),
        notice: { kind: 'thrown', draft },
        move: { to: 'notice' },
      })),
    restore: (draft) =>
      set(({ kept }) => ({ kept: [...kept, draft], notice: { kind: 'aside', draft }, move: { to: 'notice' } })),
    finish: (position, deed) =>
      set((state) => {
        const move = leave(state);
        return {
          ...rest(state, false),
          pointed: null,
          lastPosition: position ?? state.lastPosition,
          move,
          notice: deed && { kind: deed, history: state.history, move },
          back: null,
        };
      }),
    find: (tagId) =>
      set((state) => ({
        ...rest(state, true),
        filter: EVERY_TAG,
        pointed: tagId,
        move: { to: 'row', tagId },
        ...ANOTHER,
      })),
    // The same sentence twice would not be announced twice: a space makes it another text.
    say: (text) => set(({ said }) => ({ said: said === text ? `${text}\u00A0` : text })),
  }));
}

export const ReaderStoreContext = createContext<StoreApi<ReaderState> | null>(null);

/** The store of the reader on screen, for handlers; throws outside a Reader. */
export function useReaderStore(): StoreApi<ReaderState> {
  const store = useContext(ReaderStoreContext);
  if (!store) throw new Error('useReaderStore needs a Reader above it');
  return store;
}

/** Part of the state of the reader on screen. */
export function useReader<T>(selector: (state: ReaderState) => T): T {
  return useStore(useReaderStore(), selector);
}
