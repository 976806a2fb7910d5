import type { Role } from './person';

/**
 * Kinds of change in an assignment that those who look at it are told of: somebody worked, committed, put a passage on the
 * wall, voted, or reviewed. Never what, whose or how.
 */
export const NOTICE_KINDS = ['work', 'commit', 'projection', 'vote', 'review'] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a listener is told at once: what kinds of change there were, and how many. */
export interface Notice {
  kinds: NoticeKind[];
  count: number;
}

/**
 * The kinds that somebody is told of. Those who teach hear everything. A student hears when the wall changes, and only
 * after their own commit that others committed: before it nothing tells them what others do.
 */
export function kindsHeardBy(role: Role, hasCommitted: boolean): readonly NoticeKind[] {
  if (role !== 'student') return NOTICE_KINDS;
  return hasCommitted ? ['projection', 'commit'] : ['projection'];
}

/** The shortest time between two notices to one listener, in milliseconds. */
export const NOTICE_EVERY = 1000;

/** Gathers what happens into notices: the first at once, then at most one a second, none of it lost. */
export class NoticePace {
  private kinds = new Set<NoticeKind>();
  private count = 0;
  private lastAt = Number.NEGATIVE_INFINITY;

  /** Takes up a change of one of these kinds; of none of them there was none. */
  add(kinds: readonly NoticeKind[]): void {
    if (kinds.length === 0) return;
    for (const kind of kinds) this.kinds.add(kind);
    this.count += 1;
  }

  /** How many milliseconds to wait with what was gathered; null when there is nothing. */
  waitFrom(now: number): number | null {
    return this.count === 0 ? null : Math.max(0, this.lastAt + NOTICE_EVERY - now);
  }

  /** Hands out what was gathered. */
  take(now: number): Notice {
    const notice = { kinds: [...this.kinds], count: this.count };
    this.kinds = new Set();
    this.count = 0;
    this.lastAt = now;
    return notice;
  }
}
