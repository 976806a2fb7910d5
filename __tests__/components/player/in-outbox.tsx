import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactElement } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { OutboxContext, type OutboxState } from '@/components/player/outbox/outbox-store';
import type { Operation } from '@/lib/domain/operation';
import { applyOperation, EMPTY_WORK } from '@/lib/domain/work';
import { renderWithWords } from '../render-with-words';

/** An outbox that lives as long as one test, with everything it was asked to keep. */
export interface TestOutbox {
  store: StoreApi<OutboxState>;
  kept: Operation[];
  /** Addresses to which the page was asked to go. */
  visited: string[];
}

/** Builds an outbox that paints at once, as the real one does, and always gets through. */
export function buildOutbox(start: Partial<OutboxState> = {}): TestOutbox {
  const kept: Operation[] = [];
  const store = createStore<OutboxState>((set, get) => ({
    work: EMPTY_WORK,
    sign: { state: 'saved', at: null },
    parked: [],
    drafts: {},
    keep: (change) => {
      const operation: Operation = { id: `operation-${kept.length + 1}`, ...change };
      kept.push(operation);
      set({ work: applyOperation(get().work, operation) });
      return operation.id;
    },
    setDraft: (key, text) => {
      const { [key]: _, ...others } = get().drafts;
      set({ drafts: text === null ? others : { ...others, [key]: text } });
    },
    flush: async () => true,
    dismiss: (id) => set({ parked: get().parked.filter(({ operation }) => operation.id !== id) }),
    ...start,
  }));
  return { store, kept, visited: [] };
}

/** Renders a part of the player with an outbox around it. */
export function renderInOutbox(element: ReactElement, outbox: TestOutbox) {
  const nothing = () => {};
  const push = (address: string) => void outbox.visited.push(address);
  const router = {
    bfcacheId: '',
    push,
    back: nothing,
    forward: nothing,
    refresh: nothing,
    replace: push,
    prefetch: nothing,
  };
  const wrap = (inner: ReactElement) => (
    <AppRouterContext value={router}>
      <OutboxContext value={outbox.store}>{inner}</OutboxContext>
    </AppRouterContext>
  );
  const rendered = renderWithWords(wrap(element));
  return { ...rendered, rerender: (next: ReactElement) => rendered.rerender(wrap(next)) };
}
