import fc from 'fast-check';
import { segmentSentences } from '@/lib/domain/sentences';
import { quoteOf } from '@/lib/domain/spans';
import { characterEdges, texts } from './texts';

describe('segmentSentences', () => {
  test.each([
    { name: 'two', sentences: ['It rains.', 'It pours!'] },
    { name: 'titles', sentences: ['Dr. Li met Prof. Wang, Mr. Ma and Ms. Xu.', 'They left.'] },
    { name: 'e.g. and i.e.', sentences: ['Some, e.g. Baidu, i.e. Giants, grew.', 'Some did not.'] },
    { name: 'vs.', sentences: ['Think of DeepSeek vs. Zhipu here.', 'Compare.'] },
    { name: 'countries', sentences: ['The U.S. Congress and U.K. Parliament met.', 'So did others.'] },
    { name: 'a country at the end of a sentence', sentences: ['They left the U.S.', 'The law had changed.'] },
    { name: 'St. and No.', sentences: ['At No. 5 Lake Road in St. Petersburg.', 'No.', 'Never.'] },
    { name: 'initials', sentences: ['It was J. Ma who wrote to J. R. Li.', 'Nobody answered.'] },
    { name: 'a letter that is no initial', sentences: ['They chose plan B.', 'The rest is known.'] },
    { name: 'dates and figures', sentences: ['On Jan. 20, 2025.', 'It cost $5.6 million.', 'See Fig. 3 Above.'] },
    { name: 'closing quotes stay', sentences: ['He said “yes.”', 'She agreed (he wrote.)', 'Then “at once!”', 'Why?'] },
    { name: 'a question inside a sentence', sentences: ['“What?” she asked.', 'He left.'] },
    { name: 'straight quotes', sentences: ['He said "yes."', 'She said "no."'] },
    { name: 'a list number stays with its words', sentences: ['1. The firm grew.'] },
    { name: 'emoji go with the sentence before', sentences: ['It works! 👩‍🔬 🎉'] },
    { name: 'an ellipsis', sentences: ['They waited...', 'Then it came.'] },
    { name: 'accents', sentences: ['Cafe\u0301 q\u0308.', 'E\u0301tude.'] },
    { name: 'one without an end', sentences: ['no stop here'] },
  ])('$name', ({ sentences }) => {
    const text = sentences.join(' ');
    expect(segmentSentences(text).map((sentence) => quoteOf(text, sentence))).toEqual(sentences);
  });

  test.each([
    { name: 'Chinese needs no spaces', sentences: ['中国的创新从哪里来？', '有人说来自国外。', '真的吗！'] },
    { name: 'Chinese quotes', sentences: ['他走了。', '“好。”', '「嗯。」', '她说“好”。'] },
    { name: 'Chinese brackets', sentences: ['如此（见上。）', '《论语》很老。'] },
  ])('$name', ({ sentences }) => {
    const text = sentences.join('');
    expect(segmentSentences(text).map((sentence) => quoteOf(text, sentence))).toEqual(sentences);
  });

  test('numbers run through the source, paragraphs are counted, space is left out', () => {
    const text = 'One. Two.\n\n三。\n\nFour.';
    expect(segmentSentences(text)).toEqual([
      { number: 1, paragraph: 1, start: 0, end: 4 },
      { number: 2, paragraph: 1, start: 5, end: 9 },
      { number: 3, paragraph: 2, start: 11, end: 13 },
      { number: 4, paragraph: 3, start: 15, end: 20 },
    ]);
  });

  test('no text, no sentences', () => {
    expect(segmentSentences('')).toEqual([]);
    expect(segmentSentences(' \n\n ')).toEqual([]);
  });

  test('every character that is not space belongs to exactly one sentence, and no sentence crosses a paragraph', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sentences = segmentSentences(text);
        const edges = characterEdges(text);
        let end = 0;
        for (const [index, sentence] of sentences.entries()) {
          expect(sentence.number).toBe(index + 1);
          expect(text.slice(end, sentence.start).trim()).toBe('');
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          const quote = quoteOf(text, sentence);
          expect(quote).toBe(quote.trim());
          expect(quote).not.toContain('\n\n');
          expect(edges.has(sentence.start) && edges.has(sentence.end)).toBe(true);
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });

  // Half characters too. fast-check's own units for this take seconds to set up.
  const anyString = fc
    .array(fc.oneof(fc.nat(0x10ffff), fc.nat(0x2ff)), { maxLength: 40 })
    .map((points) => String.fromCodePoint(...points));

  test('any string at all is covered, letter by letter', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const covered = segmentSentences(text)
          .map((sentence) => quoteOf(text, sentence))
          .join('');
        expect(covered.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});
