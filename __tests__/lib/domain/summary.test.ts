import { buildRoundSummary, isUntouched } from '@/lib/domain/summary';
import { EMPTY_WORK, type StanceContent, type Work } from '@/lib/domain/work';
import { ground } from './some-evidence';

const content = { title: 'Solar', question: 'Where from?' };
const stance: StanceContent = { value: 1, position: 'sequence', confidence: 3, movedBy: [], unmoved: '' };
const { sources, evidence, tags } = ground;
const sumUp = (work: Partial<Work>) => buildRoundSummary(content, { sources, evidence }, { ...EMPTY_WORK, ...work });

test('a round in which nothing was kept is untouched, and one with any answer is not', () => {
  const untouched = sumUp({ tags, stepsDone: ['explain'] });
  expect(untouched).toEqual({ before: null, after: null, movers: [], predictions: {}, unmoved: '', argument: null });
  expect(isUntouched(untouched)).toBe(true);
  const argument = { claim: 'It came by ship.', warrants: [], objection: '', answer: '' };
  for (const work of [{ stances: { before: stance } }, { stances: { after: stance } }, { argument }]) {
    expect(isUntouched(sumUp(work))).toBe(false);
  }
  expect(isUntouched(sumUp({ predictions: { before: '60' } }))).toBe(false);
});

test('what moved somebody is quoted in reading order, with the because of each tag', () => {
  const because = (id: string) => (id === 'ship' ? 'ships\u0000 are counted' : '');
  const { movers, unmoved } = sumUp({
    tags: tags.map((tag) => ({ ...tag, because: because(tag.id) })),
    stances: { after: { ...stance, movedBy: ['prices', 'gone', 'ship'], unmoved: '' } },
  });
  expect(movers).toEqual([
    { id: 'ship', position: 'transfer', quote: ' by ship', source: 'About solar', because: 'ships are counted' },
    { id: 'prices', position: 'sequence', quote: 'Prices fell', source: 'About solar', because: '' },
  ]);
  expect(unmoved).toBe('');
});

test('tags in texts that the round does not read move nobody, and carry no argument', () => {
  const elsewhere = tags.map((tag) => ({ ...tag, sourceId: 'another' }));
  const { movers, argument } = sumUp({
    tags: elsewhere,
    stances: { after: { ...stance, movedBy: ['ship'] } },
    argument: {
      claim: 'It came by ship.',
      warrants: [{ tagIds: ['ship'], evidenceIds: ['SO-1'], because: 'ships' }],
      objection: '',
      answer: '',
    },
  });
  expect(movers).toEqual([]);
  expect(argument).toMatchObject({
    title: 'Solar',
    claim: 'It came by ship.',
    strands: [
      {
        supports: [
          { kind: 'item', id: 'SO-1' },
          { kind: 'gone', id: 'ship', of: 'tag' },
        ],
      },
    ],
  });
});

test('stances, predictions and why nothing moved stand as they were kept', () => {
  const after = { ...stance, value: -2 as const, unmoved: 'nothing\u0007 new' };
  expect(
    sumUp({ stances: { before: stance, after }, predictions: { before: '60', after: 'Yes\u0000' } }),
  ).toMatchObject({
    before: stance,
    after,
    unmoved: 'nothing new',
    predictions: { before: '60', after: 'Yes' },
  });
});
