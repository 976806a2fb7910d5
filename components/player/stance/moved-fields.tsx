import { useTranslations } from 'next-intl';
import { TagPicks } from '@/components/player/tag-picks';
import { WrittenField } from '@/components/player/written-field';
import type { Source } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';

interface MovedFieldsProps {
  tags: Tag[];
  sources: Source[];
  movedBy: string[];
  onMovedBy: (ids: string[]) => void;
  unmoved: string;
  onUnmoved: (text: string) => void;
  error: string | null;
  seesId: string;
}

/** Which tagged words moved the person, or why nothing did: one of the two is enough. */
export function MovedFields(props: MovedFieldsProps) {
  const { tags, sources, movedBy, onMovedBy, unmoved, onUnmoved, error, seesId } = props;
  const t = useTranslations('player.stance');
  const hasTags = tags.length > 0;
  return (
    <>
      {hasTags ? (
        <TagPicks
          legend={t('moved')}
          hint={t('movedHint')}
          tags={tags}
          sources={sources}
          chosen={movedBy}
          onChange={onMovedBy}
          error={error}
        />
      ) : null}
      <WrittenField
        label={t(hasTags ? 'unmoved' : 'moved')}
        hint={t(hasTags ? 'unmovedHint' : 'movedNone')}
        value={unmoved}
        onChange={onUnmoved}
        error={hasTags ? null : error}
        seesId={seesId}
        rows={2}
      />
    </>
  );
}
