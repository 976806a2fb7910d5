'use client';

import { useEffect, useMemo } from 'react';
import { v7 as newId } from 'uuid';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { splitOldList } from '@/components/reader/draft-records';
import type { Tag, TagContent } from '@/lib/domain/tag';

/** What a reader of one source needs to hand its tags to the outbox, to bring deleted ones back, and to keep half-written ones on the device. */
export function useTagChanges(sourceId: string) {
  const keep = useOutbox((state) => state.keep);
  const setDraft = useOutbox((state) => state.setDraft);
  const drafts = useTagDrafts(sourceId);
  const deleted = useOutbox((state) => state.work.deleted).filter((tag) => tag.sourceId === sourceId);
  // The same functions for as long as the source stays: the list of tags is not drawn anew with every key.
  const changes = useMemo(
    () => ({
      onDraft: (id: string, text: string | null) => setDraft(keyOf(sourceId, id), text),
      onCreate: (content: TagContent) => {
        const tagId = newId();
        keep({ kind: 'tag.create', tagId, sourceId, ...content });
        return tagId;
      },
      // The tag names the revision on which the change was begun, which need not be the newest.
      onEdit: (tag: Tag, content: TagContent, reason?: string) => {
        keep({ kind: 'tag.edit', tagId: tag.id, base: tag.revisionId, ...content, ...(reason ? { reason } : {}) });
      },
      onDelete: (tag: Tag, reason?: string) => {
        keep({ kind: 'tag.delete', tagId: tag.id, base: tag.revisionId, ...(reason ? { reason } : {}) });
      },
    }),
    [sourceId, keep, setDraft],
  );
  return { drafts, deleted, ...changes };
}

const keyOf = (sourceId: string, draftId: string) => `tag.${sourceId}.${draftId}`;

/** The half-written tags of one source on this device, by their ids. */
function useTagDrafts(sourceId: string): Record<string, string> {
  const all = useOutbox((state) => state.drafts);
  const setDraft = useOutbox((state) => state.setDraft);
  const oldKey = `tag.${sourceId}`;
  const oldList = all[oldKey];

  // Follows the device: what it kept in the older form, all drafts in one list, is moved into records of their own.
  useEffect(() => {
    const records = oldList === undefined ? null : splitOldList(oldList);
    if (records === null) return;
    // In this order: at no moment is a draft nowhere.
    for (const [id, text] of Object.entries(records)) setDraft(keyOf(sourceId, id), text);
    setDraft(oldKey, null);
  }, [oldList, oldKey, sourceId, setDraft]);

  return useMemo(() => {
    const prefix = keyOf(sourceId, '');
    const own = Object.entries(all).filter(([key]) => key.startsWith(prefix));
    return Object.fromEntries(own.map(([key, text]) => [key.slice(prefix.length), text]));
  }, [all, sourceId]);
}
