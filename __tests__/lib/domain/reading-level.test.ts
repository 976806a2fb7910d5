import { colemanLiau, readingLevelOf } from '@/lib/domain/reading-level';
import { segmentSentences } from '@/lib/domain/sentences';

test.each([
  // 0.0588 · 537 − 0.296 · 4.2 − 15.8
  { name: 'a learned abstract', counts: { letters: 639, words: 119, sentences: 5 }, level: 14.5 },
  { name: 'short words in short sentences', counts: { letters: 350, words: 100, sentences: 12 }, level: 1.2 },
  { name: 'the same words in one sentence', counts: { letters: 350, words: 100, sentences: 1 }, level: 4.5 },
])('$name', ({ counts, level }) => {
  expect(colemanLiau(counts)).toBeCloseTo(level, 1);
});

describe('a text', () => {
  const levelOf = (text: string) => readingLevelOf({ text, sentences: segmentSentences(text) });

  test.each([
    { name: 'signs and spaces are no letters', text: '“A cat, a dog”: we like both!', letters: 18, words: 7 },
    { name: 'figures are read like letters', text: 'It was 2,300 in 2018.', letters: 15, words: 5 },
    { name: 'words joined by a hyphen are one', text: 'A home-grown team’s idea.', letters: 19, words: 4 },
    { name: 'accents belong to their letters', text: 'Café, naïveté.', letters: 11, words: 2 },
  ])('$name', ({ text, letters, words }) => {
    expect(levelOf(text)).toBeCloseTo(colemanLiau({ letters, words, sentences: 1 }), 6);
  });

  test('longer words and longer sentences are harder', () => {
    const plain = 'We went home. It was late. No one was there.';
    expect(levelOf(plain)).toBeLessThan(levelOf(plain.replaceAll('. ', ', ')) ?? 0);
    expect(levelOf(plain)).toBeLessThan(levelOf(plain.replace('No one', 'Nobody')) ?? 0);
  });

  test('without words there is none', () => {
    expect(levelOf('— …')).toBeNull();
    expect(levelOf('')).toBeNull();
  });
});
