import { readStrands, writeStrands } from '@/components/player/argument/argument-answers';
import { CONFIDENCES, STANCE_VALUES } from '@/components/player/stance/stance-answers';
import type { Draft } from '@/components/reader/draft';
import { readDrafts, splitOldList } from '@/components/reader/draft-records';
import { POSITIONS } from '@/lib/domain/debate';
import { type Built, type Link, type Place, SIDES } from '@/lib/domain/exercise';
import type { OperationKind } from '@/lib/domain/operation';
import { dropEmpty, type Line, listBuiltWords, listTagWords, type WordNames, type WordsLabel } from './parked-words';

/** What a draft would become once it is kept; null when no form of today writes it. */
export function kindOfDraft(key: string, text: string): OperationKind | null {
  if (key.startsWith('reason.')) return 'tag.edit';
  if (key.startsWith('tag.')) return readTags(text)?.some(({ tagId }) => tagId !== null) ? 'tag.edit' : 'tag.create';
  if (key.startsWith('argue.')) return 'argument.keep';
  if (key.startsWith('response.')) return 'response.keep';
  if (key.startsWith('stance.')) return key.endsWith('.prediction') ? 'prediction.keep' : 'stance.keep';
  return null;
}

/** Everything that was said in a half-written text, line by line; what cannot be read stands as it is, so that no word is left out. */
export function listDraftWords(key: string, text: string, names: WordNames): Line[] {
  const asItIs: Line[] = [{ label: 'text', text }];
  return dropEmpty(readField(key, text, names) ?? asItIs);
}

/** The lines of one field; null when they cannot be read out of it. */
function readField(key: string, text: string, names: WordNames): Line[] | null {
  if (key.startsWith('tag.')) return readTags(text)?.flatMap((draft) => listOfTag(draft, names)) ?? null;
  if (key.startsWith('reason.')) return [{ label: 'reason', text }];
  const field = key.slice(key.lastIndexOf('.') + 1);
  switch (field) {
    case 'warrants':
      return readWarrants(text);
    case 'built':
      return readAnswer(text, names);
    case 'value':
      return readChoice('stance', STANCE_VALUES, text, names.stance);
    case 'position':
      return readChoice('position', POSITIONS, text, names.position);
    case 'confidence':
      return readChoice('confidence', CONFIDENCES, text, names.confidence);
    case 'side':
      return readChoice('side', SIDES, text, names.position);
    // Which tags moved somebody was chosen, not written, and the tags are not at hand. A base is no words at all.
    case 'movedBy':
    case 'base':
      return [];
    case 'prediction':
      return [{ label: 'answer', text }];
    case 'answer':
      return [{ label: 'reply', text }];
    case 'claim':
    case 'objection':
    case 'unmoved':
      return [{ label: field, text }];
    default:
      return null;
  }
}

/** The one of some values that a text names. */
function readChoice<T>(
  label: WordsLabel,
  values: readonly T[],
  text: string,
  say: (value: T) => string,
): Line[] | null {
  const value = values.find((one) => String(one) === text);
  return value === undefined ? null : [{ label, text: say(value) }];
}

/** What a text of JSON holds; undefined when it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The half-written tags in one text; null when it holds any that cannot be read. */
function readTags(text: string): Draft[] | null {
  const records = splitOldList(text) ?? { only: text };
  // The text of the source is not at hand, so any place may lie in it.
  const drafts = readDrafts(records, Number.POSITIVE_INFINITY);
  return drafts.length === Object.keys(records).length ? drafts : null;
}

function listOfTag({ position, reason, ...draft }: Draft, names: WordNames): Line[] {
  return listTagWords(names.passage(draft), position ? { ...draft, position } : draft, reason, names);
}

function readWarrants(text: string): Line[] | null {
  const strands = readStrands(text);
  // One empty strand stands for what cannot be read, too.
  const isEmpty = writeStrands(strands) === writeStrands([]);
  if (isEmpty && text !== writeStrands([])) return null;
  return strands.flatMap(({ evidenceIds, because }): Line[] => [
    ...evidenceIds.map((id) => ({ label: 'rests' as const, text: id })),
    { label: 'because', text: because },
  ]);
}

function readAnswer(text: string, names: WordNames): Line[] | null {
  const value = parse(text);
  return isBuilt(value) ? listBuiltWords(value, names) : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isPlace = (value: unknown): value is Place =>
  isRecord(value) && typeof value.x === 'number' && typeof value.y === 'number';
const isLink = (value: unknown): value is Link => isRecord(value) && isText(value.from) && isText(value.to);
const areAll = (parts: unknown, is: (part: unknown) => boolean): boolean =>
  typeof parts === 'object' && parts !== null && Object.values(parts).every(is);

/** Whether a draft holds an answer to an exercise, of whatever module. */
function isBuilt(value: unknown): value is Built {
  if (!isRecord(value)) return false;
  switch (value.kind) {
    case 'sort':
      return areAll(value.groups, isText);
    case 'grid':
      return areAll(value.places, isPlace);
    case 'order':
      return Array.isArray(value.items) && value.items.every(isText);
    case 'chain':
      return Array.isArray(value.links) && value.links.every(isLink);
    case 'scorecard':
      return areAll(value.marks, isText) && areAll(value.reasons, isText);
    default:
      return false;
  }
}
