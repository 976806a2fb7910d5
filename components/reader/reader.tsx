'use client';

import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useFetchAhead } from '@/components/ui/fetch-ahead';
import { PartBoundary } from '@/components/ui/part-boundary';
import { PositionLegend } from '@/components/ui/position-legend';
import type { EvidenceItem, Term } from '@/lib/domain/evidence';
import type { Source } from '@/lib/domain/source';
import type { Tag, TagContent } from '@/lib/domain/tag';
import { listWords } from '@/lib/domain/words';
import { readSwitch } from './device-switches';
import { areSameTags } from './draft';
import type { DraftRecords } from './draft-records';
import { EdgeHandles } from './edge-handles';
import { KeysLine } from './keys-line';
import { ReaderNotice } from './reader-notice';
import { createReaderStore, ReaderStoreContext, useReader, useReaderStore } from './reader-store';
import { followSideRoom } from './side-room';
import { SourceText } from './source-text';
import { TagList } from './tag-list';
import { TagPalette } from './tag-palette';
import { TagsHere } from './tags-here';
import { useKeptDrafts } from './use-kept-drafts';
import { type OpenRequest, useOpenRequest } from './use-open-request';
import { useReaderActions } from './use-reader-actions';
import { useReadingKeys } from './use-reading-keys';
import { useTagHistory } from './use-tag-history';
import { useTextPointer } from './use-text-pointer';
import { WordsExplained } from './words-explained';

// Asked for by few: they and the library behind them are fetched when opened.
const loadKeys = () => import('./keys-help');
const loadFind = () => import('./find-words');
const loadBoth = () => Promise.all([loadKeys(), loadFind()]);
const KeysHelp = lazy(() => loadKeys().then((file) => ({ default: file.KeysHelp })));
const FindWords = lazy(() => loadFind().then((file) => ({ default: file.FindWords })));

export interface ReaderProps {
  source: Source;
  /** The person's own tags in this source, in any order. */
  tags: Tag[];
  /** Those of them that were deleted and can come back. */
  deleted: Tag[];
  evidence: EvidenceItem[];
  /** Definitions of the words that are marked in this source. */
  terms: Term[];
  /** `locked`: no tag can be made, changed or deleted. */
  mode: 'tag' | 'locked';
  /** Why it is locked, as a sentence. */
  lockedReason?: string;
  /** After the reveal: a change of position on a locked tag asks for one sentence of why. */
  asksReason?: boolean;
  /** The first tags are locked: a tag that is not came later, and says so. */
  isCommitted?: boolean;
  /** How many tags the assignment asks for and how many were made in all its sources; null when it asks for none. */
  asked?: { made: number; wanted: number } | null;
  /** Who can see what is written here, as a sentence. */
  sees: string;
  heading: { question: string; title: string; note: ReactNode };
  /** Returns the id of the new tag. */
  onCreate: (content: TagContent) => string;
  /** `reason` is given when one was asked for. */
  onEdit: (tag: Tag, content: TagContent, reason?: string) => void;
  onDelete: (tag: Tag, reason?: string) => void;
  /** The half-written tags that are on the device: what `onDraft` was given here and in other tabs. */
  drafts: DraftRecords;
  /** `text` is what the draft says now; null once it was finished or let go. */
  onDraft: (id: string, text: string | null) => void;
  /** A tag that somebody wants opened from elsewhere on the page; a new object for every request. */
  opens?: OpenRequest | null;
  /** Stands under the text: the way to commit. */
  footer?: ReactNode;
}

/** A source to be read and tagged by pointer, touch, keyboard and reading cursor: all end in the same words in hand. */
export function Reader(props: ReaderProps) {
  return <ReaderOfSource key={props.source.id} {...props} />;
}

/** Another source begins with empty hands. */
function ReaderOfSource(props: ReaderProps) {
  const [store] = useState(() => createReaderStore());
  return (
    <ReaderStoreContext value={store}>
      <ReaderDesk {...props} />
    </ReaderStoreContext>
  );
}

