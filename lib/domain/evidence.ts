import type { Factor, Position } from './debate';

/** A published work behind words. `url` null when the library names none; `seen` says what was read where not the original. */
export interface Citation {
  key: string;
  text: string;
  url: string | null;
  seen: string | null;
}

/** A row of the evidence library. */
export interface EvidenceItem {
  /** "DS-11". */
  id: string;
  /** What it is about: "DeepSeek", "Solar". */
  case: string;
  factors: Factor[];
  statement: string;
  /** Fact, interpretation or allegation: shown in words beside the statement. */
  type: 'fact' | 'self-report' | 'interpretation' | 'allegation' | 'reported';
  /** What it is usually read as; null when the reader is to judge that first. */
  supports: Position | 'context' | null;
  contested: string;
  strength: 'strong' | 'moderate' | 'weak';
  /** Dated later than the seed essay (January 2025). */
  afterEssay: boolean;
  citations: Citation[];
}

/** A glossary entry. */
export interface Term {
  id: string;
  term: string;
  definition: string;
  /** Keys of the works it rests on; empty for general usage. */
  sources: string[];
}

/** A claim that was met and is used nowhere, with the reason. */
export interface LeftOut {
  claim: string;
  why: string;
}

/** An item without anybody's reading of it: for whoever has not committed their own. */
export function withoutReading(item: EvidenceItem): EvidenceItem {
  return { ...item, supports: null, contested: '' };
}
