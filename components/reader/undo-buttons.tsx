'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { quoteOf } from '@/lib/domain/spans';
import { shortQuote } from './describe';
import { type Turn, turnHistory, type Way } from './history';
import { useReader } from './reader-store';
import type { TagChanges } from './use-tag-history';

const WAYS: readonly Way[] = ['undo', 'redo'];

/** Takes back what was done to tags here, step by step, and does it again. Each button's name says what it is about. */
export function UndoButtons({ text, changes }: { text: string; changes: TagChanges }) {
  const t = useTranslations();
  const history = useReader((state) => state.history);
  const standing = useMemo(() => changes.standing(history), [changes, history]);

  function nameOf(way: Way, next: Turn | null): string {
    const content = next?.step.after ?? next?.step.before;
    if (!next || !content) return t(`reader.history.${way}Nothing`);
    return t(`reader.history.${way}Name`, {
      did: next.step.before === null ? 'made' : next.step.after === null ? 'deleted' : 'changed',
      position: t(`debate.positions.${content.position}.name`),
      quote: shortQuote(quoteOf(text, content)),
    });
  }

  return (
    <div className="undo">
      {WAYS.map((way) => {
        const next = turnHistory(standing, way);
        return (
          <button
            key={way}
            className="button quiet small"
            type="button"
            aria-disabled={next ? undefined : true}
            aria-label={nameOf(way, next)}
            onClick={() => changes.turn(way)}
          >
            {t(`reader.history.${way}`)}
          </button>
        );
      })}
    </div>
  );
}
