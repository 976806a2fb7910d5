import fc from 'fast-check';
import { heatViewSchema } from '@/lib/schemas/heat-view';

const everything = { source: '', tags: 'first', as: 'text', sentence: null };

test.each([
  { name: 'nothing', search: {}, view: everything },
  {
    name: 'all of it',
    search: { source: 'two-hundred-careers', tags: 'now', as: 'table', sentence: '8' },
    view: { source: 'two-hundred-careers', tags: 'now', as: 'table', sentence: 8 },
  },
  { name: 'an unknown moment', search: { tags: 'later' }, view: everything },
  { name: 'an unknown form', search: { as: 'pie' }, view: everything },
  { name: 'a sentence in words', search: { sentence: 'eight' }, view: everything },
  { name: 'an empty sentence', search: { sentence: '' }, view: everything },
  { name: 'sentence 0', search: { sentence: '0' }, view: everything },
  { name: 'half a sentence', search: { sentence: '1.5' }, view: everything },
  { name: 'a sentence past any text', search: { sentence: '10001' }, view: everything },
  {
    name: 'a value said twice',
    search: { source: ['a', 'b'], tags: ['now', 'now'], sentence: ['1', '2'] },
    view: everything,
  },
  { name: 'a source’s name that is too long', search: { source: 'x'.repeat(121) }, view: everything },
  { name: 'what nobody asked for', search: { tags: 'now', person: 'ana' }, view: { ...everything, tags: 'now' } },
])('$name', ({ search, view }) => {
  expect(heatViewSchema.parse(search)).toEqual(view);
});

test('no address is wrong: what cannot be read falls back', () => {
  const value = fc.oneof(fc.string(), fc.constant(undefined), fc.array(fc.string(), { maxLength: 2 }));
  fc.assert(
    fc.property(fc.record({ source: value, tags: value, as: value, sentence: value }), (search) => {
      const { sentence } = heatViewSchema.parse(search);
      expect(sentence === null || (Number.isInteger(sentence) && sentence > 0)).toBe(true);
    }),
  );
});
