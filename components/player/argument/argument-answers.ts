import type { Warrant } from '@/lib/domain/operation';
import type { ArgumentContent } from '@/lib/domain/work';
import { EMPTY_STRAND } from './strand-changes';

/** An argument holds at most this many strands; the server takes no more. */
export const MOST_STRANDS = 20;

/** The fields of the argument form as the texts that their drafts keep; the strands travel as one text. */
export type ArgumentField = 'claim' | 'warrants' | 'objection' | 'answer';

function isListOfIds(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string');
}

/** The strand that an entry of a draft holds, or null. A draft of an older form knows of no evidence items. */
function findStrand(value: unknown): Warrant | null {
  if (typeof value !== 'object' || value === null || !('because' in value) || !('tagIds' in value)) return null;
  const { because, tagIds } = value;
  const evidenceIds = 'evidenceIds' in value ? value.evidenceIds : [];
  if (typeof because !== 'string' || !isListOfIds(tagIds) || !isListOfIds(evidenceIds)) return null;
  return { tagIds, evidenceIds, because };
}

/** The strands as one text for a draft: the same strands are always the same text. */
export function writeStrands(warrants: Warrant[]): string {
  const strands = warrants.length > 0 ? warrants : [EMPTY_STRAND];
  return JSON.stringify(
    strands.map(({ tagIds, evidenceIds, because }) => ({
      tagIds: [...tagIds].sort(),
      evidenceIds: [...evidenceIds].sort(),
      because,
    })),
  );
}

/** The strands out of a draft, at least one; what cannot be read is an empty strand. */
export function readStrands(text: string): Warrant[] {
  try {
    const value: unknown = JSON.parse(text);
    const strands = Array.isArray(value) ? value.map(findStrand).filter((strand) => strand !== null) : [];
    if (Array.isArray(value) && strands.length > 0 && strands.length === value.length) return strands;
  } catch {
    // A draft of an older form: the person starts this field again.
  }
  return [EMPTY_STRAND];
}

/** What was kept, as texts for the form. */
export function textsOf(argument: ArgumentContent | null): Record<ArgumentField, string> {
  return {
    claim: argument?.claim ?? '',
    warrants: writeStrands(argument?.warrants ?? []),
    objection: argument?.objection ?? '',
    answer: argument?.answer ?? '',
  };
}

/** What is missing: keys of the catalogue's `player.argue.errors`; for the strands, one entry each. */
export interface ArgumentFaults {
  claim: 'claim' | null;
  strands: { rests: 'rests' | null; because: 'because' | null }[];
  objection: 'answer' | null;
}

/**
 * The argument as it can be kept, or what is missing. The claim and whole strands are asked for: at least one tag or
 * item, and a because. The objection may follow later, but an answer needs the objection it answers. Where there is
 * nothing to choose from, strands need rest on nothing.
 */
export function readArgument(
  texts: Record<Exclude<ArgumentField, 'warrants'>, string> & { warrants: Warrant[] },
  { tags, evidence }: { tags: { id: string }[]; evidence: { id: string }[] },
): { ok: true; argument: ArgumentContent } | { ok: false; faults: ArgumentFaults } {
  const claim = texts.claim.trim();
  const objection = texts.objection.trim();
  const answer = texts.answer.trim();
  const isThere = (list: { id: string }[]) => (id: string) => list.some((one) => one.id === id);
  const warrants = texts.warrants.map(({ tagIds, evidenceIds, because }) => ({
    tagIds: tagIds.filter(isThere(tags)),
    evidenceIds: evidenceIds.filter(isThere(evidence)),
    because: because.trim(),
  }));
  const canRest = tags.length + evidence.length > 0;
  const faults: ArgumentFaults = {
    claim: claim === '' ? 'claim' : null,
    strands: warrants.map(({ tagIds, evidenceIds, because }) => ({
      rests: canRest && tagIds.length + evidenceIds.length === 0 ? 'rests' : null,
      because: because === '' ? 'because' : null,
    })),
    objection: answer !== '' && objection === '' ? 'answer' : null,
  };
  const isWhole =
    !faults.claim && !faults.objection && faults.strands.every(({ rests, because }) => !rests && !because);
  return isWhole ? { ok: true, argument: { claim, warrants, objection, answer } } : { ok: false, faults };
}
