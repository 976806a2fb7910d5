import { NextIntlClientProvider } from 'next-intl';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Reader, type ReaderProps } from '@/components/reader/reader';
import type { Source } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';
import { messages } from '@/lib/messages/catalogue';
import { offer } from './page';
import type { Way } from './way';

const nothing = () => undefined;
const FIXED: Omit<ReaderProps, 'source' | 'tags'> = {
  deleted: [],
  evidence: [],
  terms: [],
  mode: 'tag',
  sees: 'Only you see this.',
  heading: { question: 'Where does it come from?', title: 'A text', note: 'Source 1 of 1' },
  drafts: {},
  onCreate: () => 'new',
  onEdit: nothing,
  onDelete: nothing,
  onDraft: nothing,
};

let setTags: (tags: Tag[]) => void = nothing;

function Page({ source }: { source: Source }) {
  const [tags, set] = useState<Tag[]>([]);
  setTags = set;
  return (
    <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
      <Reader {...FIXED} source={source} tags={tags} />
    </NextIntlClientProvider>
  );
}

/** This reader: the component of the product, with its list and its messages. */
function thisReader(): Way {
  let hasDrawn = false;
  return {
    open: async (place, source) => {
      createRoot(place).render(<Page source={source} />);
      let text = place.querySelector('.source');
      for (; !text; text = place.querySelector('.source')) await new Promise(requestAnimationFrame);
      new MutationObserver(() => {
        hasDrawn = true;
      }).observe(text, { childList: true, subtree: true, attributes: true, characterData: true });
    },
    give: (tags) => {
      hasDrawn = false;
      setTags(tags);
    },
    // Crowded sentences have no letters, and a long list shows its first rows.
    listPointable: (tags) => {
      const rows = new Set([...document.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) => dataset.row));
      return tags.filter(({ id }) => rows.has(id));
    },
    hover: (tag) => {
      hasDrawn = false;
      const row = document.querySelector(`[data-row="${tag.id}"]`);
      row?.dispatchEvent(new PointerEvent('pointerover', { pointerType: 'mouse', bubbles: true }));
    },
    isDrawn: () => hasDrawn,
  };
}

offer(thisReader());
