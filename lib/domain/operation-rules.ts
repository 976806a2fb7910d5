import type { Position } from './debate';
import type { Operation } from './operation';
import type { Span } from './source';

/** A tag as the rules need it: whose attempt it is in is settled before. */
export interface KnownTag {
  sourceId: string;
  /** Id of its newest kept revision. */
  revisionId: string;
  deleted: boolean;
  /** The commit locked its first revision. */
  locked: boolean;
  position: Position;
}

/** What an attempt looks like when an operation arrives. */
export interface AttemptState {
  opensAt: Date | null;
  closesAt: Date | null;
  committedAt: Date | null;
  /** Keys of the module's steps. */
  steps: ReadonlySet<string>;
  /** By id: the text of every source of this module version, the practice passage included. */
  sources: ReadonlyMap<string, { text: string }>;
  /** By id; only this attempt's. */
  tags: ReadonlyMap<string, KnownTag>;
}

/** What happens to an operation. `code` names the sentence for the person in the catalogue. */
export type Decision =
  | { outcome: 'apply'; late: boolean }
  | { outcome: 'set-aside'; late: boolean; code: 'newer-exists' }
  | { outcome: 'reject'; status: 404 | 409 | 422; code: RejectionCode };

export type RejectionCode =
  | 'not-open-yet'
  | 'span-outside'
  | 'unknown-source'
  | 'unknown-step'
  | 'unknown-tag'
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
 * refuses: work is kept as late. A change based on an older revision is set aside, beside the newer one.
 */
export function decide(operation: Operation, state: AttemptState, now: Date): Decision {
  const reject = (status: 404 | 409 | 422, code: RejectionCode): Decision => ({ outcome: 'reject', status, code });
  if (state.opensAt !== null && now < state.opensAt) return reject(409, 'not-open-yet');
  const apply: Decision = { outcome: 'apply', late: isLate(state, now) };
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
      if (tag.deleted) return reject(409, 'tag-deleted');
      if (operation.kind === 'tag.edit') {
        const fault = spanFault(state.sources.get(tag.sourceId)?.text ?? '', operation);
        if (fault) return reject(422, fault);
        if (tag.locked && operation.position !== tag.position && !operation.reason?.trim()) {
          return reject(422, 'reason-missing');
        }
      }
      if (operation.base !== tag.revisionId) return { outcome: 'set-aside', late: apply.late, code: 'newer-exists' };
      return apply;
    }
    case 'step.done':
    case 'response.keep':
      return state.steps.has(operation.step) ? apply : reject(404, 'unknown-step');
    case 'stance.keep':
      if (operation.phase === 'after' && state.committedAt === null) return reject(409, 'after-needs-commit');
      return owns(operation.movedBy) ? apply : reject(404, 'unknown-tag');
    case 'prediction.keep':
      return operation.phase === 'after' && state.committedAt === null ? reject(409, 'after-needs-commit') : apply;
    case 'argument.keep':
      return owns(operation.warrants.flatMap((warrant) => warrant.tagIds)) ? apply : reject(404, 'unknown-tag');
  }
}

/** The state after an operation was applied; pure. What is not about tags leaves no trace in it. */
export function advance(state: AttemptState, operation: Operation): AttemptState {
  if (operation.kind !== 'tag.create' && operation.kind !== 'tag.edit' && operation.kind !== 'tag.delete') return state;
  const tags = new Map(state.tags);
  if (operation.kind === 'tag.create') {
    const { sourceId, position } = operation;
    tags.set(operation.tagId, { sourceId, revisionId: operation.id, deleted: false, locked: false, position });
  } else {
    const known = tags.get(operation.tagId);
    if (!known) return state;
    const change = operation.kind === 'tag.edit' ? { position: operation.position } : { deleted: true };
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
