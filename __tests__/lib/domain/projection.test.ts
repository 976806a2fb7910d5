import { neighboursOf, passageOf, STAGES, type Stage, shortenForWall, stageForKey } from '@/lib/domain/projection';
import { segmentSentences } from '@/lib/domain/sentences';

describe('the way through the stages', () => {
  test('leads from the passage to the key and back, one at a time', () => {
    expect(STAGES.map((stage) => neighboursOf(stage, true).after)).toEqual([...STAGES.slice(1), null]);
    for (const stage of STAGES) {
      const { after } = neighboursOf(stage, true);
      if (after) expect(neighboursOf(after, true).before).toBe(stage);
    }
  });

  test('leaves the reasons out where there are none, and leads on from them where they have just gone', () => {
    expect(neighboursOf('passage', false)).toEqual({ before: null, after: 'talk' });
    expect(neighboursOf('talk', false)).toEqual({ before: 'passage', after: 'vote' });
    expect(neighboursOf('reasons', false)).toEqual({ before: 'passage', after: 'talk' });
  });

  test.each<{ key: string; at: Stage; to: Stage | null; hasReasons?: boolean }>([
    { key: 'ArrowRight', at: 'talk', to: 'vote' },
    { key: 'ArrowRight', at: 'key', to: null },
    { key: 'ArrowLeft', at: 'vote', to: 'talk' },
    { key: 'ArrowLeft', at: 'passage', to: null },
    { key: 's', at: 'vote', to: 'split' },
    { key: 'S', at: 'passage', to: 'split' },
    { key: 's', at: 'split', to: 'talk' },
    { key: 'r', at: 'passage', to: 'reasons' },
    { key: 'R', at: 'vote', to: 'reasons' },
    { key: 'r', at: 'reasons', to: 'passage' },
    { key: 'r', at: 'passage', to: null, hasReasons: false },
    { key: 'x', at: 'passage', to: null },
    { key: 'Enter', at: 'passage', to: null },
  ])('$key at $at leads to $to', ({ key, at, to, hasReasons = true }) => {
    expect(stageForKey(key, at, hasReasons)).toBe(to);
  });
});

describe('a passage', () => {
  const sourceOf = (text: string) => ({
    ...{ id: 's', slug: 's', title: 'A text', byline: '', marks: [] },
    text,
    sentences: segmentSentences(text),
  });
  const text = 'One came early. 二来了。 Three 👩‍🔬 stayed.\n\nAnother paragraph begins. It ends.';

  test.each([
    { number: 1, words: 'One came early.', before: '' },
    { number: 2, words: '二来了。', before: 'One came early.' },
    { number: 3, words: 'Three 👩‍🔬 stayed.', before: '二来了。' },
    { number: 4, words: 'Another paragraph begins.', before: '' },
  ])('sentence $number, with the one before it in its paragraph', ({ number, words, before }) => {
    expect(passageOf(sourceOf(text), number)).toEqual({ title: 'A text', number, words, before });
  });

  test('a long one stands alone, and one that is not there is none', () => {
    const long = `${'river '.repeat(60)}ends.`;
    expect(passageOf(sourceOf(`${long} ${'Water '.repeat(30)}stays.`), 2)?.before).toBe('');
    expect(passageOf(sourceOf(text), 6)).toBeNull();
  });
});

test.each([
  { name: 'a short reason stays', text: ' one year\nis a visit ', short: 'one year is a visit' },
  { name: 'sixty words stay', text: 'a '.repeat(60), short: 'a '.repeat(60).trim() },
  { name: 'more are cut, and it says so', text: 'a '.repeat(61), short: `${'a '.repeat(60)}…` },
  { name: 'as is what has no spaces', text: '水'.repeat(900), short: `${'水'.repeat(240)} …` },
  { name: 'signs of several code units are not cut in half', text: '👩'.repeat(900), short: `${'👩'.repeat(480)} …` },
])('$name', ({ text, short }) => {
  expect(shortenForWall(text)).toBe(short);
});
