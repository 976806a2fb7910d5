import fc from 'fast-check';
import type { Draft } from '@/components/reader/draft';
import { mergeDrafts, readDrafts, splitOldList, writeDraft, writeDrafts } from '@/components/reader/draft-records';
import { FACTORS, POSITIONS } from '@/lib/domain/debate';

const LENGTH = 100;
const dial = fc.constantFrom(null, 1, 2, 3, 4) as fc.Arbitrary<Draft['bearing']>;
const draft = (id: fc.Arbitrary<string>): fc.Arbitrary<Draft> =>
  fc.record({
    id,
    tagId: fc.constantFrom(null, 'tag'),
    base: fc.constantFrom(null, 'revision'),
    start: fc.nat(49),
    end: fc.integer({ min: 50, max: LENGTH }),
    position: fc.constantFrom(null, ...POSITIONS),
    factors: fc.subarray([...FACTORS], { maxLength: 2 }).map((factors) => factors.toReversed()),
    credibility: dial,
    bearing: dial,
    because: fc.string(),
    reason: fc.string(),
  });
const drafts = fc.uniqueArray(draft(fc.constantFrom('a', 'b', 'c', 'd', 'e')), { selector: ({ id }) => id });

test('what was written is read again, and reading writes nothing new', () => {
  fc.assert(
    fc.property(drafts, (list) => {
      expect(readDrafts(writeDrafts(list), LENGTH)).toEqual(list);
    }),
  );
});

test('merging by id: what another tab changed is as it says, what is here alone stays, and the hand keeps its words', () => {
  fc.assert(
    fc.property(drafts, drafts, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (here, told, known) => {
      const [hand = null, ...kept] = here;
      // The device held some of what is here; the other tab has told everything else that it holds now.
      const before = writeDrafts(here.filter((_, index) => known[index]));
      const merged = mergeDrafts({ hand, kept }, before, told);
      const after = writeDrafts(told);
      const isNews = (id: string) => before[id] !== after[id];

      const ids = [...merged.kept.map(({ id }) => id), ...(merged.hand ? [merged.hand.id] : [])];
      expect(new Set(ids).size).toBe(ids.length);
      expect(merged.hand && writeDraft(merged.hand)).toEqual(hand && writeDraft(hand));
      expect(merged.hand?.id === hand?.id).toBe(hand === null || !isNews(hand.id));
      const all = writeDrafts(merged.hand ? [...merged.kept, merged.hand] : merged.kept);
      for (const { id } of told) if (isNews(id)) expect(all[id]).toBe(after[id]);
      for (const one of kept) {
        if (!isNews(one.id)) expect(all[one.id]).toBe(writeDraft(one));
        else if (after[one.id] === undefined) expect(all[one.id]).toBeUndefined();
      }
    }),
  );
});

test('a device that tells nothing new leaves the list as it is', () => {
  fc.assert(
    fc.property(drafts, (kept) => {
      const here = { hand: null, kept };
      expect(mergeDrafts(here, writeDrafts(kept), kept)).toBe(here);
    }),
  );
});

test.each([
  { name: 'no JSON is no list', text: '{', expected: null },
  { name: 'one draft is no list', text: '{"start":1,"end":2}', expected: null },
  {
    name: 'drafts go by what they are about, the same words twice as well',
    text: '[{"start":1,"end":2},{"tagId":"t","start":1,"end":2},{"start":1,"end":2,"because":"x"}]',
    expected: {
      'new-1-2': '{"start":1,"end":2}',
      't-1-2': '{"tagId":"t","start":1,"end":2}',
      'new-1-2-2': '{"start":1,"end":2,"because":"x"}',
    },
  },
])('a list of the older form: $name', ({ text, expected }) => {
  expect(splitOldList(text)).toEqual(expected);
});
