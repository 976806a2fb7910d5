import type { Position } from './debate';
import { fitsStep, type KnownStep } from './exercise-fit';
import { type Operation, type SlotChange, slotOf } from './operation';
import type { Span } from './source';
import { asksWhy } from './tag';

/** A tag as the rules need it: whose attempt it is in is settled before. */
export interface KnownTag {
  sourceId: string;
  /** Id of its newest kept revision; a deletion is one. */
  revisionId: string;
  deleted: boolean;
  /** The commit locked its first revision. */
  locked: boolean;
  position: Position;
}

/** What an attempt looks like when an operation arrives. */
export interface AttemptState {
  /** Its class is archived. */
  isArchived: boolean;
  opensAt: Date | null;
  closesAt: Date | null;
  committedAt: Date | null;
  /** By key: the module's steps. */
  steps: ReadonlyMap<string, KnownStep>;
  /** By id: the text of every source of this module version, the practice passage included. */
  sources: ReadonlyMap<string, { text: string }>;
  /** By id; only this attempt's. */
  tags: ReadonlyMap<string, KnownTag>;
  /** By slot: the id of its current revision. */
  revisions: ReadonlyMap<string, string>;
  /** Ids of the evidence library. */
  evidence: ReadonlySet<string>;
}

/** What happens to an operation. `code` names the sentence for the person in the catalogue. */
export type Decision =
  | { outcome: 'apply'; late: boolean }
  | { outcome: 'set-aside'; late: boolean; code: 'newer-exists' }
  | { outcome: 'reject'; status: 404 | 409 | 422; code: RejectionCode };

export type RejectionCode =
  | 'class-archived'
  | 'not-open-yet'
  | 'span-outside'
  | 'unknown-source'
  | 'unknown-step'
  | 'built-unfit'
  | 'unknown-tag'
  | 'unknown-evidence'
  | 'tag-exists'
  | 'tag-deleted'
  | 'reason-missing'
  | 'after-needs-commit'
  | 'quote-empty';

/** Whether work arrives after the assignment closed; `closesAt` null means it never closes. */
export function isLate({ closesAt }: { closesAt: Date | null }, now: Date): boolean {
  return closesAt !== null && now >= closesAt;
}

/** When an assignment closes: by its date or by the instructor's hand, whichever is first; null when it never does. */
export function closingTime({ closesAt, closedAt }: { closesAt: Date | null; closedAt: Date | null }): Date | null {
  if (closesAt === null || closedAt === null) return closesAt ?? closedAt;
  return closesAt < closedAt ? closesAt : closedAt;
}

/** Why a span cannot be tagged in this text, or null when it can. */
export function spanFault(text: string, { start, end }: Span): 'span-outside' | 'quote-empty' | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
    return 'span-outside';
  }
  const quote = text.slice(start, end);
  if (!quote.isWellFormed()) return 'span-outside';
  return quote.trim() === '' ? 'quote-empty' : null;
}

/**
 * The rules of an attempt for one operation, in the state that all earlier ones left. A closed assignment never
 * refuses: work is kept as late. A change based on an older revision is set aside, beside the newer one: a reason is
 * asked only for what would be current. An edit based on a deletion takes it back.
 */
