import { buildHeatMap, type PositionCounts } from '@/lib/domain/heat';
import type { Sentence } from '@/lib/domain/source';

const PARAGRAPHS = [
  ['The fund paid with its own money.', 'Nobody else paid.'],
  ['The chips came from abroad, bought before the door closed, in a single large order.'],
];

/** Three sentences in two paragraphs. */
export const SOURCE_TEXT = PARAGRAPHS.map((sentences) => sentences.join(' ')).join('\n\n');

const SENTENCES: Sentence[] = PARAGRAPHS.flatMap((sentences, index) =>
  sentences.map((words) => ({ words, paragraph: index + 1 })),
).map(({ words, paragraph }, index) => {
  const start = SOURCE_TEXT.indexOf(words);
  return { number: index + 1, paragraph, start, end: start + words.length };
});

/** Counts per position in the fixed order. */
export function counts(...[transfer = 0, indigenous = 0, sequence = 0, complicates = 0]: number[]): PositionCounts {
  return { transfer, indigenous, sequence, complicates };
}

/** The rows of a class of `classSize` that read the three sentences like this; sentences left out were tagged by nobody. */
export function classReading(classSize: number, ...perSentence: PositionCounts[]) {
  return buildHeatMap({
    sentences: SENTENCES,
    classSize,
    severals: [],
    counts: perSentence.flatMap((of, index) =>
      (['transfer', 'indigenous', 'sequence', 'complicates'] as const).map((position) => ({
        sentence: index + 1,
        position,
        people: of[position],
      })),
    ),
  });
}
