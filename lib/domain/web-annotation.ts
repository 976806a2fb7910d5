import { type QuoteSelector, quoteSelectorOf } from './quote-selector';
import type { Source, Span } from './source';
import type { TagContent } from './tag';

/** Offsets in code points, after the Web Annotation Data Model, section 4.2.5. */
interface PositionSelector extends Span {
  type: 'TextPositionSelector';
}

interface TextualBody {
  type: 'TextualBody';
  purpose: 'classifying' | 'tagging' | 'assessing' | 'describing' | 'commenting';
  value: string;
  format: 'text/plain';
}

/** One tag after the W3C’s Web Annotation Data Model (Recommendation of 23 February 2017). */
export interface WebAnnotation {
  id: string;
  type: 'Annotation';
  motivation: 'classifying';
  /** Whose tag it is: a pen name as a nickname, a name as a name. */
  creator: { id: string; type: 'Person'; name: string } | { id: string; type: 'Person'; nickname: string };
  /** Only where the work is read by name. */
  modified?: string;
  body: TextualBody[];
  target: { type: 'SpecificResource'; source: string; selector: [QuoteSelector, PositionSelector] };
}

/** What of a tag goes into an annotation. Ids are those of files. */
export interface AnnotatedTag extends TagContent {
  tag: string;
  work: string;
  who: string;
  isNamed: boolean;
  late: 'no' | 'accepted' | 'waiting';
  /** A moment; null where it is not said. */
  savedAt: string | null;
}

const urn = (id: string) => `urn:uuid:${id}`;

/** The name of a frozen text; it has no address of its own. */
export const nameOfText = ({ id }: Pick<Source, 'id'>) => urn(id);

const body = (purpose: TextualBody['purpose'], value: string): TextualBody => ({
  ...{ type: 'TextualBody', purpose, value, format: 'text/plain' },
});

/** A tag as an annotation of its text. `inPoints` turns its offsets into code points of the same text. */
export function toAnnotation(
  tag: AnnotatedTag,
  source: Pick<Source, 'id' | 'text'>,
  inPoints: (span: Span) => Span,
): WebAnnotation {
  const { position, factors, credibility, bearing, because, late, savedAt } = tag;
  const person = { id: urn(tag.work), type: 'Person' } as const;
  return {
    id: urn(tag.tag),
    type: 'Annotation',
    motivation: 'classifying',
    creator: tag.isNamed ? { ...person, name: tag.who } : { ...person, nickname: tag.who },
    ...(savedAt === null ? {} : { modified: savedAt }),
    body: [
      body('classifying', position),
      ...factors.map((factor) => body('tagging', factor)),
      ...(credibility === null ? [] : [body('assessing', `credibility ${credibility}`)]),
      ...(bearing === null ? [] : [body('assessing', `bearing ${bearing}`)]),
      ...(late === 'no' ? [] : [body('describing', `late, ${late}`)]),
      ...(because === '' ? [] : [body('commenting', because)]),
    ],
    target: {
      type: 'SpecificResource',
      source: nameOfText(source),
      selector: [quoteSelectorOf(source.text, tag), { type: 'TextPositionSelector', ...inPoints(tag) }],
    },
  };
}
