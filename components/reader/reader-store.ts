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
  /** Asks for focus to move; a new object for every request. */
  move: { to: 'palette' | 'because' | 'text' } | { to: 'row'; tagId: string } | null;
  dialog: 'keys' | 'find' | null;

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
  /** Closes the palette and lets go of what was in it. */
  drop: () => void;
  discard: (draft: Draft) => void;
  /** Closes the palette after its tag was kept or deleted. */
  finish: (position: Position | null) => void;
  /** Leads from the text to a tag in the list beside it, which shows every tag again. */
  find: (tagId: string) => void;
  say: (text: string) => void;
}

/** The state of one reader on one screen. */
export function createReaderStore(): StoreApi<ReaderState> {
  return createStore<ReaderState>()((set) => ({
    hand: null,
    opened: null,
    open: false,
    opening: 0,
    deleting: false,
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

    take: (span, taking) => set((state) => takeWords(state, span, taking)),
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
        };
      }),
    reach: ({ start, end }) =>
      set(({ hand, native }) => ({
        hand: hand && { ...hand, start, end },
        native: native === 'none' ? 'none' : 'follows',
      })),
    hold: (span) => set((state) => ({ ...rest(state, true), hand: buildDraft(span), opened: buildDraft(span) })),
    change: (part) => set(({ hand }) => ({ hand: hand && { ...hand, ...part } })),
    close: () => set((state) => ({ ...rest(state, true), move: { to: 'text' } })),
    drop: () => set((state) => ({ ...rest(state, false), move: { to: 'text' } })),
    discard: (draft) => set(({ kept }) => ({ kept: kept.filter(({ id }) => id !== draft.id) })),
    finish: (position) =>
      set((state) => ({
        ...rest(state, false),
        pointed: null,
        lastPosition: position ?? state.lastPosition,
        move: { to: 'text' },
      })),
    find: (tagId) =>
      set((state) => ({ ...rest(state, true), filter: EVERY_TAG, pointed: tagId, move: { to: 'row', tagId } })),
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
