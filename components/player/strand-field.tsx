import { useTranslations } from 'next-intl';
import type { Warrant } from '@/lib/domain/operation';
import type { Source } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';
import { TagPicks } from './tag-picks';
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
  return (
    <fieldset className="strand-field">
      <legend className="subtitle">{t('strand', { number })}</legend>
      {tags.length > 0 ? (
        <TagPicks
          legend={t('words')}
          tags={tags}
          sources={sources}
          chosen={strand.tagIds}
          onChange={(tagIds) => onChange({ ...strand, tagIds })}
          error={wordsError}
        />
      ) : null}
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