export function decide(operation: Operation, state: AttemptState, now: Date): Decision {
  const reject = (status: 404 | 409 | 422, code: RejectionCode): Decision => ({ outcome: 'reject', status, code });
  if (state.isArchived) return reject(409, 'class-archived');
  if (state.opensAt !== null && now < state.opensAt) return reject(409, 'not-open-yet');
  const late = isLate(state, now);
  const apply: Decision = { outcome: 'apply', late };
  const setAside: Decision = { outcome: 'set-aside', late, code: 'newer-exists' };
  const owns = (ids: string[]) => ids.every((id) => state.tags.has(id));

  switch (operation.kind) {
    case 'tag.create': {
      const source = state.sources.get(operation.sourceId);
      if (!source) return reject(404, 'unknown-source');
      if (state.tags.has(operation.tagId)) return reject(409, 'tag-exists');
      const fault = spanFault(source.text, operation);
      return fault ? reject(422, fault) : apply;
    }
    case 'tag.edit':
    case 'tag.delete': {
      const tag = state.tags.get(operation.tagId);
      if (!tag) return reject(404, 'unknown-tag');
      const isSeen = operation.base === tag.revisionId;
      if (operation.kind === 'tag.delete') {
        if (tag.deleted) return reject(409, 'tag-deleted');
        return isSeen ? apply : setAside;
      }
      const fault = spanFault(state.sources.get(tag.sourceId)?.text ?? '', operation);
      if (fault) return reject(422, fault);
      if (!isSeen) return setAside;
      return asksWhy(tag, operation.position) && !operation.reason?.trim() ? reject(422, 'reason-missing') : apply;
    }
    case 'step.done':
      return state.steps.has(operation.step) ? apply : reject(404, 'unknown-step');
    // Settling what somebody else's device has settled already changes nothing.
    case 'aside.settle':
      return apply;
    case 'response.keep': {
      const step = state.steps.get(operation.step);
      if (!step) return reject(404, 'unknown-step');
      if (!fitsStep(operation.built, step)) return reject(422, 'built-unfit');
      return isBasedOnOlder(operation, state) ? setAside : apply;
    }
    case 'stance.keep':
    case 'prediction.keep':
      if (operation.phase === 'after' && state.committedAt === null) return reject(409, 'after-needs-commit');
      if (operation.kind === 'stance.keep' && !owns(operation.movedBy)) return reject(404, 'unknown-tag');
      return isBasedOnOlder(operation, state) ? setAside : apply;
    case 'argument.keep':
      if (!owns(operation.warrants.flatMap((warrant) => warrant.tagIds))) return reject(404, 'unknown-tag');
      if (!operation.warrants.every(({ evidenceIds }) => evidenceIds.every((id) => state.evidence.has(id)))) {
        return reject(404, 'unknown-evidence');
      }
      return isBasedOnOlder(operation, state) ? setAside : apply;
  }
}

function isBasedOnOlder(operation: Operation & SlotChange, { revisions }: AttemptState): boolean {
  const slot = slotOf(operation);
  return operation.base !== undefined && slot !== null && operation.base !== (revisions.get(slot) ?? null);
}

/**
 * An operation whose base was refused, based on what that one was based on: the person saw a text that never came to be.
 * `refused`: by id, what each refused operation was based on.
 */
export function followRefused<O extends Operation>(operation: O, refused: ReadonlyMap<string, string | null>): O {
  if (!('base' in operation)) return operation;
  let base: string | null | undefined = operation.base;
  while (typeof base === 'string' && refused.has(base)) base = refused.get(base) ?? null;
  return base === operation.base ? operation : { ...operation, base };
}

/** The state after an operation was applied; pure. Marks of steps leave no trace in it. */
export function advance(state: AttemptState, operation: Operation): AttemptState {
  const slot = slotOf(operation);
  if (slot !== null) return { ...state, revisions: new Map(state.revisions).set(slot, operation.id) };
  if (operation.kind !== 'tag.create' && operation.kind !== 'tag.edit' && operation.kind !== 'tag.delete') return state;
  const tags = new Map(state.tags);
  if (operation.kind === 'tag.create') {
    const { sourceId, position } = operation;
    tags.set(operation.tagId, { sourceId, revisionId: operation.id, deleted: false, locked: false, position });
  } else {
    const known = tags.get(operation.tagId);
    if (!known) return state;
    const change = operation.kind === 'tag.edit' ? { position: operation.position, deleted: false } : { deleted: true };
    tags.set(operation.tagId, { ...known, ...change, revisionId: operation.id });
  }
  return { ...state, tags };
}

/** The ids of tags that an operation stands on: if one of them was refused, so is this. */
export function dependsOn(operation: Operation): string[] {
  switch (operation.kind) {
    case 'tag.edit':
    case 'tag.delete':
      return [operation.tagId];
    case 'stance.keep':
      return operation.movedBy;
    case 'argument.keep':
      return operation.warrants.flatMap((warrant) => warrant.tagIds);
    default:
      return [];
  }
}
