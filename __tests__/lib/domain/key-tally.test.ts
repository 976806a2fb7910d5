import type { Position } from '@/lib/domain/debate';
import { mostUnlike, tallyKey, tieMisconceptions } from '@/lib/domain/key-tally';
import type { KeyTag } from '@/lib/domain/tag';

const source = {
  id: 's',
  slug: 'text',
  title: '',
  byline: '',
  text: 'One two three. Four five six.',
  sentences: [],
  marks: [],
};

function key(id: string, start: number, end: number, alternatives: Position[] = []): KeyTag {
  return {
    ...{ id, sourceId: 's', start, end, position: 'transfer', factors: [], credibility: null, bearing: null },
    because: '',
    alternatives: alternatives.map((position) => ({ position, because: '' })),
  };
}
const tag = (start: number, end: number, position: Position) => ({ sourceId: 's', start, end, position });

test('every reader is counted once in every place: as the key, defensible, otherwise or missed', () => {
  const keys = [key('first', 0, 10, ['sequence']), key('second', 15, 25)];
  const [first, second] = tallyKey(keys, [
    [tag(0, 10, 'transfer'), tag(0, 3, 'complicates')],
    [tag(2, 8, 'sequence'), tag(15, 25, 'indigenous')],
    [tag(0, 4, 'complicates')],
    [tag(9, 15, 'transfer')],
    [],
  ]);
  expect(first).toMatchObject({ of: 5, same: 1, defensible: 1, otherwise: 1, missed: 2 });
  expect(first?.chosen).toEqual({ transfer: 1, indigenous: 0, sequence: 1, complicates: 1 });
  expect(second).toMatchObject({ of: 5, same: 0, defensible: 0, otherwise: 1, missed: 4 });
});

test('the place read least as the author does is the one most missed or read otherwise', () => {
  const keys = [key('first', 0, 10), key('second', 15, 25)];
  const tally = (readers: ReturnType<typeof tag>[][]) => mostUnlike(tallyKey(keys, readers))?.key.id ?? null;
  expect(tally([[tag(0, 10, 'transfer')]])).toBe('second');
  expect(tally([[tag(0, 10, 'indigenous'), tag(15, 25, 'transfer')]])).toBe('first');
  expect(tally([[tag(0, 10, 'transfer'), tag(15, 25, 'transfer')]])).toBeNull();
  expect(tally([])).toBeNull();
});

test('only the module itself ties a misconception to a place', () => {
  const keys = [key('first', 4, 13), key('second', 15, 20)];
  const misconception = (quote?: string, slug = 'text') => ({
    ...{ claim: 'c', correction: 'd', evidence: [] },
    ...(quote ? { sentence: { source: slug, quote } } : {}),
  });
  const misconceptions = [
    misconception('One two three.'),
    misconception('five six.'),
    misconception('One two three.', 'another'),
    misconception(),
    misconception('three. Four'),
  ];
  expect(tieMisconceptions({ misconceptions }, [source], keys).map(({ keyIds }) => keyIds)).toEqual([
    ['first'],
    [],
    [],
    [],
    ['first', 'second'],
  ]);
});
