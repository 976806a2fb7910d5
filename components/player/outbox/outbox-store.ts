'use client';

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Change, Operation } from '@/lib/domain/operation';
import type { Work } from '@/lib/domain/work';

/** What the save sign says. `at` is the device's time of the last acknowledgement, in milliseconds. */
export type SaveSign =
  | { state: 'saved'; at: number | null }
  | { state: 'saving' }
  /** `days`: how long the oldest change has waited, in whole days. */
  | { state: 'kept'; days: number }
  /** `signIn`: signing in again mends it. */
  | { state: 'failed'; message: string; signIn: boolean };

/** An operation that the server did not take, kept with its words until the person decides. */
export interface Parked {
  operation: Operation;
  message: string;
}

export interface OutboxState {
  /** What the person sees: the server's state with everything pending painted over it. */
  work: Work;
  sign: SaveSign;
  parked: Parked[];
  /** Half-written texts by a key of the caller's choosing; kept on the device until cleared. */
  drafts: Record<string, string>;
  /** Queues a change, paints it at once and sends it soon. Returns the operation's id. */
  keep: (change: Change) => string;
  setDraft: (key: string, text: string | null) => void;
  /** Sends what is waiting; resolves true when the server has everything. */
  flush: () => Promise<boolean>;
  /** Takes a parked operation off the screen, after the person saw its words. */
  dismiss: (operationId: string) => void;
}

export const OutboxContext = createContext<StoreApi<OutboxState> | null>(null);

/** Part of the outbox of the attempt on screen; throws outside an OutboxProvider. */
export function useOutbox<T>(selector: (state: OutboxState) => T): T {
  const store = useContext(OutboxContext);
  if (!store) throw new Error('useOutbox needs an OutboxProvider above it');
  return useStore(store, selector);
}
