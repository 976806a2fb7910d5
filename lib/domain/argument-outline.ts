import { type Ground, listSharedWorks, listSupports, type Support } from './cited-works';
import type { Position } from './debate';
import type { Citation, EvidenceItem } from './evidence';
import { quoteOf } from './spans';
import type { ArgumentContent } from './work';

/** What a strand rests on, as a reader meets it. `works` are numbers in the outline's list of works. */
export type OutlineSupport =
  | { kind: 'quote'; id: string; position: Position; quote: string; source: string; works: number[] }
  | ({ kind: 'item'; works: number[] } & Pick<EvidenceItem, 'id' | 'case' | 'statement' | 'type' | 'strength'>)
  | { kind: 'gone'; id: string; of: 'tag' | 'item' };

/** An argument as a document that is on no page yet: every form it is taken away in is written from this. */
export interface ArgumentOutline {
  /** The module's. */
  title: string;
  question: string;
  claim: string;
  /** In order; the first is strand 1. */
  strands: { supports: OutlineSupport[]; because: string }[];
  /** Works behind several strands, by their numbers; `isAll` when nothing else carries those strands. */
  shared: { strands: number[]; works: number[]; isAll: boolean }[];
  /** Empty when not written yet. */
  objection: string;
  answer: string;
  /** In the order of their first use; the first is work 1. */
  works: Citation[];
}

/** Signs that nobody can see and that no XML file may hold: one of them, and Word opens nothing. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu;
/** Words without signs that nobody can see and no file may hold. */
export const clean = (words: string) => words.replace(UNSEEN, '');

function outlineOf(support: Support, numbersOf: (works: Citation[]) => number[]): OutlineSupport {
  const works = numbersOf(support.works);
  switch (support.kind) {
    case 'tag': {
      const { tag, source } = support;
      // Words may run over the end of a paragraph; in a document they stand in one line.
      const quote = quoteOf(source.text, tag).replace(/\s+/g, ' ');
      return { kind: 'quote', id: tag.id, position: tag.position, quote, source: source.title, works };
    }
    case 'item': {
      const { id, case: about, statement, type, strength } = support.item;
      return { kind: 'item', id, case: about, statement, type, strength, works };
    }
    case 'gone':
      return { kind: 'gone', id: support.id, of: support.of };
  }
}

/** Turns an argument and what it rests on into an outline, with every work behind it numbered once. */
export function buildOutline(
  module: { title: string; question: string },
  argument: ArgumentContent,
  ground: Ground,
): ArgumentOutline {
  const strands = argument.warrants.map((warrant) => ({ ...warrant, supports: listSupports(warrant, ground) }));
  const used = strands.flatMap(({ supports }) => supports.flatMap((support) => support.works));
  const works = used.filter((work, index) => used.findIndex(({ key }) => key === work.key) === index);
  const numbersOf = (cited: Citation[]) => cited.map(({ key }) => works.findIndex((work) => work.key === key) + 1);
  return {
    title: module.title,
    question: module.question,
    claim: clean(argument.claim),
    strands: strands.map(({ supports, because }) => ({
      supports: supports.map((support) => outlineOf(support, numbersOf)),
      because: clean(because),
    })),
    shared: listSharedWorks(strands.map(({ supports }) => supports)).map((group) => ({
      ...group,
      works: numbersOf(group.works),
    })),
    objection: clean(argument.objection),
    answer: clean(argument.answer),
    works,
  };
}
