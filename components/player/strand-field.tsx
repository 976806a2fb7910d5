import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Warrant } from '@/lib/domain/operation';
import type { Source } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';
import { TagPicks, TagWords } from './tag-picks';
import { WrittenField } from './written-field';

interface StrandFieldProps {
  /** From 1. */
  number: number;
  strand: Warrant;
  onChange: (strand: Warrant) => void;
  /** Null for the only strand: an argument has at least one. */
  onRemove: (() => void) | null;
  tags: Tag[];
  sources: Source[];
  /** Sentences; null where nothing is wrong. */
  wordsError: string | null;
  becauseError: string | null;
  seesId: string;
}

/** One strand of an argument: tagged words, then why they carry the claim. */
export function StrandField(props: StrandFieldProps) {
  const { number, strand, onChange, onRemove, tags, sources, wordsError, becauseError, seesId } = props;
  const t = useTranslations('player.argue');
  const chosen = tags.filter((tag) => strand.tagIds.includes(tag.id));
  // A strand that has its words shows only them, so that several strands still fit on a screen.
  const [isChoosing, setChoosing] = useState(chosen.length === 0);
  const isOpen = isChoosing || chosen.length === 0;
  return (
    <fieldset className="strand-field">
      <legend className="subtitle">{t('strand', { number })}</legend>
      {tags.length === 0 ? null : (
        <div className="question-group">
          {isOpen ? (
            <TagPicks
              legend={t('words')}
              tags={tags}
              sources={sources}
              chosen={strand.tagIds}
              onChange={(tagIds) => onChange({ ...strand, tagIds })}
              error={wordsError}
            />
          ) : (
            <>
              <p className="label">{t('chosen')}</p>
              <div className="chosen-words">
                {chosen.map((tag) => (
                  <TagWords key={tag.id} tag={tag} source={sources.find((source) => source.id === tag.sourceId)} />
                ))}
              </div>
            </>
          )}
          {chosen.length > 0 ? (
            <button
              type="button"
              className="button quiet small"
              aria-expanded={isOpen}
              onClick={() => setChoosing(!isOpen)}
            >
              {t(isOpen ? 'fold' : 'unfold')}
            </button>
          ) : null}
        </div>
      )}
      <WrittenField
        label={t('because')}
        hint={t('becauseHint')}
        value={strand.because}
        onChange={(because) => onChange({ ...strand, because })}
        error={becauseError}
        seesId={seesId}
      />
      {onRemove ? (
        <button type="button" className="button quiet small" onClick={onRemove}>
          {t('remove', { number })}
        </button>
      ) : null}
    </fieldset>
  );
}
