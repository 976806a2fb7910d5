'use client';

import { useTranslations } from 'next-intl';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { TakeAway } from '@/components/player/take-away';
import type { ArgumentOutline } from '@/lib/domain/argument-outline';
import { useArgumentBlocks } from './argument-blocks';

interface ArgumentTakeAwayProps {
  outline: ArgumentOutline;
  /** Of the module; stands in the names of the files. */
  slug: string;
}

/** The kept argument to take away, and what of it is not kept yet. */
export function ArgumentTakeAway({ outline, slug }: ArgumentTakeAwayProps) {
  const t = useTranslations('player.argue.take');
  const blocksOf = useArgumentBlocks();
  const isChanged = useOutbox(({ drafts }) => Object.keys(drafts).some((key) => key.startsWith('argue.')));
  return (
    <TakeAway blocks={blocksOf(outline)} name={[t('fileName'), slug]} level={3}>
      {isChanged ? <p className="note">{t('changed')}</p> : null}
    </TakeAway>
  );
}
