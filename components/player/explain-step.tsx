'use client';

import { useTranslations } from 'next-intl';
import { PictureView } from '@/components/player/picture/picture-view';
import type { EvidenceItem, Term } from '@/lib/domain/evidence';
import { parseMarkup } from '@/lib/domain/markup';
import type { StudentContent } from '@/lib/domain/module';
import { evidenceOfPicture } from '@/lib/domain/picture';
import { ContinueLink } from './continue-link';
import { EvidenceList } from './evidence-list';
import { MarkedText } from './marked-text';

interface ExplainStepProps {
  content: StudentContent;
  terms: Term[];
  evidence: EvidenceItem[];
  stepKey: string;
  nextHref: string | null;
}

/** The first step: the driving question, what it is about, and the picture. */
export function ExplainStep({ content, terms, evidence, stepKey, nextHref }: ExplainStepProps) {
  const t = useTranslations('player.explain');
  const { paragraphs, pictures } = content.explain;
  const used = new Set([
    ...paragraphs.flatMap((raw) => parseMarkup(raw).marks.flatMap((mark) => mark.evidence)),
    ...pictures.flatMap(evidenceOfPicture),
  ]);
  return (
    <div className="step-desk">
      <article className="step-sheet">
        <header className="step-head">
          <p className="eyebrow">{content.title}</p>
          <h1 className="display">{content.question}</h1>
        </header>
        <div className="step-prose">
          {paragraphs.map((raw) => (
            <p key={raw}>
              <MarkedText raw={raw} evidence={evidence} terms={terms} />
            </p>
          ))}
        </div>
      </article>
      <aside className="step-margin">
        <h2 className="label">{t('objectives')}</h2>
        <ul className="objectives">
          {content.objectives.map((objective) => (
            <li key={objective}>{objective}</li>
          ))}
        </ul>
        <p className="note">{t('minutes', { minutes: content.minutes })}</p>
      </aside>
      <div className="step-sheet wide-sheet">
        <div>
          {pictures.map((picture) => (
            <PictureView key={picture.title} picture={picture} />
          ))}
          <EvidenceList items={evidence.filter(({ id }) => used.has(id))} />
        </div>
        <footer className="step-end">
          <ContinueLink href={nextHref} stepKey={stepKey} />
        </footer>
      </div>
    </div>
  );
}
