import { useTranslations } from 'next-intl';
import { type CSSProperties, Fragment } from 'react';
import { bandShown, linesShown, peopleSaid } from '@/lib/domain/class-reading';
import { LEAST_SHOWN, type ShownSplit } from '@/lib/domain/small-groups';
import type { Sentence, Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import { useShownWords } from './shown-words';

function lanes(split: ShownSplit | null): CSSProperties {
  const [first, second, third] = linesShown(split);
  const lane = (position: typeof first) => (position ? `var(--line-${position})` : undefined);
  return { '--l1': lane(first), '--l2': lane(second), '--l3': lane(third) };
}

interface ClassSentenceProps {
  sentence: Sentence;
  words: string;
  split: ShownSplit | null;
  of: number;
}

/** A sentence in the depth and with the lines that may be shown; where fewer than five tagged it, as it stands. */
function ClassSentence({ sentence, words, split, of }: ClassSentenceProps) {
  const t = useTranslations('classReading');
  const inWords = useShownWords();
  const summary = split
    ? t(split.people === null ? 'atLeast' : 'summary', { people: peopleSaid(split), of, counts: inWords(split) })
    : t('few', { least: LEAST_SHOWN });
  return (
    <span
      className={split ? 'heat depth seg' : 'heat'}
      data-band={bandShown(split, of)}
      data-lanes={linesShown(split).length}
      style={lanes(split)}
    >
      <span className="sr">{t('sentence', { number: sentence.number })} </span>
      <sup aria-hidden="true">{sentence.number}</sup>
      {words}
      <span className="sr"> {summary}</span>
    </span>
  );
}

interface ClassTextProps {
  source: Source;
  /** By the number of the sentence. */
  splits: ReadonlyMap<number, ShownSplit | null>;
  of: number;
}

/** A text as the class read it before anybody saw anybody else’s: tone says how many, lines say which way. */
export function ClassText({ source, splits, of }: ClassTextProps) {
  const { text, sentences } = source;
  const paragraphs = [...new Set(sentences.map(({ paragraph }) => paragraph))];
  return (
    <div className="class-text">
      {paragraphs.map((number) => (
        <p className="ptext" key={number}>
          {sentences
            .filter(({ paragraph }) => paragraph === number)
            .map((sentence, index, all) => (
              <Fragment key={sentence.number}>
                {index > 0 ? text.slice(all[index - 1]?.end, sentence.start) : null}
                <ClassSentence
                  sentence={sentence}
                  words={quoteOf(text, sentence)}
                  split={splits.get(sentence.number) ?? null}
                  of={of}
                />
              </Fragment>
            ))}
        </p>
      ))}
    </div>
  );
}
