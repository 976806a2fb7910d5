import { clipSpan, cutSegments } from '@/components/reader/pieces';
import { layOutTags, layTags } from '@/lib/domain/segments';

const tag = (id: string, start: number, end: number) => ({ id, start, end, position: 'transfer' as const });

/** "0-5 ab >b +1": the piece, its lines, the letters before it, the count after it. */
function cut(tags: ReturnType<typeof tag>[], cuts: number[], wordEnd: number): string[] {
  const range = { start: 0, end: 20 };
  const [laid = { tags: [], lanes: [] }] = layTags(tags, [range]);
  return cutSegments(layOutTags(laid, range), cuts, () => wordEnd).map(({ start, end, lanes, starts, more }) =>
    [
      `${start}-${end}`,
      lanes.map((line) => line?.id).join(''),
      starts.length > 0 ? `>${starts.map(({ id }) => id).join('')}` : '',
      more > 0 ? `+${more}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

test.each([
  { name: 'nothing to cut at', tags: [], cuts: [], pieces: ['0-20'] },
  { name: 'the ends of what is in hand', tags: [], cuts: [4, 9], pieces: ['0-4', '4-9', '9-20'] },
  { name: 'the first word after a letter', tags: [tag('a', 0, 9)], cuts: [], pieces: ['0-5 a >a', '5-9 a', '9-20'] },
  {
    name: 'a tag of one word',
    tags: [tag('a', 0, 5)],
    cuts: [5, 0, 20, 30],
    pieces: ['0-5 a >a', '5-20'],
  },
  {
    name: 'the count stays with the last part',
    tags: [tag('a', 0, 20), tag('b', 0, 20), tag('c', 0, 20), tag('d', 2, 10)],
    cuts: [7],
    pieces: ['0-5 abc >abc', '5-7 abc', '7-10 abc +1', '10-20 abc'],
  },
])('segments are cut: $name', ({ tags, cuts, pieces }) => {
  expect(cut(tags, cuts, 5)).toEqual(pieces);
});

test.each([
  { name: 'inside', span: { start: 3, end: 5 }, clipped: { start: 3, end: 5, edge: 'start end' } },
  { name: 'over the beginning', span: { start: 0, end: 5 }, clipped: { start: 2, end: 5, edge: 'end' } },
  { name: 'over the end', span: { start: 3, end: 12 }, clipped: { start: 3, end: 9, edge: 'start' } },
  { name: 'over everything', span: { start: 0, end: 12 }, clipped: { start: 2, end: 9, edge: '' } },
  { name: 'beside it', span: { start: 9, end: 12 }, clipped: null },
  { name: 'nothing', span: null, clipped: null },
])('words in hand are clipped to a sentence: $name', ({ span, clipped }) => {
  expect(clipSpan(span, { start: 2, end: 9 })).toEqual(clipped);
});
