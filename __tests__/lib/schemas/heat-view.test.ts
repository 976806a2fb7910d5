import fc from 'fast-check';
import type { HeatFilter } from '@/lib/domain/heat-filter';
import { filterOf, heatViewSchema, searchOf } from '@/lib/schemas/heat-view';

const everything = {
  ...{ source: '', tags: 'first', as: 'text', sentence: null, words: '', factor: null, section: null },
  ...{ credibleFrom: null, credibleTo: null, bearsFrom: null, bearsTo: null },
};

test.each([
  { name: 'nothing', search: {}, view: everything },
  {
    name: 'all of it',
    search: { source: 'two-hundred-careers', tags: 'now', as: 'table', sentence: '8' },
    view: { ...everything, source: 'two-hundred-careers', tags: 'now', as: 'table', sentence: 8 },
  },
  { name: 'an unknown moment', search: { tags: 'later' }, view: everything },
  { name: 'an unknown form', search: { as: 'pie' }, view: everything },
  { name: 'a sentence in words', search: { sentence: 'eight' }, view: everything },
  { name: 'an empty sentence', search: { sentence: '' }, view: everything },
  {
    name: 'empty fields of a form',
    search: { factor: '', credibleFrom: '', bearsTo: '', section: '' },
    view: everything,
  },
  { name: 'a step past the dial', search: { credibleFrom: '0', bearsTo: '5' }, view: everything },
  { name: 'a factor nobody knows', search: { factor: 'luck' }, view: everything },
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

describe('what is shown of the tags', () => {
  const section = '0199a0f0-0000-7000-8000-000000000001';
  const read = (search: Record<string, string>) => filterOf(heatViewSchema.parse(search), [{ id: section }]);
  const nothing = { factor: null, credibility: null, bearing: null, sectionId: null };

  test.each<{ name: string; search: Record<string, string>; filter: HeatFilter }>([
    { name: 'all of them', search: {}, filter: nothing },
    { name: 'one factor', search: { factor: 'restrictions' }, filter: { ...nothing, factor: 'restrictions' } },
    {
      name: 'one end of a dial reaches to the other',
      search: { credibleFrom: '3', bearsTo: '2' },
      filter: { ...nothing, credibility: { from: 3, to: 4 }, bearing: { from: 1, to: 2 } },
    },
    {
      name: 'the two ends the other way round',
      search: { credibleFrom: '4', credibleTo: '2' },
      filter: { ...nothing, credibility: { from: 2, to: 4 } },
    },
    { name: 'a section of the class', search: { section }, filter: { ...nothing, sectionId: section } },
    {
      name: 'a section of another class',
      search: { section: section.replace(/1$/, '2') },
      filter: nothing,
    },
  ])('$name', ({ search, filter }) => {
    expect(read(search)).toEqual(filter);
    expect(read(searchOf(read(search)))).toEqual(filter);
  });
});
