'use client';

import { useTranslations } from 'next-intl';
import { ContinueLink } from '@/components/player/continue-link';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { buildOutline } from '@/lib/domain/argument-outline';
import type { EvidenceItem } from '@/lib/domain/evidence';
import type { StudentContent } from '@/lib/domain/module';
import type { Source } from '@/lib/domain/source';
import { ArgueForm } from './argue-form';
import { ArgumentDocument } from './argument-document';
import { ArgumentTakeAway } from './argument-take-away';

interface ArgueStepProps {
  content: StudentContent;
  sources: Source[];
  /** The items of the library that the module rests on. */
  evidence: EvidenceItem[];
  stepKey: string;
  /** Title of the step. */
  title: string;
  /** Who sees the argument. */
  sees: string;
  nextHref: string | null;
}

/** An argument out of one's own tags and the library, and under it, once kept, the document that can be taken away. */
export function ArgueStep({ content, sources, evidence, stepKey, title, sees, nextHref }: ArgueStepProps) {
  const t = useTranslations('player.argue');
  const { argument, tags } = useOutbox((state) => state.work);
  const ground = { tags: tags.filter((tag) => sources.some(({ id }) => id === tag.sourceId)), sources, evidence };
  const outline = argument ? buildOutline(content, argument, ground) : null;
  return (
    <div className="step-desk">
      <article className="step-sheet">
        <header className="step-head">
          <p className="question">{content.question}</p>
          <h1 className="head">{title}</h1>
          <p className="prose">{content.argue.prompt}</p>
        </header>
        <ArgueForm ground={ground} sees={sees} />
      </article>
      {outline ? (
        <>
          <ArgumentDocument outline={outline}>
            <ArgumentTakeAway outline={outline} slug={content.slug} />
          </ArgumentDocument>
          <footer className="step-end wide-sheet">
            <ContinueLink href={nextHref} stepKey={stepKey} />
            {outline.objection && outline.answer ? null : <p className="note">{t('unfinished')}</p>}
          </footer>
        </>
      ) : null}
    </div>
  );
}
