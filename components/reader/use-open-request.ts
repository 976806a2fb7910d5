'use client';

import { useEffect, useEffectEvent } from 'react';
import type { Tag } from '@/lib/domain/tag';
import { type Back, useReaderStore } from './reader-store';
import type { ReaderActions } from './use-reader-actions';

/** A tag to be opened for somebody who is elsewhere on the page, and the way back there. */
export interface OpenRequest {
  tagId: string;
  back: Back;
}

/** Opens the tag that was asked for. When its palette closes, focus goes back to where the asking was done. */
export function useOpenRequest(request: OpenRequest | null, tags: Tag[], actions: ReaderActions): void {
  const store = useReaderStore();
  const open = useEffectEvent(({ tagId, back }: OpenRequest) => {
    const tag = tags.find(({ id }) => id === tagId);
    if (!tag) return;
    actions.openTag(tag);
    store.setState({ back });
  });
  // Follows the page around the reader.
  useEffect(() => {
    if (request) open(request);
  }, [request]);
}
