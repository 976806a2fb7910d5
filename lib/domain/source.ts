/** Start and end in UTF-16 code units of a source's NFC-normalised plain text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** One sentence, numbered from 1 through the whole source; offsets leave out the space after it. */
export interface Sentence extends Span {
  number: number;
  /** Paragraph number, from 1. */
  paragraph: number;
}

/** Words that rest on evidence items, by their ids ("DS-11"), or that a glossary term explains. */
export interface Mark extends Span {
  evidence: string[];
  term: string | null;
}

/** A text frozen inside its module version. Paragraphs in `text` are separated by one blank line ("\n\n"). */
export interface Source {
  id: string;
  /** Name inside its module: "calibration", "what-the-laboratory-started-with". */
  slug: string;
  title: string;
  /** Whose voice it is written in, as a line under the title. */
  byline: string;
  text: string;
  sentences: Sentence[];
  marks: Mark[];
}
