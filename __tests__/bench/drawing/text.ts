import { FACTORS, POSITIONS } from '@/lib/domain/debate';
import { segmentSentences } from '@/lib/domain/sentences';
import type { Source } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';
import { listWords } from '@/lib/domain/words';

const WORDS =
  'water river stone mill field road bridge rain seed winter market lamp paper letter ship cloth iron wood glass salt teacher machine workshop engine village school harbour weather measure pattern method journey carries changes follows reaches gathers measures opens holds turns builds slow early narrow quiet distant common the a of to and with under over between'.split(
    ' ',
  );

/** A tag covers from one to so many words: a phrase, a sentence, now and then the edge of the next one. */
const LONGEST_TAG = 24;

/** Whole numbers from 0 to below a bound, the same ones in every run (the generator of Park and Miller). */
function buildRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** A text of so many words that means nothing: sentences of 10 to 27 words, four to seven in a paragraph. */
export function buildSource(length: number): Source {
  const random = buildRandom(11);
  const word = () => WORDS[random(WORDS.length)] ?? '';
  const paragraphs: string[] = [];
  for (let written = 0; written < length; ) {
    const sentences = Array.from({ length: 4 + random(4) }, () => {
      const words = Array.from({ length: Math.min(10 + random(18), length - written) }, word).join(' ');
      written += words === '' ? 0 : words.split(' ').length;
      return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
    });
    paragraphs.push(sentences.filter(Boolean).join(' '));
  }
  const text = paragraphs.join('\n\n');
  const sentences = segmentSentences(text);
  return { id: 'bench', slug: 'bench', title: 'A text', byline: 'Nobody', text, sentences, marks: [] };
}

/** So many tags, spread evenly over the first words of a source, every fifth without a because. */
export function buildTags(source: Source, count: number, { seed, among }: { seed: number; among: number }): Tag[] {
  const random = buildRandom(seed);
  const words = listWords(source.text);
  return Array.from({ length: count }, (_, index) => {
    const first = random(Math.min(among, words.length));
    const last = Math.min(words.length - 1, first + random(LONGEST_TAG));
    return {
      id: `tag-${seed}-${index}`,
      sourceId: source.id,
      revisionId: `revision-${seed}-${index}`,
      locked: false,
      firstPosition: null,
      late: false,
      start: words[first]?.start ?? 0,
      end: words[last]?.end ?? 1,
      position: POSITIONS[random(POSITIONS.length)] ?? 'transfer',
      factors: FACTORS.slice(random(FACTORS.length)).slice(0, random(3)),
      credibility: null,
      bearing: null,
      because: random(5) === 0 ? '' : 'these words say how it came about',
    };
  });
}
