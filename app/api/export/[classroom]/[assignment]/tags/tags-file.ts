import type { TaughtAssignment } from '@/lib/data/assignments';
import { type ShownTag, showTag, walkTags } from '@/lib/data/export-tags';
import { type ExportedWork, walkWorks } from '@/lib/data/export-works';
import { codePointCounter } from '@/lib/domain/code-points';
import { BYTE_ORDER_MARK, type Cell, csvLine } from '@/lib/domain/csv';
import type { ModuleVersion } from '@/lib/domain/module';
import type { Source, Span } from '@/lib/domain/source';
import { quoteOf, touchedSentences } from '@/lib/domain/spans';
import { listWords } from '@/lib/domain/words';

interface Line {
  work: ExportedWork;
  tag: ShownTag;
  source: Source;
  /** Numbers of the sentences that it touches. */
  sentences: number[];
  inPoints: (span: Span) => Span;
}

const yesNo = (is: boolean) => (is ? 'yes' : 'no');

/** The columns in their order; docs/export.md says what each of them holds. */
const COLUMNS: Record<string, (line: Line) => Cell> = {
  work: ({ work }) => work.work,
  who: ({ work }) => work.who,
  by_name: ({ work }) => yesNo(work.isNamed),
  committed: ({ work }) => yesNo(work.committedAt !== null),
  text: ({ source }) => source.slug,
  tag: ({ tag }) => tag.tag,
  sentences: ({ sentences }) => sentences.join(' '),
  start: ({ tag, inPoints }) => inPoints(tag).start,
  end: ({ tag, inPoints }) => inPoints(tag).end,
  quote: ({ tag, source }) => quoteOf(source.text, tag),
  position: ({ tag }) => tag.position,
  factors: ({ tag }) => tag.factors.join(' '),
  credibility: ({ tag }) => tag.credibility,
  bearing: ({ tag }) => tag.bearing,
  because: ({ tag }) => tag.because,
  first_position: ({ tag }) => tag.first?.position ?? null,
  first_start: ({ tag, inPoints }) => (tag.first ? inPoints(tag.first).start : null),
  first_end: ({ tag, inPoints }) => (tag.first ? inPoints(tag.first).end : null),
  first_because: ({ tag }) => tag.first?.because ?? null,
  reason: ({ tag }) => tag.reason,
  late: ({ tag }) => tag.late,
  saved: ({ tag }) => tag.saved,
};

export const TAG_COLUMNS = Object.keys(COLUMNS);

/** The tags in the texts that an assignment uses as CSV, one line each, student by student. */
export async function* writeTags(
  assignment: TaughtAssignment,
  { sources }: Pick<ModuleVersion, 'sources'>,
): AsyncGenerator<string> {
  const texts = new Map(
    sources.map((source) => [
      source.id,
      { source, words: listWords(source.text), inPoints: codePointCounter(source.text) },
    ]),
  );
  yield BYTE_ORDER_MARK + csvLine(TAG_COLUMNS);
  for await (const work of walkWorks(assignment)) {
    for await (const one of walkTags(work)) {
      const tag = showTag(work, one);
      const text = texts.get(one.sourceId);
      if (!tag || !text) continue;
      const { source, words, inPoints } = text;
      const sentences = touchedSentences(tag, source.sentences, words).map(({ number }) => number);
      const line = { work, tag, source, sentences, inPoints };
      yield csvLine(Object.values(COLUMNS).map((cell) => cell(line)));
    }
  }
}
