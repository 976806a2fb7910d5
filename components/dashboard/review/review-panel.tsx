'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useState, useSyncExternalStore } from 'react';
import { SeesLine } from '@/components/ui/sees-line';
import type { Outcome } from '@/lib/actions/outcome';
import type { Criterion } from '@/lib/domain/rubric';
import { CommentBank, type CommentBankProps } from './comment-bank';
import { LevelChoice } from './level-choice';
import { NewerReview } from './newer-review';
import { getReviewSaver, type ReviewOnPage, type SendReview } from './review-saver';
import { ReviewSign } from './review-sign';
import { useLeave } from './use-leave';

/** How long somebody may pause in a word before it is sent, in ms. */
const PAUSE = 700;

interface ReviewPanelProps {
  /** Names the review among all that may be open in this tab: its address. */
  reviewKey: string;
  /** Whose work it is, as it is read. */
  who: string;
  criteria: Criterion[];
  isGraded: boolean;
  onPage: ReviewOnPage;
  /** Null where nothing can be changed; then `whyNot` says why. */
  send: SendReview | null;
  whyNot?: string;
  bank: Pick<CommentBankProps, 'kept'> & {
    keep: (text: string) => Promise<Outcome<null>>;
    forget: (id: string) => Promise<Outcome<null>>;
  };
  /** Where it is released; null for those who may not. */
  releaseHref: string | null;
  /** What is known of it: who reviewed it last, when it was released. */
  children?: ReactNode;
}

const never: SendReview = async () => ({ ok: false, message: '' });

/** Scores and a comment, kept as they are typed. */
export function ReviewPanel(props: ReviewPanelProps) {
  const { reviewKey, who, criteria, isGraded, onPage, send, whyNot, bank, releaseHref, children } = props;
  const t = useTranslations('reviews.panel');
  const id = useId();
  const [saver] = useState(() => getReviewSaver(reviewKey, onPage, send ?? never));
  const desk = useSyncExternalStore(saver.subscribe, saver.get, saver.get);
  const { scores, comment } = desk.content;
  const leave = useLeave(reviewKey);

  // Follows the page: whoever leaves it has finished typing.
  useEffect(() => () => void saver.flush(), [saver]);

  const score = (key: string, level: number | null) => {
    const { [key]: _, ...others } = scores;
    saver.change({ scores: level === null ? others : { ...others, [key]: level }, comment });
  };
  const write = (text: string, pause?: number) => saver.change({ scores, comment: text }, pause);
  return (
    <section className="review-panel" aria-labelledby={`${id}-title`} id="review">
      <header>
        <h2 id={`${id}-title`}>{t('title')}</h2>
        {send ? <ReviewSign desk={desk} onRetry={() => void saver.flush()} /> : null}
      </header>
      <form className="sheet rubric" onSubmit={(event) => event.preventDefault()}>
        {whyNot ? <p className="note">{whyNot}</p> : null}
        {children}
        {desk.theirs ? (
          <NewerReview theirs={desk.theirs} criteria={criteria} onSettle={(which) => void saver.settle(which)} />
        ) : null}
        <fieldset className="rubric-fields" disabled={send === null}>
          {criteria.map((criterion) => (
            <LevelChoice
              key={criterion.key}
              criterion={criterion}
              level={scores[criterion.key] ?? null}
              isGraded={isGraded}
              onChange={(level) => score(criterion.key, level)}
            />
          ))}
          <div>
            <label className="label" htmlFor={`${id}-comment`}>
              {t('commentFor', { who })}
            </label>
            <textarea
              className="input"
              id={`${id}-comment`}
              rows={5}
              maxLength={10_000}
              aria-describedby={`${id}-sees`}
              value={comment}
              onChange={(event) => write(event.currentTarget.value, PAUSE)}
              onBlur={() => void saver.flush()}
            />
          </div>
        </fieldset>
        <SeesLine id={`${id}-sees`}>{t('sees', { who })}</SeesLine>
        {send ? (
          <CommentBank
            {...bank}
            comment={comment}
            onInsert={(text) => write(comment.trim() === '' ? text : `${comment.trimEnd()}\n\n${text}`)}
          />
        ) : null}
        {releaseHref ? (
          <div className="rubric-acts no-print">
            <Link
              className="button"
              href={releaseHref}
              prefetch={false}
              onNavigate={(event) => {
                event.preventDefault();
                void leave(releaseHref);
              }}
            >
              {t('toRelease', { who })}
            </Link>
          </div>
        ) : null}
      </form>
    </section>
  );
}
