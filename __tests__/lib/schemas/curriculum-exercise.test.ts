import { exercises } from '@/__tests__/lib/domain/some-exercises';
import { exercise } from '@/lib/schemas/curriculum-exercise';

// Keys in files are small letters, figures and hyphens; the rules take any.
const inAscii = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('人', 'people'));
const { sort, grid, order, chain, scorecard } = inAscii(exercises) as typeof exercises;

test.each(Object.entries({ sort, grid, order, chain, scorecard }))('a sound %s', (_, value) => {
  expect(exercise.parse(value)).toEqual(value);
});

/** The value with what stands at a path replaced. */
function changed(value: object, path: (string | number)[], to: unknown): unknown {
  const copy = structuredClone(value);
  let place: Record<string | number, unknown> = { ...copy };
  const root = place;
  for (const part of path.slice(0, -1)) {
    const inner = place[part];
    const next = Array.isArray(inner) ? [...inner] : { ...(inner as object) };
    place[part] = next;
    place = next as Record<string | number, unknown>;
  }
  place[path.at(-1) ?? ''] = to;
  return root;
}

describe('refused', () => {
  test.each<{ name: string; value: object; path: (string | number)[]; to: unknown; at: string; words: string }>([
    {
      name: 'one item alone',
      value: scorecard,
      path: ['items'],
      to: [{ key: 'one', text: 't' }],
      at: 'items',
      words: 'Too small',
    },
    {
      name: 'two items with one key',
      value: scorecard,
      path: ['items', 1, 'key'],
      to: 'talent',
      at: 'items.1.key',
      words: '“talent” is used twice',
    },
    {
      name: 'two groups with one key',
      value: sort,
      path: ['groups', 1, 'key'],
      to: 'fact',
      at: 'groups.1.key',
      words: '“fact” is used twice',
    },
    {
      name: 'a key that is too long to be answered',
      value: scorecard,
      path: ['marks', 0, 'key'],
      to: 'x'.repeat(81),
      at: 'marks.0.key',
      words: 'Too big',
    },
    {
      name: 'evidence that is no id',
      value: sort,
      path: ['items', 0, 'evidence'],
      to: ['ds11'],
      at: 'items.0.evidence.0',
      words: 'is not an evidence id',
    },
    {
      name: 'a group that is not there',
      value: sort,
      path: ['answers', 0, 'group'],
      to: 'rumour',
      at: 'answers.0.group',
      words: '“rumour” is not one of the groups',
    },
    {
      name: 'an alternative that is the answer',
      value: sort,
      path: ['answers', 1, 'alternatives', 0, 'group'],
      to: 'fact',
      at: 'answers.1.alternatives.0.group',
      words: '“fact” was given before',
    },
    {
      name: 'an answer about nothing',
      value: grid,
      path: ['answers', 3],
      to: { item: 'rain', x: [0, 1], y: [0, 1], because: 'b' },
      at: 'answers.3.item',
      words: '“rain” is not one of the items',
    },
    {
      name: 'two answers about one item',
      value: grid,
      path: ['answers', 3],
      to: { item: 'lab', x: [0, 1], y: [0, 1], because: 'b' },
      at: 'answers.3.item',
      words: '“lab” has an answer already',
    },
    {
      name: 'an item without an answer',
      value: order,
      path: ['answers'],
      to: order.answers.slice(1),
      at: 'answers',
      words: 'has no answer for “a”',
    },
    {
      name: 'an area the wrong way round',
      value: grid,
      path: ['answers', 0, 'x'],
      to: [30, 0],
      at: 'answers.0.x',
      words: 'from the smaller number',
    },
    {
      name: 'an area off the plane',
      value: grid,
      path: ['answers', 0, 'y'],
      to: [50, 101],
      at: 'answers.0.y.1',
      words: 'Too big',
    },
    {
      name: 'items in the right order',
      value: order,
      path: ['items'],
      to: order.answers.map(({ item }) => ({ key: item, text: item })),
      at: 'items',
      words: 'stand in the right order already',
    },
    {
      name: 'a link from nowhere',
      value: chain,
      path: ['answers', 0, 'from'],
      to: 'rain',
      at: 'answers.0.from',
      words: '“rain” is not one of the items',
    },
    {
      name: 'a link to itself',
      value: chain,
      path: ['answers', 0, 'to'],
      to: 'money',
      at: 'answers.0.to',
      words: '“money” cannot lead to itself',
    },
    {
      name: 'a link that is drawn twice',
      value: chain,
      path: ['answers', 2],
      to: chain.answers[0],
      at: 'answers.2',
      words: 'is drawn twice',
    },
    {
      name: 'answers of a scorecard',
      value: scorecard,
      path: ['answers'],
      to: [],
      at: '',
      words: 'Unrecognized key',
    },
    { name: 'another kind', value: sort, path: ['kind'], to: 'quiz', at: 'kind', words: 'Invalid' },
  ])('$name', ({ value, path, to, at, words }) => {
    const issues = exercise.safeParse(changed(value, path, to)).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join('.'))).toEqual([at]);
    expect(issues[0]?.message).toContain(words);
  });
});
