'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { Reader } from '@/components/reader/reader';
import type { EvidenceItem, Term } from '@/lib/domain/evidence';
import type { StudentContent } from '@/lib/domain/module';
import type { CommitRule } from '@/lib/domain/progress';
import type { Source } from '@/lib/domain/source';
import { CommitBar } from './commit-bar';
import type { CommitAction } from './commit-dialog';
import { ContinueLink } from './continue-link';
import { useLocalTime } from './local-time';
import { NextSource, SourceSwitcher } from './source-switcher';
import { useTagChanges } from './tag-changes';

interface ReadStepProps {
  /** All sources of the step, in reading order. */
  sources: Source[];
  /** Slug of the source on the screen. */
  current: string;
  evidence: EvidenceItem[];
  terms: Term[];
  rule: CommitRule;
  attemptId: string;
  stepKey: string;
  content: StudentContent;
  /** Who sees the tags. */
  sees: string;
  nextHref: string | null;
  onCommit: CommitAction;
}

/** The sources, read and tagged without anyone else's reading in sight, and the commit. Afterwards they are locked here. */
export function ReadStep(props: ReadStepProps) {
  const { sources, current, evidence, terms, rule, attemptId, stepKey, content, sees, nextHref, onCommit } = props;
  const source = sources.find(({ slug }) => slug === current) ?? sources[0];
  if (!source) return null;
  return (
    <>
      <SourceSwitcher sources={sources} current={source.slug} attemptId={attemptId} stepKey={stepKey} />
      <ReadSource
        // One reader per source: a selection in one text means nothing in the next.
        key={source.id}
        source={source}
        sources={sources}
        rule={rule}
        evidence={evidence}
        terms={terms}
        question={content.question}
        sees={sees}
        footer={
          <>
            <NextSource sources={sources} current={source.slug} attemptId={attemptId} stepKey={stepKey} />
            <ReadEnd sources={sources} rule={rule} nextHref={nextHref} onCommit={onCommit} />
          </>
        }
      />
    </>
  );
}

interface ReadSourceProps extends Pick<ReadStepProps, 'sources' | 'evidence' | 'terms' | 'rule' | 'sees'> {
  source: Source;
  question: string;
  footer: ReactNode;
}

/** How many tags the rule asks for and how many there are in all sources; null once committed or when it asks for none. */
function useAsked(sources: Source[], rule: CommitRule): { made: number; wanted: number } | null {
  const { tags, committedAt } = useOutbox((state) => state.work);
  const wanted = rule.kind === 'tags' && committedAt === null ? rule.atLeast : null;
  const made = tags.filter(({ sourceId }) => sources.some(({ id }) => id === sourceId)).length;
  return useMemo(() => (wanted === null ? null : { made, wanted }), [made, wanted]);
}

function ReadSource(props: ReadSourceProps) {
  const { source, sources, evidence, terms, rule, question, sees, footer } = props;
  const t = useTranslations('player.read');
  const work = useOutbox((state) => state.work);
  const changes = useTagChanges(source.id);
  const asked = useAsked(sources, rule);
  const { byline } = source;
  const [number, total] = [sources.indexOf(source) + 1, sources.length];
  return (
    <Reader
      source={source}
      tags={work.tags.filter((tag) => tag.sourceId === source.id)}
      evidence={evidence}
      terms={terms}
      mode={work.committedAt === null ? 'tag' : 'locked'}
      lockedReason={t('locked')}
      isCommitted={work.committedAt !== null}
      asked={asked}
      sees={sees}
      heading={{
        question,
        title: source.title,
        note: total > 1 ? t('note', { number, total, byline }) : t('noteOne', { byline }),
      }}
      footer={footer}
      {...changes}
    />
  );
}

function ReadEnd(props: Pick<ReadStepProps, 'sources' | 'rule' | 'nextHref' | 'onCommit'>) {
  const t = useTranslations('player.read');
  const { day } = useLocalTime();
  const committedAt = useOutbox((state) => state.work.committedAt);
  const { sources, rule, nextHref, onCommit } = props;
  if (committedAt === null) return <CommitBar {...{ sources, rule, onCommit, nextHref }} />;
  return (
    <div className="reader-end">
      <p className="note">{t.rich('committed', { date: day(committedAt), b: (words) => <b>{words}</b> })}</p>
      <ContinueLink href={nextHref} stepKey={null} />
    </div>
  );
}
