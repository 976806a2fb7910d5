'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useRef, useState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import type { TypedRubric } from '@/lib/actions/reviews';
import { type Criterion, LEVELS, MOST_CRITERIA } from '@/lib/domain/rubric';
import { CriterionFields, type TypedCriterion } from './criterion-fields';

interface RubricFormProps {
  criteria: Criterion[];
  /** When it had been kept; null for the rubric that everybody begins with. */
  seen: string | null;
  keep: (typed: TypedRubric) => Promise<Outcome<null>>;
}

/** A criterion with a number that only tells it from the others while it is moved about. */
interface Placed {
  id: number;
  criterion: TypedCriterion;
}

const toTyped = ({ key, name, asks, levels }: Criterion): TypedCriterion => ({
  key,
  name,
  asks,
  levels: levels.map(({ points, words }) => ({ points: String(points), words })),
});

/** Changes what is judged. A refusal costs nobody what they typed. */
export function RubricForm({ criteria, seen, keep }: RubricFormProps) {
  const t = useTranslations('reviews.rubric');
  const [placed, place] = useState<Placed[]>(() =>
    criteria.map((criterion, id) => ({ id, criterion: toTyped(criterion) })),
  );
  const next = useRef(criteria.length);
  const [removed, setRemoved] = useState<number | null>(null);
  const [message, submit] = useActionState(async () => {
    const answer = await keep({ criteria: placed.map(({ criterion }) => criterion), seen }).catch((error: unknown) => {
      // Next leaves the page by throwing.
      if (error instanceof Error && 'digest' in error) throw error;
      return { ok: false as const, message: t('failed') };
    });
    return answer.ok ? null : answer.message;
  }, null);

  function add() {
    const levels = Array.from({ length: LEVELS }, (_, index) => ({ points: String(index + 1), words: '' }));
    place([...placed, { id: next.current++, criterion: { key: null, name: '', asks: '', levels } }]);
    setRemoved(null);
  }

  return (
    <form action={submit} className="form wide-form rubric-form" onReset={(event) => event.preventDefault()}>
      {placed.map(({ id, criterion }, index) => (
        <CriterionFields
          key={id}
          number={index + 1}
          criterion={criterion}
          onChange={(changed) => place(placed.map((one) => (one.id === id ? { id, criterion: changed } : one)))}
          onRemove={
            placed.length === 1
              ? null
              : () => {
                  place(placed.filter((one) => one.id !== id));
                  setRemoved(index + 1);
                }
          }
          onUp={
            index === 0
              ? null
              : () => {
                  const before = placed.filter((_, at) => at < index - 1);
                  place([
                    ...before,
                    ...placed.slice(index, index + 1),
                    ...placed.slice(index - 1, index),
                    ...placed.slice(index + 1),
                  ]);
                }
          }
        />
      ))}
      {placed.length < MOST_CRITERIA ? (
        <button type="button" className="button" onClick={add}>
          {t('add')}
        </button>
      ) : null}
      <FormMessage kind="done" message={removed === null ? null : t('removed', { number: removed })} />
      <FormMessage kind="error" message={message} />
      <SubmitButton busy={t('keeping')}>{t('keep')}</SubmitButton>
    </form>
  );
}
