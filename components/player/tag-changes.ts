'use client';

import { useMemo } from 'react';
import { v7 as newId } from 'uuid';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import type { Tag, TagContent } from '@/lib/domain/tag';

/** What a reader of one source needs to hand its tags to the outbox, and to keep a half-written one on the device. */
export function useTagChanges(sourceId: string) {
  const keep = useOutbox((state) => state.keep);
  const setDraft = useOutbox((state) => state.setDraft);
  const draftKey = `tag.${sourceId}`;
  const draft = useOutbox((state) => state.drafts[draftKey] ?? null);
  // The same functions for as long as the source stays: the list of tags is not drawn anew with every key.
  const changes = useMemo(
    () => ({
      onDraft: (text: string | null) => setDraft(draftKey, text),
      onCreate: (content: TagContent) => {
        const tagId = newId();
        keep({ kind: 'tag.create', tagId, sourceId, ...content });
        return tagId;
      },
      onEdit: (tag: Tag, content: TagContent, reason?: string) => {
        keep({ kind: 'tag.edit', tagId: tag.id, base: tag.revisionId, ...content, ...(reason ? { reason } : {}) });
      },
      onDelete: (tag: Tag, reason?: string) => {
        keep({ kind: 'tag.delete', tagId: tag.id, base: tag.revisionId, ...(reason ? { reason } : {}) });
      },
    }),
    [sourceId, draftKey, keep, setDraft],
  );
  return { draft, ...changes };
}
