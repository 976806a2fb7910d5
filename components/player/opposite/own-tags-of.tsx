import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { TagWords } from '@/components/player/tag-picks';
import type { Side } from '@/lib/domain/exercise';
import type { Source } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';

/** What a person has themselves tagged for a side, to build on; or that there is nothing yet. */
export function OwnTagsOf({ side, tags, sources }: { side: Side; tags: Tag[]; sources: Source[] }) {
  const t = useTranslations('player.opposite');
  const picks = useTranslations('player.picks');
  const debate = useTranslations('debate.positions');
  const titleId = useId();
  const name = debate(`${side}.name`);
  return (
    <section className="question-group" aria-labelledby={titleId}>
      <h2 className="label" id={titleId}>
        {t('tags', { side: name })}
      </h2>
      {tags.length === 0 ? <p className="note">{t('noTags', { side: name })}</p> : null}
      {tags.length > 0 ? (
        <ul className="own-tags">
          {tags.map((tag) => (
            <li key={tag.id}>
              <TagWords tag={tag} source={sources.find((source) => source.id === tag.sourceId)} />
              <small>{tag.because ? picks('because', { because: tag.because }) : picks('noBecause')}</small>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
