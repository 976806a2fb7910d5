'use client';

import { useTranslations } from 'next-intl';
import { StaffMini } from '@/components/ui/staff-mini';
import { TagChip } from '@/components/ui/tag-chip';
import type { Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import type { Tag } from '@/lib/domain/tag';
import { endsOf } from './describe';
import { useReader, useReaderStore } from './reader-store';
import type { ReaderActions } from './use-reader-actions';

interface TagRowProps {
  tag: Tag;
  source: Source;
  /** The first sentence it touches. */
  sentence: number;
  /** How many other tags share words with it. */
  overlaps: number;
  tagsOn: ReaderActions['tagsOn'];
  isCommitted: boolean;
  /** Null where tags can no longer be changed. */
  onOpen: ReaderActions['openTag'] | null;
}

/**
 * One of the person's tags with everything they said about it. Pointing at it or giving it focus lights its words in
 * the text; pointing at its letter there, or giving focus to a sentence it touches, lights the row.
 */
export function TagRow({ tag, source, sentence, overlaps, tagsOn, isCommitted, onOpen }: TagRowProps) {
  const t = useTranslations();
  const store = useReaderStore();
  const isLit = useReader(
    ({ pointed, focused }) => pointed === tag.id || (focused !== null && tagsOn(focused).includes(tag)),
  );
  const light = () => store.setState({ pointed: tag.id });
  const dim = () => store.setState({ pointed: null });
  const name = { position: t(`debate.positions.${tag.position}.name`), ...endsOf(source.text, tag) };
  return (
    <li
      className="tag-row"
      data-position={tag.position}
      data-row={tag.id}
      data-lit={isLit || undefined}
      tabIndex={-1}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      <div className="tag-row-top">
        <TagChip position={tag.position} was={tag.firstPosition} />
        {onOpen ? (
          <button
            className="button quiet small"
            type="button"
            aria-label={t('reader.list.edit', { ...name, overlaps, written: tag.because === '' ? 'no' : 'yes' })}
            onClick={() => onOpen(tag)}
          >
            {t('reader.list.change')}
          </button>
        ) : null}
      </div>
      <p className="quote">{quoteOf(source.text, tag)}</p>
      {tag.because === '' ? (
        <p className="hint missing">
          {t('reader.list.noBecause')}
          {onOpen ? (
            <button
              className="button quiet small"
              type="button"
              aria-label={t('reader.list.writeName', name)}
              onClick={() => onOpen(tag, 'because')}
            >
              {t('reader.list.write')}
            </button>
          ) : null}
        </p>
      ) : (
        <p className="because">
          <b>{t('reader.because.label')}</b> {tag.because}
        </p>
      )}
      <TagFacts
        tag={tag}
        sentence={sentence}
        isAdded={isCommitted && !tag.locked}
        onGo={() => store.setState({ sentence, move: { to: 'text' } })}
      />
    </li>
  );
}

interface TagFactsProps {
  tag: Tag;
  sentence: number;
  /** It came after the commit, so it is none of the first tags. */
  isAdded: boolean;
  /** Gives focus to the sentence. */
  onGo: () => void;
}

/** Where a tag stands, and its factors and dials as far as they were given. */
function TagFacts({ tag, sentence, isAdded, onGo }: TagFactsProps) {
  const t = useTranslations();
  const { factors, credibility, bearing, late } = tag;
  return (
    <ul className="facts">
      <li>
        <a
          className="where"
          href={`#s-${sentence}`}
          onClick={(event) => {
            event.preventDefault();
            onGo();
          }}
        >
          {t('reader.list.sentence', { sentence })}
        </a>
      </li>
      {factors.map((factor) => (
        <li key={factor}>{t(`debate.factors.${factor}`)}</li>
      ))}
      {credibility ? (
        <li>
          <StaffMini value={credibility} />{' '}
          {t('reader.list.credibility', { value: t(`debate.credibility.${credibility}`) })}
        </li>
      ) : null}
      {bearing ? (
        <li>
          <StaffMini value={bearing} /> {t('reader.list.bearing', { value: t(`debate.bearing.${bearing}`) })}
        </li>
      ) : null}
      {isAdded ? <li>{t('reader.list.added')}</li> : null}
      {late ? <li>{t('reader.list.late')}</li> : null}
    </ul>
  );
}
