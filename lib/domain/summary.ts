import { type ArgumentOutline, buildOutline, clean } from './argument-outline';
import type { Phase, Position } from './debate';
import type { EvidenceItem } from './evidence';
import type { ModuleContent } from './module';
import type { Source } from './source';
import { quoteOf } from './spans';
import type { StanceContent, Work } from './work';

/** A tag that somebody says moved them, in the words of the text and their own. */
export interface Mover {
  id: string;
  position: Position;
  quote: string;
  /** Title of the text. */
  source: string;
  /** Empty when not written. */
  because: string;
}

/** What one round of a module came to, for its own person to keep. */
export interface RoundSummary {
  /** Null while none was kept. */
  before: StanceContent | null;
  after: StanceContent | null;
  predictions: Partial<Record<Phase, string>>;
  movers: Mover[];
  /** Why nothing moved them; empty when something did, or nothing was said. */
  unmoved: string;
  argument: ArgumentOutline | null;
}

/** Sums up a round: `sources` are the texts that the person reads in it, `evidence` the library. */
export function buildRoundSummary(
  content: Pick<ModuleContent, 'title' | 'question'>,
  { sources, evidence }: { sources: Source[]; evidence: EvidenceItem[] },
  work: Work,
): RoundSummary {
  const { before = null, after = null } = work.stances;
  const movers = sources.flatMap((source) =>
    work.tags
      .filter(({ id, sourceId }) => sourceId === source.id && after?.movedBy.includes(id))
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((tag) => ({
        id: tag.id,
        position: tag.position,
        quote: quoteOf(source.text, tag).replace(/\s+/g, ' '),
        source: source.title,
        because: clean(tag.because),
      })),
  );
  const tags = work.tags.filter(({ sourceId }) => sources.some(({ id }) => id === sourceId));
  const { before: expected, after: found } = work.predictions;
  return {
    ...{ before, after, movers },
    predictions: {
      ...(expected === undefined ? {} : { before: clean(expected) }),
      ...(found === undefined ? {} : { after: clean(found) }),
    },
    unmoved: clean(after?.unmoved ?? ''),
    argument: work.argument ? buildOutline(content, work.argument, { tags, sources, evidence }) : null,
  };
}

/** Whether there is anything to keep of a round. */
export function isUntouched({ before, after, predictions, argument }: RoundSummary): boolean {
  return before === null && after === null && argument === null && Object.keys(predictions).length === 0;
}
