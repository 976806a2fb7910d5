'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import type { Outcome } from '@/lib/actions/outcome';

export interface CommentBankProps {
  kept: { id: string; text: string }[];
  /** The comment as it is typed now: what would be kept. */
  comment: string;
  onInsert: (text: string) => void;
  keep: (text: string) => Promise<Outcome<null>>;
  forget: (id: string) => Promise<Outcome<null>>;
}

/** Comments that the reviewer uses again: keep the one being typed, put one into it, delete one. Theirs alone. */
export function CommentBank({ kept, comment, onInsert, keep, forget }: CommentBankProps) {
  const t = useTranslations('reviews.bank');
  const router = useRouter();
  const [isPending, start] = useTransition();
  const [said, say] = useState<{ kind: 'error' | 'done'; message: string } | null>(null);
  const change = (act: () => Promise<Outcome<null>>, done: string) =>
    start(async () => {
      const answer = await act().catch(() => ({ ok: false as const, message: t('failed') }));
      say(answer.ok ? { kind: 'done', message: done } : { kind: 'error', message: answer.message });
      if (answer.ok) router.refresh();
    });
  return (
    <details className="unfold comment-bank no-print">
      <summary>{t('title', { count: kept.length })}</summary>
      {kept.length === 0 ? <p className="note">{t('none')}</p> : null}
      <ul>
        {kept.map(({ id, text }) => (
          <li key={id}>
            <p className="said">{text}</p>
            <div className="inline-actions">
              <button
                type="button"
                className="button small"
                aria-label={t('insertThis', { text })}
                onClick={() => onInsert(text)}
              >
                {t('insert')}
              </button>
              <button
                type="button"
                className="button quiet small"
                aria-label={t('deleteThis', { text })}
                aria-busy={isPending || undefined}
                onClick={() => change(() => forget(id), t('deleted'))}
              >
                {t('delete')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {comment.trim() === '' ? null : (
        <button
          type="button"
          className="button small"
          aria-busy={isPending || undefined}
          onClick={() => change(() => keep(comment), t('kept'))}
        >
          {t('keep')}
        </button>
      )}
      <FormMessage kind="error" message={said?.kind === 'error' ? said.message : null} />
      <FormMessage kind="done" message={said?.kind === 'done' ? said.message : null} />
    </details>
  );
}
