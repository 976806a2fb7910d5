import fc from 'fast-check';
import { isThin, repeatsQuote } from '@/lib/domain/because';
import { texts } from './texts';

describe('repeatsQuote', () => {
  const quote = 'more than half had trained and worked only in China';
  test.each([
    { name: 'the quote itself', because: quote, repeats: true },
    { name: 'its words in another order', because: 'In China more than half trained and worked.', repeats: true },
    { name: 'capitals and signs do not hide it', because: '“TRAINED”, “worked” – China!', repeats: true },
    {
      name: 'six of ten content words',
      because: 'half trained worked china half trained firms money schools law',
      repeats: true,
    },
    {
      name: 'under six of ten',
      because: 'half trained worked china half firms money schools law chips',
      repeats: false,
    },
    {
      name: 'a reason',
      because: 'If schools at home made these skills, then no foreign teacher was needed.',
      repeats: false,
    },
    { name: 'two content words are too few to tell', because: 'They trained and worked.', repeats: false },
    {
      name: 'small words do not count',
      because: 'so it is that they had only more than this in these',
      repeats: false,
    },
    { name: 'nothing', because: '', repeats: false },
  ])('$name', ({ because, repeats }) => {
    expect(repeatsQuote(because, quote)).toBe(repeats);
  });

  test.each([
    { name: 'Chinese', because: '中国大学培养学生', quote: '中国的大学培养了学生', repeats: true },
    { name: 'a Chinese reason', because: '因为 老师 来自 国外 公司', quote: '中国的大学培养了学生', repeats: false },
    {
      name: 'whose is said either way',
      because: "DeepSeek's team: Café 👩‍🔬 staff",
      quote: 'DeepSeek’s team, the cafe\u0301 staff',
      repeats: true,
    },
  ])('$name', ({ because, quote: words, repeats }) => {
    expect(repeatsQuote(because, words)).toBe(repeats);
  });

  test('a longer quote hides no repetition, and nothing repeats an empty quote', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(repeatsQuote(text, text)).toBe(repeatsQuote(text, `${text} more`));
        expect(repeatsQuote(text, '')).toBe(false);
      }),
    );
  });
});

describe('isThin', () => {
  test.each([
    { name: 'empty', because: '', thin: true },
    { name: 'signs and emoji are no words', because: '… 👨‍👩‍👧 — ! 🎉', thin: true },
    { name: 'three words', because: 'They were home-trained.', thin: true },
    { name: 'four words', because: 'They were trained here.', thin: false },
    { name: 'Chinese is counted in words', because: '知识来自国外大学', thin: false },
    { name: 'one Chinese word', because: '中国', thin: true },
  ])('$name', ({ because, thin }) => {
    expect(isThin(because)).toBe(thin);
  });
});
