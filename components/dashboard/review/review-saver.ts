import type { Outcome } from '@/lib/actions/outcome';
import type { ReviewAnswer, TypedReview } from '@/lib/actions/reviews';
import type { ReviewContent } from '@/lib/domain/rubric';

/** A review as the page was given it; `seen` is when it had been kept, null when nothing was. */
export interface ReviewOnPage {
  content: ReviewContent;
  seen: string | null;
}

export interface ReviewDesk extends ReviewOnPage {
  /** Whether the server has what is shown. */
  state: 'kept' | 'waiting' | 'sending' | 'failed' | 'newer';
  /** When it was last kept from this page: ISO time, null before that. */
  keptAt: string | null;
  /** Why it was refused; null when it did not arrive at all. */
  message: string | null;
  /** What somebody else has kept meanwhile. */
  theirs: Extract<ReviewAnswer, { kind: 'newer' }> | null;
}

export type SendReview = (typed: TypedReview) => Promise<Outcome<ReviewAnswer>>;

export interface ReviewSaver {
  subscribe: (listener: () => void) => () => void;
  get: () => ReviewDesk;
  /** Shows it at once and sends it after a pause; without one at once. */
  change: (content: ReviewContent, pause?: number) => void;
  /** Sends what has not arrived; true when the server has all of it afterwards. */
  flush: () => Promise<boolean>;
  /** Keeps one of two texts that were written at the same time. */
  settle: (which: 'mine' | 'theirs') => Promise<void>;
  /** Takes over what the page was given, where that is newer and nothing here is unsent. */
  meet: (onPage: ReviewOnPage) => void;
}

/**
 * Sends a review while it is typed: one change at a time, the newest text last. What was not sent stays, whatever
 * happens, and is sent with the next change, when asked, or when the network is back.
 */
export function createReviewSaver(onPage: ReviewOnPage, send: SendReview): ReviewSaver {
  let desk: ReviewDesk = { ...onPage, state: 'kept', keptAt: null, message: null, theirs: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<boolean> | null = null;
  const listeners = new Set<() => void>();
  const set = (change: Partial<ReviewDesk>) => {
    desk = { ...desk, ...change };
    for (const listener of listeners) listener();
  };

  async function sendNow(): Promise<boolean> {
    const { content, seen } = desk;
    set({ state: 'sending', message: null });
    const answer = await send({ ...content, seen }).catch(() => null);
    if (!answer?.ok) {
      set({ state: 'failed', message: answer?.message ?? null });
      return false;
    }
    if (answer.value.kind === 'newer') {
      set({ state: 'newer', theirs: answer.value });
      return false;
    }
    const { updatedAt } = answer.value;
    const isWhole = desk.content === content;
    set({ seen: updatedAt, keptAt: updatedAt, state: isWhole ? 'kept' : 'waiting' });
    return isWhole || sendNow();
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (desk.state === 'kept') return true;
    if (desk.state === 'newer') return false;
    sending ??= sendNow().finally(() => {
      sending = null;
    });
    return sending;
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => desk,
    change: (content, pause = 0) => {
      // While two texts are to be chosen from, what is typed goes into one's own.
      set({ content, state: desk.state === 'newer' || desk.state === 'sending' ? desk.state : 'waiting' });
      if (desk.state !== 'waiting') return;
      clearTimeout(timer);
      timer = setTimeout(flush, pause);
    },
    flush,
    settle: async (which) => {
      const { theirs } = desk;
      if (!theirs) return;
      const { updatedAt: seen, content } = theirs;
      if (which === 'theirs') return set({ seen, content, theirs: null, state: 'kept', keptAt: seen });
      set({ seen, theirs: null, state: 'waiting' });
      await flush();
    },
    meet: (given) => {
      if (desk.state !== 'kept' || (given.seen ?? '') <= (desk.seen ?? '')) return;
      set(given);
    },
  };
}

// One per review for as long as the tab is open: leaving a page and coming back loses nothing that is still on its way.
const savers = new Map<string, ReviewSaver>();

function warn(event: BeforeUnloadEvent): void {
  if ([...savers.values()].some((saver) => saver.get().state !== 'kept')) event.preventDefault();
}

function sendAll(): void {
  for (const saver of savers.values()) if (saver.get().state === 'failed') void saver.flush();
}

/** The saver of one review; `key` is its address. On the server a fresh one each time. */
export function getReviewSaver(key: string, onPage: ReviewOnPage, send: SendReview): ReviewSaver {
  if (typeof window === 'undefined') return createReviewSaver(onPage, send);
  const known = savers.get(key);
  if (known) {
    known.meet(onPage);
    return known;
  }
  if (savers.size === 0) {
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', sendAll);
  }
  const saver = createReviewSaver(onPage, send);
  savers.set(key, saver);
  return saver;
}

/** The saver of a review that is open in this tab; null when none is. */
export function findReviewSaver(key: string): ReviewSaver | null {
  return savers.get(key) ?? null;
}
