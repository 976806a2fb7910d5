import {
  groupArguments,
  listObjections,
  listSharedWords,
  listWallPairs,
  positionOf,
  type StudentArgument,
  type UsedTag,
} from '@/lib/domain/class-arguments';
import type { Position } from '@/lib/domain/debate';

const text = 'The fund paid with its own money. Nobody else paid for it.';
const source = { id: 's', slug: 'text', title: '', byline: '', text, sentences: [], marks: [] };

const tag = (start: number, end: number, change: Partial<UsedTag> = {}): UsedTag => ({
  ...{ tagId: `${start}`, sourceId: 's', sentence: 1, start, end, position: 'transfer', isSetAside: false },
  ...change,
});

let made = 0;
function student(
  position: Position | null,
  because: string,
  change: Partial<StudentArgument> & { tags?: UsedTag[] } = {},
) {
  const { tags = [tag(0, 33)], ...rest } = change;
  made += 1;
  return {
    number: made,
    who: `Student ${made}`,
    hasCommitted: true,
    position,
    claim: 'A claim.',
    objection: '',
    answer: '',
    strands: [{ because, tags, evidenceIds: [] }],
    ...rest,
  } satisfies StudentArgument;
}

const AT_HOME = 'money that was earned at home pays for work at home';
const ABROAD = 'a fund that trades like one in New York learned that there';

test('an argument is for what its student ended on, else for what most of its tags say, else for nothing', () => {
  const strands = [
    { because: '', tags: [tag(0, 5, { position: 'sequence' }), tag(6, 9)], evidenceIds: [] },
    { because: '', tags: [tag(0, 5, { position: 'sequence' })], evidenceIds: [] },
  ];
  expect(positionOf('indigenous', strands)).toBe('indigenous');
  expect(positionOf(null, strands)).toBe('sequence');
  expect(positionOf(null, strands.slice(0, 1))).toBe('transfer');
  expect(positionOf(null, [])).toBeNull();
});

test('groups come in the fixed order, those without a position last', () => {
  const groups = groupArguments([
    student(null, ''),
    student('sequence', ''),
    student('transfer', ''),
    student('sequence', ''),
  ]);
  expect(groups.map(({ position, arguments: own }) => [position, own.length])).toEqual([
    ['transfer', 1],
    ['sequence', 2],
    [null, 1],
  ]);
});

describe('the same words', () => {
  test('with different warrants, for different positions, are a pair', () => {
    const [shared] = listSharedWords(
      [student('indigenous', AT_HOME), student('transfer', ABROAD, { tags: [tag(4, 20)] })],
      [source],
    );
    expect(shared).toMatchObject({
      sourceId: 's',
      sentence: 1,
      pair: [{ position: 'transfer' }, { position: 'indigenous' }],
    });
  });

  test('with one warrant alone, or used by one student alone, are not listed', () => {
    expect(listSharedWords([student('indigenous', AT_HOME), student('transfer', AT_HOME)], [source])).toEqual([]);
    const twice = student('indigenous', AT_HOME);
    twice.strands.push({ because: ABROAD, tags: [tag(0, 33)], evidenceIds: [] });
    expect(listSharedWords([twice], [source])).toEqual([]);
  });

  test('are no pair where the words do not overlap, or where both argue for the same', () => {
    const apart = [
      student('indigenous', AT_HOME, { tags: [tag(0, 8)] }),
      student('transfer', ABROAD, { tags: [tag(9, 20)] }),
    ];
    expect(listSharedWords(apart, [source])).toMatchObject([{ pair: null }]);
    expect(listSharedWords([student('transfer', AT_HOME), student('transfer', ABROAD)], [source])).toMatchObject([
      { pair: null },
    ]);
  });

  test('that are opposed come first, then those that most use', () => {
    const second = { sentence: 2 };
    const all = [
      student('transfer', AT_HOME, { tags: [tag(34, 57, second), tag(0, 33)] }),
      student('transfer', ABROAD, { tags: [tag(34, 57, second)] }),
      student('transfer', 'a third reason that says something else about it', { tags: [tag(34, 57, second)] }),
      student('sequence', ABROAD),
    ];
    expect(listSharedWords(all, [source]).map(({ sentence, uses }) => [sentence, uses.length])).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });
});

describe('on a wall', () => {
  const others = (transfer: number, indigenous: number) => [
    ...Array.from({ length: transfer }, () => student('transfer', '')),
    ...Array.from({ length: indigenous }, () => student('indigenous', '')),
  ];
  const pair = (change = {}) => [student('transfer', ABROAD), student('indigenous', AT_HOME, change)];
  const count = (all: StudentArgument[]) => listWallPairs(all, [source]).length;

  test('a pair stands when three of at least five argue for each', () => {
    expect(count([...pair(), ...others(2, 2)])).toBe(1);
    expect(count([...pair(), ...others(2, 1)])).toBe(0);
    expect(count([...pair(), ...others(1, 1)])).toBe(0);
  });

  test('nothing of those who have not committed, and nothing that was set aside', () => {
    expect(count([...pair({ hasCommitted: false }), ...others(2, 3)])).toBe(0);
    expect(count([...pair({ tags: [tag(0, 33, { isSetAside: true })] }), ...others(2, 3)])).toBe(0);
  });
});

test('objections in the same words stand together, the most named first', () => {
  const objection = (words: string, answer = '') => student('transfer', '', { objection: words, answer });
  const listed = listObjections([
    objection('Others did not.'),
    objection('It is  too little.', ' Yes. '),
    objection('it is too little.'),
    objection(' '),
  ]);
  expect(listed.map((one) => [one.objection, one.named.map(({ answer }) => answer)])).toEqual([
    ['It is too little.', ['Yes.', '']],
    ['Others did not.', ['']],
  ]);
});
