'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PositionGlyph } from '@/components/ui/position-glyph';
import { POSITIONS } from '@/lib/domain/debate';
import type { Tag } from '@/lib/domain/tag';
import { useReader, useReaderStore } from './reader-store';
import { EVERY_TAG, filterTags, showsAll, type TagFilter, togglePosition } from './tag-filter';

interface ToggleProps {
  isOn: boolean;
  /** Said instead of the letter that is shown. */
  name?: string;
  onPress: () => void;
  children: ReactNode;
}

function Toggle({ isOn, name, onPress, children }: ToggleProps) {
  return (
    <button className="filter" type="button" aria-pressed={isOn} aria-label={name} onClick={onPress}>
      {children}
    </button>
  );
}

/** Which tags the list shows: all, those with some positions, those without a because. */
export function TagFilters({ tags }: { tags: Tag[] }) {
  const t = useTranslations();
  const store = useReaderStore();
  const filter = useReader((state) => state.filter);

  function choose(next: TagFilter) {
    store.setState({ filter: next });
    store.getState().say(t('reader.list.showing', { shown: filterTags(tags, next).length, count: tags.length }));
  }

  return (
    <fieldset className="filters">
      <legend className="sr">{t('reader.list.show')}</legend>
      <Toggle isOn={showsAll(filter)} onPress={() => choose(EVERY_TAG)}>
        {t('reader.list.all')}
      </Toggle>
      {POSITIONS.map((position) => (
        <Toggle
          key={position}
          isOn={filter.positions.includes(position)}
          name={t(`debate.positions.${position}.name`)}
          onPress={() => choose(togglePosition(filter, position))}
        >
          <PositionGlyph position={position} size="small" />
        </Toggle>
      ))}
      <Toggle isOn={filter.hollow} onPress={() => choose({ ...filter, hollow: !filter.hollow })}>
        {t('reader.list.hollow')}
      </Toggle>
    </fieldset>
  );
}
