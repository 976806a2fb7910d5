import { segmentSentences } from '@/lib/domain/sentences';
import type { Source } from '@/lib/domain/source';
import type { Tag, TagContent } from '@/lib/domain/tag';
import { buildTrail, type TagHistory } from '@/lib/domain/trail';
import { EMPTY_WORK, type Work } from '@/lib/domain/work';

const text = 'The lab opened. It hired graduates at home. Others read papers from abroad.\n\nThen they published.';
const source: Source = {
  id: 'source',
  slug: 'reading',
  title: 'A reading',
  byline: '',
  text,
  sentences: segmentSentences(text),
  marks: [],
};
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

function tagOn(words: string, change: Partial<Tag> = {}): Tag {
  return {
    ...{ id: words, sourceId: 'source', revisionId: 'r', locked: true, late: false, firstPosition: 'transfer' },
    ...{ position: 'transfer', factors: [], credibility: null, bearing: null, because: 'so', ...spanOf(words) },
    ...change,
  };
}
const first = (words: string, change: Partial<TagContent> = {}): TagContent => {
  const { start, end, position, factors, credibility, bearing, because } = tagOn(words);
  return { start, end, position, factors, credibility, bearing, because, ...change };
};
const history = (entries: Record<string, Partial<TagHistory>>) =>
  new Map(
    Object.entries(entries).map(([id, entry]): [string, TagHistory] => [
      id,
      { first: null, reason: null, late: null, ...entry },
    ]),
  );
const committed: Work = { ...EMPTY_WORK, committedAt: '2026-10-05T09:00:00.000Z' };
const build = (work: Work, known = history({}), splits = new Map()) =>
  buildTrail(work, known, [source], splits)[0]?.rows ?? [];

test('a tag stands in its sentences, with the words before and after it', () => {
  const [row] = build({ ...EMPTY_WORK, tags: [tagOn('graduates at home. Others')] });
  expect(row).toMatchObject({
    sentences: [2, 3],
    paragraph: 1,
    text: { before: 'It hired ', words: 'graduates at home. Others', after: ' read papers from abroad.' },
    change: 'same',
  });
});

test('beside it stands how the class split on the sentence that holds most of it', () => {
  const counts = { transfer: 3, indigenous: 1, sequence: 0, complicates: 0 };
  const splits = new Map([['source', new Map([[3, counts]])]]);
  const [row] = build({ ...EMPTY_WORK, tags: [tagOn('home. Others read papers')] }, undefined, splits);
  expect(row?.counts).toEqual(counts);
});

test.each([
  { name: 'as it was', now: {}, was: { position: null, because: null, words: null }, change: 'same' },
  {
    name: 'another position',
    now: { position: 'sequence' as const },
    was: { position: 'transfer', because: null, words: null },
    change: 'changed',
  },
  {
    name: 'another because',
    now: { because: 'so, then' },
    was: { position: null, because: 'so', words: null },
    change: 'changed',
  },
  {
    name: 'other words',
    now: spanOf('It hired'),
    was: { position: null, because: null, words: 'read papers' },
    change: 'changed',
  },
])('after the commit: $name', ({ now, was, change }) => {
  const known = history({ 'read papers': { first: first('read papers'), reason: 'I read on.' } });
  const [row] = build({ ...committed, tags: [tagOn('read papers', now)] }, known);
  expect(row).toMatchObject({ was, change, reason: change === 'same' ? null : 'I read on.' });
});

test('what was made after the commit is added, what was taken away is still told, what went before it is not', () => {
  const work = {
    ...committed,
    tags: [tagOn('Then they published.', { firstPosition: null })],
    deleted: [tagOn('The lab opened.'), tagOn('It hired')],
  };
  const known = history({ 'The lab opened.': { first: first('The lab opened.'), reason: 'It says nothing.' } });
  expect(build(work, known).map(({ text: { words }, change, reason }) => [words, change, reason])).toEqual([
    ['The lab opened.', 'deleted', 'It says nothing.'],
    ['Then they published.', 'added', null],
  ]);
});

test('in a state from before the commit nothing has changed, whatever is known of later', () => {
  const known = history({ 'It hired': { first: first('It hired', { position: 'complicates' }) } });
  const [row] = build({ ...EMPTY_WORK, tags: [tagOn('It hired')] }, known);
  expect(row).toMatchObject({ change: 'same', was: { position: null } });
});

test('rows are in reading order, and say what moved the person and which strands they carry', () => {
  const stance = { value: 1, position: 'transfer', confidence: 3, unmoved: '' } as const;
  const strand = (...tagIds: string[]) => ({ tagIds, evidenceIds: [], because: '' });
  const rows = build({
    ...EMPTY_WORK,
    tags: [tagOn('read papers'), tagOn('It hired'), tagOn('practice', { sourceId: 'elsewhere' })],
    stances: { after: { ...stance, movedBy: ['It hired'] } },
    argument: {
      ...{ claim: '', objection: '', answer: '' },
      warrants: [strand('It hired'), strand('It hired', 'read papers')],
    },
  });
  expect(rows.map(({ key, text: { words }, hasMoved, strands }) => [key, words, hasMoved, strands])).toEqual([
    ['reading-1', 'It hired', true, [1, 2]],
    ['reading-2', 'read papers', false, [2]],
  ]);
});
