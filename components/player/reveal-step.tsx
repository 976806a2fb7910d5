'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { Reader } from '@/components/reader/reader';
import type { OpenRequest } from '@/components/reader/use-open-request';
import type { EvidenceItem, Term } from '@/lib/domain/evidence';
import type { StudentContent } from '@/lib/domain/module';
import type { Source } from '@/lib/domain/source';
import type { KeyTag, Tag } from '@/lib/domain/tag';
import { focusChangeTag } from './change-tag';
import { ContinueLink } from './continue-link';
import { KEY, KeyComparison } from './key-comparison';
import { NextSource, SourceSwitcher } from './source-switcher';
import { useTagChanges } from './tag-changes';

/** Why there is no key beside the reading, and where to go about it. */
export interface NoKey {
  words: string;
  link: { href: string; label: string } | null;
}

interface RevealStepProps {
  /** How the class read the source on the screen; nothing where there is no class. */
  classReading?: ReactNode;
  /** Null where the key is shown. */
  noKey?: NoKey | null;
  sources: Source[];
  /** Slug of the source on the screen. */
  current: string;
  /** The author's tags by source id. */
  keyBySource: Record<string, KeyTag[]>;
  evidence: EvidenceItem[];
  terms: Term[];
  content: StudentContent;
  attemptId: string;
  stepKey: string;
  /** Who sees the tags. */
  sees: string;
  nextHref: string | null;
}

/** After the commit: the person's tags beside the author's, and the tags once more, to change with a reason. */
export function RevealStep(props: RevealStepProps) {
  const { sources, current, keyBySource, attemptId, stepKey, nextHref, ...rest } = props;
  const t = useTranslations('player.reveal');
  const source = sources.find(({ slug }) => slug === current) ?? sources[0];
  if (!source) return null;
  return (
    <>
      <SourceSwitcher sources={sources} current={source.slug} attemptId={attemptId} stepKey={stepKey} />
      <RevealSource key={source.id} source={source} keyTags={keyBySource[source.id] ?? []} {...rest} />
      <footer className="step-end after-reader">
        <NextSource sources={sources} current={source.slug} attemptId={attemptId} stepKey={stepKey} />
        <ContinueLink href={nextHref} stepKey={stepKey} primary={source === sources.at(-1)}>
          {t('done')}
        </ContinueLink>
        <p className="note">{t('doneNote')}</p>
      </footer>
    </>
  );
}

interface RevealSourceProps
  extends Pick<RevealStepProps, 'evidence' | 'terms' | 'content' | 'sees' | 'noKey' | 'classReading'> {
  source: Source;
  keyTags: KeyTag[];
}

function RevealSource(props: RevealSourceProps) {
  const { source, keyTags, evidence, terms, content, sees, noKey = null, classReading = null } = props;
  const t = useTranslations('player.reveal');
  const tags = useOutbox((state) => state.work.tags).filter((tag) => tag.sourceId === source.id);
  const changes = useTagChanges(source.id);
  const [opens, setOpens] = useState<OpenRequest | null>(null);
  const openTag = ({ id }: Tag) =>
    setOpens({ tagId: id, back: { label: t('back'), go: () => focusChangeTag(id, KEY) } });
  return (
    <>
      <Reader
        source={source}
        tags={tags}
        evidence={evidence}
        terms={terms}
        mode="tag"
        asksReason
        isCommitted
        opens={opens}
        sees={sees}
        heading={{
          question: content.question,
          title: source.title,
          note: noKey ? noKey.words : t.rich('note', { link: (words) => <a href={`#${KEY}`}>{words}</a> }),
        }}
        footer={<Changes tags={tags} />}
        {...changes}
      />
      <div className="after-reader">
        {classReading}
        {noKey ? (
          <section id={KEY} className="step-sheet">
            <p className="prose">{noKey.words}</p>
            {noKey.link ? <Link href={noKey.link.href}>{noKey.link.label}</Link> : null}
          </section>
        ) : (
          <KeyComparison source={source} tags={tags} keyTags={keyTags} onChange={openTag} />
        )}
      </div>
    </>
  );
}

/** How far the reading has moved from the committed one; the tags themselves show both positions beside the text. */
function Changes({ tags }: { tags: Tag[] }) {
  const t = useTranslations('player.reveal');
  const changed = tags.filter((tag) => tag.firstPosition !== null && tag.firstPosition !== tag.position).length;
  const added = tags.filter((tag) => tag.firstPosition === null).length;
  return (
    <p className="note">
      <b>{t('changed', { changed })}</b> {added > 0 ? t('added', { added }) : null} {changed === 0 ? t('held') : null}
    </p>
  );
}
