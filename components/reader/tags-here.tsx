'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useId, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { TagChip } from '@/components/ui/tag-chip';
import type { Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import type { Tag } from '@/lib/domain/tag';
import { endsOf } from './describe';
import type { Draft } from './draft';
import { useReaderStore } from './reader-store';
import { usePaletteFocus } from './use-palette-focus';
import type { ReaderActions } from './use-reader-actions';

interface TagsHereProps {
  hand: Draft;
  /** The person's tags on the sentence in hand; one at least. */
  tags: Tag[];
  source: Source;
  root: RefObject<HTMLElement | null>;
  actions: ReaderActions;
}

/** What is already said about a sentence that was pressed, to be changed, and the way to say something new about it. */
export function TagsHere({ hand, tags, source, root, actions }: TagsHereProps) {
  const t = useTranslations();
  const store = useReaderStore();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  usePaletteFocus(section, root);
  const isWhole = (tag: Tag) => quoteOf(source.text, tag).trim() === quoteOf(source.text, hand).trim();
  const nameOf = (tag: Tag) =>
    t('reader.list.edit', {
      position: t(`debate.positions.${tag.position}.name`),
      ...endsOf(source.text, tag),
      overlaps: 0,
      written: tag.because === '' ? 'no' : 'yes',
    });
  return (
    <section
      className="palette"
      role="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
      data-palette=""
      ref={section}
    >
      <div className="offers">
        <header>
          <h2 id={`${id}-title`}>{t('reader.here.title', { count: tags.length })}</h2>
          <button className="close" type="button" aria-label={t('reader.palette.close')} onClick={actions.close}>
            <Icon name="close" />
          </button>
        </header>
        <p className="words" id={`${id}-words`}>
          {quoteOf(source.text, hand)}
        </p>
        <ul className="offered">
          {tags.map((tag) => (
            <li key={tag.id} data-position={tag.position}>
              <TagChip position={tag.position} was={tag.firstPosition} />
              <button
                className="button small"
                type="button"
                aria-label={nameOf(tag)}
                aria-describedby={tag.because === '' ? undefined : `${id}-${tag.id}`}
                onClick={() => actions.openTag(tag)}
              >
                {t('reader.list.change')}
              </button>
              {isWhole(tag) ? null : <p className="quote">{quoteOf(source.text, tag)}</p>}
              {tag.because === '' ? (
                <p className="hint">{t('reader.list.noBecause')}</p>
              ) : (
                <p className="because" id={`${id}-${tag.id}`}>
                  <b>{t('reader.because.label')}</b> {tag.because}
                </p>
              )}
            </li>
          ))}
        </ul>
        <button
          className="button"
          type="button"
          onClick={() => store.setState({ offering: false, move: { to: hand.position ? 'because' : 'palette' } })}
        >
          {t('reader.here.new')}
        </button>
      </div>
    </section>
  );
}
