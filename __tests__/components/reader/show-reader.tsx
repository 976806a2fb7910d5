import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type DraftRecords, readDrafts } from '@/components/reader/draft-records';
import { Reader, type ReaderProps } from '@/components/reader/reader';
import { segmentSentences } from '@/lib/domain/sentences';
import type { Source } from '@/lib/domain/source';
import type { Tag, TagContent } from '@/lib/domain/tag';
import { renderWithWords } from '../render-with-words';

const TEXT =
  'A trading fund set up a laboratory. It paid with its own money.\n\n' +
  'The first model kept close to a published design. Two parts were new.';

/** Four sentences in two paragraphs; the second rests on an item of the library, and one word is explained. */
export const SOURCE: Source = {
  id: 'source',
  slug: 'laboratory',
  title: 'What the laboratory started with',
  byline: 'Written for this module',
  text: TEXT,
  sentences: segmentSentences(TEXT),
  marks: [
    { ...spanOf('its own money'), evidence: ['DS-03'], term: null },
    { ...spanOf('model'), evidence: [], term: 'model' },
  ],
};

export function spanOf(quote: string): { start: number; end: number } {
  const start = TEXT.indexOf(quote);
  return { start, end: start + quote.length };
}

export function tagOn(quote: string, fields: Partial<Tag> = {}): Tag {
  return {
    id: quote,
    sourceId: SOURCE.id,
    revisionId: `revision of ${quote}`,
    locked: false,
    firstPosition: null,
    late: false,
    position: 'transfer',
    factors: [],
    credibility: null,
    bearing: null,
    because: 'it came with the people they hired',
    ...spanOf(quote),
    ...fields,
  };
}

const FIXED = {
  source: SOURCE,
  evidence: [
    {
      id: 'DS-03',
      case: 'DeepSeek',
      factors: [],
      statement: 'The fund says that it pays for everything.',
      type: 'self-report',
      supports: 'indigenous',
      contested: '',
      strength: 'moderate',
      afterEssay: false,
      citations: [{ key: 'interview', text: 'An interview, 2023', url: null, seen: null }],
    },
  ],
  terms: [{ id: 'model', term: 'model', definition: 'Learned numbers that continue a text.', sources: [] }],
  mode: 'tag',
  sees: 'Only you see this.',
  heading: { question: 'What does it prove?', title: 'What the laboratory started with', note: 'Source 1 of 1' },
} satisfies Partial<ReaderProps>;

/** What the pages around readers of one device keep: tags as the server has them, and drafts, of which every tab hears. */
type Kept = StoreApi<{ tags: Tag[]; deleted: Tag[]; drafts: DraftRecords }>;

/** A page around the reader that keeps tags and drafts as the player does. */
function Page({ props, calls, kept }: { props: Partial<ReaderProps>; calls: ReturnType<typeof spies>; kept: Kept }) {
  const { tags, deleted, drafts } = useStore(kept);
  return (
    <Reader
      {...FIXED}
      {...props}
      tags={tags}
      deleted={deleted}
      drafts={drafts}
      onDraft={(id, text) => {
        calls.onDraft(id, text);
        const { [id]: _, ...others } = kept.getState().drafts;
        kept.setState({ drafts: text === null ? others : { ...others, [id]: text } });
      }}
      onCreate={(content) => {
        calls.onCreate(content);
        const id = `new ${calls.onCreate.mock.calls.length}`;
        kept.setState({ tags: [...tags, { ...tagOn('fund'), id, ...content }] });
        return id;
      }}
      onEdit={(tag, content, reason) => {
        calls.onEdit(tag, content, reason);
        const isIt = ({ id }: Tag) => id === tag.id;
        const change = (other: Tag) => (isIt(other) ? { ...other, ...content, revisionId: 'newer' } : other);
        const back = deleted.filter(isIt);
        kept.setState({ tags: [...tags, ...back].map(change), deleted: deleted.filter((other) => !isIt(other)) });
      }}
      onDelete={(tag, reason) => {
        calls.onDelete(tag, reason);
        const gone = tags.filter(({ id }) => id === tag.id).map((other) => ({ ...other, revisionId: 'the deletion' }));
        kept.setState({ tags: tags.filter(({ id }) => id !== tag.id), deleted: [...deleted, ...gone] });
      }}
    />
  );
}

function spies() {
  return {
    onCreate: jest.fn<void, [TagContent]>(),
    onEdit: jest.fn<void, [Tag, TagContent, string | undefined]>(),
    onDelete: jest.fn<void, [Tag, string | undefined]>(),
    onDraft: jest.fn<void, [string, string | null]>(),
  };
}

const openDevice = ({ tags = [], deleted = [], drafts = {} }: Partial<ReaderProps>): Kept =>
  createStore(() => ({ tags, deleted, drafts }));

/** Two tabs of one device on the same source. `texts` are the becauses that the device holds, the draft that was begun first before the others. */
export function showTwoTabs(props: Partial<ReaderProps> = {}) {
  const [first, second] = [spies(), spies()];
  const kept = openDevice(props);
  renderWithWords(
    <>
      <section aria-label="first tab">
        <Page props={props} calls={first} kept={kept} />
      </section>
      <section aria-label="second tab">
        <Page props={props} calls={second} kept={kept} />
      </section>
    </>,
  );
  const texts = () =>
    readDrafts(kept.getState().drafts, TEXT.length)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ because }) => because);
  return { first, second, texts };
}

/** The reader on its page, with somebody at the keyboard. `arrive` brings in what was done on another device. */
export function showReader(props: Partial<ReaderProps> = {}) {
  const calls = spies();
  const user = userEvent.setup();
  const kept = openDevice(props);
  const arrive = (change: (tags: Tag[]) => Tag[]) =>
    act(() => {
      const tags = change(kept.getState().tags);
      const deleted = kept.getState().deleted.filter(({ id }) => tags.every((tag) => tag.id !== id));
      kept.setState({ tags, deleted });
    });
  renderWithWords(<Page props={props} calls={calls} kept={kept} />);
  return { user, arrive, ...calls };
}

/** The button that ends a sentence. */
export const sentence = (number: number) =>
  screen.getByRole('button', { name: new RegExp(`^(Tag s|S)entence ${number}(;|$)`) });

export const palette = () => screen.getByRole('dialog');
export const inPalette = () => within(palette());
export const focusSentence = (number: number) => act(() => sentence(number).focus());

/** The row of a tag in the list, by words of it that nothing else in the row has. */
export const row = (words: string) => {
  const found = screen.getByText(words, { selector: '.tag-row *' }).closest('li[data-row]');
  if (!(found instanceof HTMLElement)) throw new Error(`No tag in the list says “${words}”`);
  return found;
};
