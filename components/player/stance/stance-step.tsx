'use client';

import { useTranslations } from 'next-intl';
import { ContinueLink } from '@/components/player/continue-link';
import type { StudentContent } from '@/lib/domain/module';
import { StanceForm } from './stance-form';

interface StanceStepProps {
  content: StudentContent;
  stepKey: string;
  /** Who sees the answers. */
  sees: string;
  nextHref: string | null;
}

/** Where a person stands before reading anything. The way on appears once it is kept. */
export function StanceStep({ content, stepKey, sees, nextHref }: StanceStepProps) {
  const t = useTranslations('player.stance');
  return (
    <div className="step-desk">
      <article className="step-sheet">
        <header className="step-head">
          <p className="question">{content.question}</p>
          <h1 className="head">{t('title')}</h1>
          <p className="prose">{t('intro')}</p>
        </header>
        <StanceForm
          phase="before"
          content={content}
          sees={sees}
          onward={<ContinueLink href={nextHref} stepKey={stepKey} />}
        />
      </article>
    </div>
  );
}
