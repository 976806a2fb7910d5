import type { Change } from '@/lib/domain/operation';
import type { Tag, TagContent } from '@/lib/domain/tag';
import type { Work } from '@/lib/domain/work';
import { SOURCE, TEXT } from './outbox-fake-server';

const content: TagContent = {
  start: 0,
  end: 8,
  position: 'transfer',
  factors: [],
  credibility: null,
  bearing: null,
  because: '',
};
let made = 0;
const newTag = () => ({ kind: 'tag.create' as const, tagId: `tag-${++made}`, sourceId: SOURCE, ...content });

/** A new tag on the test's source. */
export function buildCreate(because: string, change: Partial<TagContent & { sourceId: string }> = {}) {
  return { ...newTag(), because, ...change };
}

/** An edit of a tag as it is seen. */
export function buildEdit(tag: Pick<Tag, 'id' | 'revisionId'>, because: string): Extract<Change, { kind: 'tag.edit' }> {
  return { kind: 'tag.edit', tagId: tag.id, base: tag.revisionId, ...content, because };
}

/** A response to a step. */
export function buildResponse(text: string, step = 'reflect'): Change {
  return { kind: 'response.keep', step, text, built: null };
}

const tagOf = ({ tags }: Work, pick: number): Tag | undefined => tags[pick % Math.max(1, tags.length)];
const idsOf = (work: Work, pick: number) => work.tags.slice(0, pick % 3).map(({ id }) => id);

/**
 * Every kind of change a person can make when they see this work, some of which the server refuses or sets aside.
 * `pick` chooses among their tags; null when there is none to choose.
 */
export const changes: Record<string, (work: Work, pick: number) => Change | null> = {
  create: () => buildCreate(`because ${made}`),
  'create outside': () => buildCreate('outside', { end: TEXT.length + 1 }),
  'create elsewhere': () => buildCreate('elsewhere', { sourceId: 'another source' }),
  edit: (work, pick) => {
    const tag = tagOf(work, pick);
    return tag ? buildEdit(tag, `because ${++made}`) : null;
  },
  'edit an older text': (work, pick) => {
    const tag = tagOf(work, pick);
    return tag ? buildEdit({ id: tag.id, revisionId: 'an older one' }, `because ${++made}`) : null;
  },
  'bring back': ({ deleted }, pick) => {
    const tag = deleted[pick % Math.max(1, deleted.length)];
    return tag ? buildEdit(tag, `because ${++made}`) : null;
  },
  'edit an older text of what is gone': ({ deleted }, pick) => {
    const tag = deleted[pick % Math.max(1, deleted.length)];
    return tag ? buildEdit({ id: tag.id, revisionId: 'an older one' }, `because ${++made}`) : null;
  },
  delete: (work, pick) => {
    const tag = tagOf(work, pick);
    return tag ? { kind: 'tag.delete', tagId: tag.id, base: tag.revisionId } : null;
  },
  done: (_, pick) => ({ kind: 'step.done', step: pick % 2 ? 'read' : 'argue' }),
  'done with no step': () => ({ kind: 'step.done', step: 'no such step' }),
  stance: (work, pick) => ({
    kind: 'stance.keep',
    phase: 'before',
    value: 1,
    position: 'sequence',
    confidence: 3,
    movedBy: idsOf(work, pick),
    unmoved: `nothing ${++made}`,
  }),
  prediction: () => ({ kind: 'prediction.keep', phase: 'before', answer: `guess ${++made}` }),
  response: () => buildResponse(`response ${++made}`),
  'response on an older text': () => ({ ...buildResponse(`response ${++made}`), base: 'an older one' }),
  settle: ({ setAside }, pick) => {
    const aside = setAside[pick % Math.max(1, setAside.length)];
    return aside ? { kind: 'aside.settle', operation: aside.id } : null;
  },
  argument: (work, pick) => ({
    kind: 'argument.keep',
    claim: `claim ${++made}`,
    warrants: [{ tagIds: idsOf(work, pick), evidenceIds: [], because: 'so' }],
    objection: '',
    answer: '',
  }),
};
