'use client';

import { useTranslations } from 'next-intl';
import type { StudentContent } from '@/lib/domain/module';
import type { Source } from '@/lib/domain/source';
import { ArgueForm } from './argue-form';
import { ArgumentDocument } from './argument-document';
import { ContinueLink } from './continue-link';
import { useOutbox } from './outbox-store';

interface ArgueStepProps {
  content: StudentContent;
  sources: Source[];
  stepKey: string;
  /** Title of the step. */
  title: string;
  /** Who sees the argument. */
  sees: string;
  nextHref: string | null;
}

/** An argument out of one's own tags, and the same argument as a document under it once it is kept. */
export function ArgueStep({ content, sources, stepKey, title, sees, nextHref }: ArgueStepProps) {
  const t = useTranslations('player.argue');
  const { argument, tags } = useOutbox((state) => state.work);
  return (
    <div className="step-desk">
      <article className="step-sheet">
        <header className="step-head">
          <p className="question">{content.question}</p>
          <h1 className="head">{title}</h1>
          <p className="prose">{content.argue.prompt}</p>
        </header>
        <ArgueForm sources={sources} sees={sees} />
      </article>
      {argument ? (
        <>
          <ArgumentDocument argument={argument} tags={tags} sources={sources} />
          <footer className="step-end wide-sheet">
            <ContinueLink href={nextHref} stepKey={stepKey} />
            {argument.objection && argument.answer ? null : <p className="note">{t('unfinished')}</p>}
          </footer>
        </>
      ) : null}
    </div>
  );
}
