import type { Confidence, Phase, Position, StanceValue } from './debate';
import type { Operation, Warrant } from './operation';
import type { Tag } from './tag';

export interface StanceContent {
  value: StanceValue;
  position: Position;
  confidence: Confidence;
  movedBy: string[];
  unmoved: string;
}

export interface ArgumentContent {
  claim: string;
  warrants: Warrant[];
  objection: string;
  answer: string;
}

/** Everything one person has made in one attempt, as they see it now. */
export interface Work {
  /** Not deleted, in the order they were made. */
  tags: Tag[];
  stances: Partial<Record<Phase, StanceContent>>;
  predictions: Partial<Record<Phase, string>>;
  /** The newest text per step key. */
  responses: Record<string, string>;
  argument: ArgumentContent | null;
  /** Keys of steps that the person said they are done with. */
  stepsDone: string[];
  /** ISO time of the commit; null before it. */
  committedAt: string | null;
}

export const EMPTY_WORK: Work = {
  tags: [],
  stances: {},
  predictions: {},
  responses: {},
  argument: null,
  stepsDone: [],
  committedAt: null,
};

/**
 * The work as it looks with one more operation applied. Pure, never refuses: the server decides, this only paints.
 * An edit or deletion of a tag that is not there changes nothing.
 */
export function applyOperation(work: Work, operation: Operation): Work {
  switch (operation.kind) {
    case 'tag.create': {
      const { id, kind, tagId, ...content } = operation;
      const tag: Tag = { id: tagId, revisionId: id, locked: false, firstPosition: null, late: false, ...content };
      return work.tags.some((other) => other.id === tagId) ? work : { ...work, tags: [...work.tags, tag] };
    }
    case 'tag.edit': {
      const { id, kind, tagId, base, reason, ...content } = operation;
      return {
        ...work,
        tags: work.tags.map((tag) => (tag.id === tagId ? { ...tag, ...content, revisionId: id } : tag)),
      };
    }
    case 'tag.delete':
      return { ...work, tags: work.tags.filter((tag) => tag.id !== operation.tagId) };
    case 'step.done':
      return work.stepsDone.includes(operation.step)
        ? work
        : { ...work, stepsDone: [...work.stepsDone, operation.step] };
    case 'stance.keep': {
      const { id, kind, phase, ...stance } = operation;
      return { ...work, stances: { ...work.stances, [phase]: stance } };
    }
    case 'prediction.keep':
      return { ...work, predictions: { ...work.predictions, [operation.phase]: operation.answer } };
    case 'response.keep':
      return { ...work, responses: { ...work.responses, [operation.step]: operation.text } };
    case 'argument.keep': {
      const { id, kind, ...argument } = operation;
      return { ...work, argument };
    }
  }
}
