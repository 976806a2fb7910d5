'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Reader } from '@/components/reader/reader';
import { TagChip } from '@/components/ui/tag-chip';
import type { EvidenceItem, Term } from '@/lib/domain/evidence';
import type { ModuleContent } from '@/lib/domain/module';
import type { Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import type { KeyTag, Tag } from '@/lib/domain/tag';
import { ContinueLink } from './continue-link';
import { KeyComparison } from './key-comparison';
import { useOutbox } from './outbox-store';
import { SourceSwitcher } from './source-switcher';
import { useTagChanges } from './tag-changes';

interface RevealStepProps {
  sources: Source[];
  /** Slug of the source on the screen. */
  current: string;
  /** The author's tags by source id. */
  keyBySource: Record<string, KeyTag[]>;
  evidence: EvidenceItem[];
  terms: Term[];
  content: ModuleContent;
  attemptId: string;
  stepKey: string;
  /** Who sees the tags. */
  sees: string;
  nextHref: string | null;
  /** How the class read this source, or why that is not open; absent in self-paced study. */
  classReading?: ReactNode;
}

/** After the commit: the person's tags beside the author's, and the tags once more, to change with a reason. */
export function RevealStep(props: RevealStepProps) {
  const { sources, current, keyBySource, attemptId, stepKey, nextHref, classReading, ...rest } = props;
  const t = useTranslations('player.reveal');
  const source = sources.find(({ slug }) => slug === current) ?? sources[0];
  if (!source) return null;
  return (
    <>
      <SourceSwitcher sources={sources} current={source.slug} attemptId={attemptId} stepKey={stepKey} />
      <RevealSource key={source.id} source={source} keyTags={keyBySource[source.id] ?? []} {...rest}>
        {classReading}
      </RevealSource>
      <footer className="step-end after-reader">
        <ContinueLink href={nextHref} stepKey={stepKey}>
          {t('done')}
        </ContinueLink>
        <p className="note">{t('doneNote')}</p>
      </footer>
    </>
  );
}

interface RevealSourceProps extends Pick<RevealStepProps, 'evidence' | 'terms' | 'content' | 'sees'> {
  source: Source;
  keyTags: KeyTag[];
  children?: ReactNode;
}

function RevealSource({ source, keyTags, evidence, terms, content, sees, children }: RevealSourceProps) {
  const t = useTranslations('player.reveal');
  const tags = useOutbox((state) => state.work.tags).filter((tag) => tag.sourceId === source.id);
  const changes = useTagChanges(source.id);
  return (
    <>
      <Reader
        source={source}
        tags={tags}
        evidence={evidence}
        terms={terms}
        mode="tag"
        asksReason
        sees={sees}
        heading={{ question: content.question, title: source.title, note: t('note') }}
        footer={<Changes source={source} tags={tags} />}
        {...changes}
      />
      <div className="after-reader">
        {children}
        <KeyComparison source={source} tags={tags} keyTags={keyTags} />
      </div>
    </>
  );
}

/** The tags whose position is no longer the committed one, and those made since: both readings stay visible. */
function Changes({ source, tags }: { source: Source; tags: Tag[] }) {
  const t = useTranslations('player.reveal');
  const changed = tags.filter((tag) => tag.firstPosition !== tag.position);
  return (
    <section className="tag-changes">
      <h2 className="label">{t('changes')}</h2>
      {changed.length === 0 ? <p className="note">{t('changesNone')}</p> : null}
      <ul>
        {changed.map((tag) => (
          <li key={tag.id}>
            <TagChip position={tag.position} was={tag.firstPosition} />
            <span className="quote prose">{quoteOf(source.text, tag)}</span>
            {tag.firstPosition === null ? <span className="note">{t('added')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
