'use client';

import { useTranslations } from 'next-intl';
import { StaffMini } from '@/components/ui/staff-mini';
import { TagChip } from '@/components/ui/tag-chip';
import type { Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import type { Tag } from '@/lib/domain/tag';
import { endsOf } from './describe';
import { useReader, useReaderStore } from './reader-store';

interface TagRowProps {
  tag: Tag;
  source: Source;
  /** The first sentence it touches. */
  sentence: number;
  /** How many other tags share words with it. */
  overlaps: number;
  /** Null where tags can no longer be changed. */
  onOpen: ((tag: Tag) => void) | null;
}

/** One of the person's tags with everything they said about it. Pointing at it lights its words in the text. */
export function TagRow({ tag, source, sentence, overlaps, onOpen }: TagRowProps) {
  const t = useTranslations();
  const store = useReaderStore();
  const isPointed = useReader(({ pointed }) => pointed === tag.id);
  const light = () => store.setState({ pointed: tag.id });
  const dim = () => store.setState({ pointed: null });
  const quote = quoteOf(source.text, tag);
  const name = t('reader.list.edit', {
    position: t(`debate.positions.${tag.position}.name`),
    ...endsOf(source.text, tag),
    overlaps,
    written: tag.because === '' ? 'no' : 'yes',
  });
  return (
    <li
      className="tag-row"
      data-position={tag.position}
      data-row={tag.id}
      data-lit={isPointed || undefined}
      tabIndex={-1}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      <div className="tag-row-top">
        <TagChip position={tag.position} was={tag.firstPosition} />
        {onOpen ? (
          <button className="button quiet small" type="button" aria-label={name} onClick={() => onOpen(tag)}>
            {t('reader.list.change')}
          </button>
        ) : null}
      </div>
      <p className="quote">{quote}</p>
      {tag.because === '' ? (
        <p className="hint">{t('reader.list.noBecause')}</p>
      ) : (
        <p className="because">
          <b>{t('reader.because.label')}</b> {tag.because}
        </p>
      )}
      <TagFacts tag={tag} sentence={sentence} />
    </li>
  );
}

/** Where a tag stands, and its factors and dials as far as they were given. */
function TagFacts({ tag, sentence }: { tag: Tag; sentence: number }) {
  const t = useTranslations();
  const { factors, credibility, bearing, late } = tag;
  return (
    <ul className="facts">
      <li>
        <a className="where" href={`#s-${sentence}`}>
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
      {late ? <li>{t('reader.list.late')}</li> : null}
    </ul>
  );
}