/** One and the same list for as long as its tags do: the outbox paints anew with every keystroke, which is no reason to draw. */
function useSameTags(now: Tag[]): Tag[] {
  const [tags, setTags] = useState(now);
  if (!areSameTags(tags, now)) setTags(now);
  return tags;
}

function ReaderDesk(props: ReaderProps) {
  const { source, terms, mode, lockedReason, asksReason = false, isCommitted = false, asked = null } = props;
  const { heading, footer, onCreate, onEdit, onDelete } = props;
  const t = useTranslations('reader');
  const store = useReaderStore();
  const root = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLElement>(null);
  const tags = useSameTags(props.tags);
  const deleted = useSameTags(props.deleted);
  const words = useMemo(() => listWords(source.text), [source]);
  const actions = useReaderActions(source, words, tags);
  const changes = useTagHistory({ source, tags, deleted, actions, asksReason, onCreate, onEdit, onDelete });
  const canTag = mode === 'tag';
  const hand = useReader((state) => (state.open ? state.hand : null));
  const opening = useReader((state) => state.opening);
  const offeredOn = useReader((state) => (canTag && state.open && state.offering ? state.sentence : null));
  const offered = offeredOn === null ? [] : actions.tagsOn(offeredOn);
  const said = useReader((state) => state.said);
  const dialog = useReader((state) => state.dialog);

  useTextPointer(root, { source, words, tags, actions, canTag });
  useReadingKeys(root, { source, actions, changes, canTag });
  useKeptDrafts(props.drafts, props.onDraft, source.text.length);
  useFetchAhead(loadBoth);
  useOpenRequest(props.opens ?? null, tags, actions);
  // Follows the page as it scrolls under the margin.
  useEffect(() => (side.current ? followSideRoom(side.current) : undefined), []);
  // Follows the choices kept on this device, which the server cannot know.
  useEffect(
    () => store.setState({ keysOn: readSwitch('singleKeys'), stickyPosition: readSwitch('stickyPosition') }),
    [store],
  );

  return (
    <div className="reader" data-open={hand !== null || undefined}>
      <article className="text" id="text">
        <header className="top">
          <p className="question">{heading.question}</p>
          <h1 className="head">{heading.title}</h1>
          <p className="note">{heading.note}</p>
        </header>
        <div className="key">
          <PositionLegend />
        </div>
        {canTag ? null : <p className="locked">{lockedReason}</p>}
        {canTag && tags.length === 0 ? <p className="begin-here">{t('begin')}</p> : null}
        <SourceText root={root} source={source} words={words} tags={tags} actions={actions} canTag={canTag} />
        <div className="end">
          <WordsExplained terms={terms} />
          <KeysLine canTag={canTag} />
          {footer ? <div className="commit">{footer}</div> : null}
        </div>
      </article>
      <aside className="side" aria-label={t('side')} ref={side}>
        {hand && offered.length > 0 ? (
          <TagsHere key={opening} hand={hand} tags={offered} source={source} root={root} actions={actions} />
        ) : null}
        {hand && offered.length === 0 ? (
          <TagPalette
            key={opening}
            {...props}
            hand={hand}
            tag={tags.find(({ id }) => id === hand.tagId) ?? null}
            root={root}
            actions={actions}
            changes={changes}
          />
        ) : null}
        <TagList {...{ source, tags, actions, changes, canTag, isCommitted, asked }} />
        <ReaderNotice actions={actions} changes={changes} />
      </aside>
      {canTag ? <EdgeHandles root={root} source={source} words={words} tags={tags} /> : null}
      <p className="sr" role="status">
        {said}
      </p>
      <PartBoundary
        missing={t('partMissing')}
        isOpen={dialog !== null}
        onMissing={() => store.setState({ dialog: null })}
      >
        {dialog === 'keys' ? <KeysHelp /> : null}
        {dialog === 'find' ? <FindWords source={source} words={words} actions={actions} /> : null}
      </PartBoundary>
    </div>
  );
}
