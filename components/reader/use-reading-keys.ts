'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Source } from '@/lib/domain/source';
import type { Direction } from '@/lib/domain/words';
import { useReaderStore } from './reader-store';
import { type Command, readHistoryKey, readKey } from './reading-keys';
import type { ReaderActions } from './use-reader-actions';
import type { TagChanges } from './use-tag-history';

/** Fields in which keys write. */
const WRITING = 'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])';

/** The sentence that a walk leads to, from 1; the same one at the ends of the text. */
export function findNextSentence(
  { sentences }: Pick<Source, 'sentences'>,
  from: number,
  by: 'sentence' | 'paragraph' | 'all',
  direction: Direction,
): number {
  const last = sentences.at(-1)?.number ?? 1;
  if (by === 'all') return direction === 'later' ? last : 1;
  if (by === 'sentence') return Math.min(last, Math.max(1, from + (direction === 'later' ? 1 : -1)));
  const here = sentences.find(({ number }) => number === from);
  const firstHere = sentences.find(({ paragraph }) => paragraph === here?.paragraph)?.number ?? 1;
  // Back goes to the beginning of this paragraph first, as in every text editor.
  if (direction === 'earlier' && from > firstHere) return firstHere;
  const wanted = (here?.paragraph ?? 1) + (direction === 'later' ? 1 : -1);
  const first = sentences.find(({ paragraph }) => paragraph === wanted)?.number;
  return first ?? (direction === 'later' ? last : 1);
}

/** The undrawn button that ends a sentence, which carries the focus for it. */
export function findSentenceButton(root: HTMLElement | null, number: number): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-number="${number}"] > .tag-here`) ?? null;
}

/** Where the focus was when a key went down. */
interface Place {
  /** On a sentence. */
  isHere: boolean;
  isInPalette: boolean;
  /** On something outside the reader. */
  isElsewhere: boolean;
}

interface ReadingKeys {
  source: Source;
  actions: ReaderActions;
  changes: TagChanges;
  canTag: boolean;
}

/** Makes the keys of the reader work; `canTag` false leaves only walking and help. */
export function useReadingKeys(
  root: RefObject<HTMLElement | null>,
  { source, actions, changes, canTag }: ReadingKeys,
): void {
  const store = useReaderStore();

  function walk(by: 'sentence' | 'paragraph' | 'all', direction: Direction, isHere: boolean) {
    const { sentence, open } = store.getState();
    // The first j or k only leads into the text.
    const next = isHere ? findNextSentence(source, sentence, by, direction) : sentence;
    // Words lit by keys belong to the sentence that is being left.
    store.setState({ sentence: next, ...(open ? {} : { hand: null, opened: null }) });
    findSentenceButton(root.current, next)?.focus();
  }

  /** Whether the command was one here. */
  function run(command: Command, { isHere, isInPalette, isElsewhere }: Place): boolean {
    const state = store.getState();
    const hasWords = isHere || isInPalette || state.native === 'leads';
    switch (command.kind) {
      case 'escape':
        // Menus and fields outside the reader close themselves with it.
        if (isElsewhere) return false;
        if (state.open) actions.close();
        else if (state.hand) store.setState({ hand: null, opened: null });
        else return false;
        return true;
      case 'walk':
        if (isInPalette) return false;
        walk(command.by, command.direction, isHere);
        return true;
      case 'keys':
      case 'find':
        if (command.kind === 'find' && !canTag) return false;
        store.setState({ dialog: command.kind });
        return true;
    }
    if (!canTag || !hasWords) return false;
    const [tag] = actions.tagsOn(state.sentence);
    switch (command.kind) {
      case 'step':
        actions.step(command.edge, command.direction, command.byCharacter);
        return true;
      case 'position':
      case 'again': {
        const position = command.kind === 'position' ? command.position : state.lastPosition;
        if (!position) return false;
        if (isHere) actions.takeSentence(state.sentence, position);
        else {
          state.change({ position });
          store.setState({ move: { to: 'because' } });
        }
        return true;
      }
      case 'edit':
      case 'delete':
        if (!isHere || !tag) return false;
        actions.openTag(tag, command.kind === 'delete' ? 'delete' : 'beginning');
        return true;
    }
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    const { dialog, keysOn, open } = store.getState();
    const { target, key, code, shiftKey } = event;
    if (event.defaultPrevented || event.isComposing || dialog || !(target instanceof Element)) return;
    const isElsewhere = target !== document.body && target.closest('.reader') === null;
    // On some keyboards brackets need AltGr, which the system reports as Ctrl and Alt together.
    const isAltGraph = event.getModifierState('AltGraph');
    if ((event.ctrlKey || event.metaKey) && !isAltGraph) {
      const way = readHistoryKey(event);
      // What stands in the open form is not kept yet, so there is nothing of it to take back.
      if (!way || !canTag || open || isElsewhere || target.matches(WRITING)) return;
      event.preventDefault();
      changes.turn(way);
      return;
    }
    const command = readKey({ key, code, shiftKey, altKey: event.altKey && !isAltGraph }, keysOn);
    if (!command) return;
    if (target.matches(WRITING) && command.kind !== 'escape') return;
    const isHere = target.matches('.tag-here') && root.current?.contains(target) === true;
    // Away from the text the named keys keep their own meaning: arrows scroll, Home goes to the top.
    if (!isHere && command.kind === 'walk' && key.length > 1) return;
    const isInPalette = target.closest('[data-palette]') !== null;
    if (run(command, { isHere, isInPalette, isElsewhere })) event.preventDefault();
  });

  // Follows the keyboard of the whole page: a selection made by keys leaves focus on the page itself.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
