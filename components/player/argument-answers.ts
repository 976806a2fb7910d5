import type { Warrant } from '@/lib/domain/operation';
import type { ArgumentContent } from '@/lib/domain/work';

/** An argument holds at most this many strands; the server takes no more. */
export const MOST_STRANDS = 20;

/** The fields of the argument form as the texts that their drafts keep; the strands travel as one text. */
export type ArgumentField = 'claim' | 'warrants' | 'objection' | 'answer';

const EMPTY_STRAND: Warrant = { tagIds: [], because: '' };

function isWarrant(value: unknown): value is Warrant {
  return (
    typeof value === 'object' &&
    value !== null &&
    'because' in value &&
    typeof value.because === 'string' &&
    'tagIds' in value &&
    Array.isArray(value.tagIds) &&
    value.tagIds.every((id) => typeof id === 'string')
  );
}

/** The strands as one text for a draft. */
export function writeStrands(warrants: Warrant[]): string {
  return JSON.stringify(warrants.length > 0 ? warrants : [EMPTY_STRAND]);
}

/** The strands out of a draft, at least one; what cannot be read is an empty strand. */
export function readStrands(text: string): Warrant[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.length > 0 && value.every(isWarrant)) return value;
  } catch {
    // A draft of an older form: the person starts this field again.
  }
  return [EMPTY_STRAND];
}

/** One more strand, empty, at the end. */
export function addStrand(warrants: Warrant[]): Warrant[] {
  return [...warrants, EMPTY_STRAND];
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
  strands: { words: 'words' | null; because: 'because' | null }[];
  objection: 'answer' | null;
}

/**
 * The argument as it can be kept, or what is missing. The claim and whole strands are asked for; the objection may
 * follow later, but an answer needs the objection it answers. Without any tags to choose from strands need no words.
 */
export function readArgument(
  texts: Record<Exclude<ArgumentField, 'warrants'>, string> & { warrants: Warrant[] },
  tags: { id: string }[],
): { ok: true; argument: ArgumentContent } | { ok: false; faults: ArgumentFaults } {
  const claim = texts.claim.trim();
  const objection = texts.objection.trim();
  const answer = texts.answer.trim();
  const warrants = texts.warrants.map(({ tagIds, because }) => ({
    tagIds: tagIds.filter((id) => tags.some((tag) => tag.id === id)),
    because: because.trim(),
  }));
  const faults: ArgumentFaults = {
    claim: claim === '' ? 'claim' : null,
    strands: warrants.map(({ tagIds, because }) => ({
      words: tags.length > 0 && tagIds.length === 0 ? 'words' : null,
      because: because === '' ? 'because' : null,
    })),
    objection: answer !== '' && objection === '' ? 'answer' : null,
  };
  const isWhole =
    !faults.claim && !faults.objection && faults.strands.every(({ words, because }) => !words && !because);
  return isWhole ? { ok: true, argument: { claim, warrants, objection, answer } } : { ok: false, faults };
}
