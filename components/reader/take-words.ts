import type { Position } from '@/lib/domain/debate';
import type { Span } from '@/lib/domain/source';
import { overlapOf } from '@/lib/domain/spans';
import { buildDraft, isWorthKeeping } from './draft';
import type { ReaderState } from './reader-store';

/** How words were taken in hand. */
export interface Taking {
  /** Whole sentences bring back a half-written draft with its own words; a selection says exactly which words it means. */
  as: 'sentence' | 'selection';
  /** The sentence to which focus returns. */
  sentence: number;
  position?: Position;
  /** Whether tags are there already, which are offered before a new one is begun. */
  isTagged?: boolean;
  /** A browser selection on the text: `leads` while it may still be changed by its handles, `follows` when it only mirrors the words. */
  native?: 'leads' | 'follows';
}

type Resting = Pick<ReaderState, 'hand' | 'opened' | 'open' | 'deleting' | 'offering' | 'native' | 'kept'>;

/** The state without anything in hand; `keep` puts a half-written tag aside first. */
export function rest({ hand, opened, kept }: ReaderState, keep: boolean): Resting {
  const aside = keep && hand && opened && isWorthKeeping(hand, opened);
  return {
    hand: null,
    opened: null,
    open: false,
    deleting: false,
    offering: false,
    native: 'none',
    kept: aside ? [...kept.filter(({ id }) => id !== hand.id), hand] : kept,
  };
}

const meets = (a: Span, b: Span) => overlapOf(a, b) > 0;

/** What shows the palette on words just taken. */
function showWords({ sentence, native }: Taking, position: Position | null): Partial<ReaderState> {
  // While fingers still move the handles of a selection, focus stays where it is.
  // Once the position is chosen, the because is what comes next.
  const move = native === 'leads' ? null : { to: position ? ('because' as const) : ('palette' as const) };
  return { open: true, native: native ?? 'none', sentence, deleting: false, offering: false, move };
}

/** Takes words in hand and opens the palette on them. Words that meet those in the open palette replace them there. */
export function takeWords(state: ReaderState, { start, end }: Span, taking: Taking): Partial<ReaderState> {
  const { as, position = null, isTagged = false } = taking;
  const { hand } = state;
  // New words begin with the position used last where the person asked for that.
  const begun = position ?? (state.stickyPosition ? state.lastPosition : null);
  if (hand && meets(hand, { start, end })) {
    const chosen = position ? { position } : {};
    // Pressing a sentence again while its tags are offered is no choice between them.
    const offering = state.offering && as === 'sentence' && position === null;
    if (state.open) return { ...showWords(taking, position), offering, hand: { ...hand, start, end, ...chosen } };
    // Words narrowed by keys before the palette opened stay narrowed.
    if (as === 'sentence') return { ...showWords(taking, begun), hand: { ...hand, position: begun } };
  }
  const resting = rest(state, true);
  const opening = state.opening + 1;
  const found = resting.kept.find((draft) => draft.tagId === null && meets(draft, { start, end }));
  if (found) {
    const words = as === 'sentence' ? {} : { start, end };
    const opened = { ...found, ...words, ...(position ? { position } : {}) };
    const kept = resting.kept.filter((draft) => draft !== found);
    return { ...resting, ...showWords(taking, position), kept, opening, hand: opened, opened: buildDraft(opened) };
  }
  const opened = buildDraft({ start, end }, begun);
  const shown = { ...showWords(taking, isTagged ? null : begun), offering: isTagged };
  return { ...resting, ...shown, opening, hand: opened, opened: buildDraft(opened) };
}
