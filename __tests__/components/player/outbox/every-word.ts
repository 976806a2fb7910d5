import type { Change, OperationKind } from '@/lib/domain/operation';

const tag = {
  start: 120,
  end: 180,
  position: 'sequence' as const,
  factors: ['labour' as const, 'networks' as const],
  credibility: 2 as const,
  bearing: 4 as const,
  because: 'the because of a tag',
};

/** A change with everything in it that a person can say, and the words of it that have to be found again. */
interface Full {
  name: string;
  change: Change;
  words: string[];
}

const tagWords = ['Sequence', 'Labour practices', 'Knowledge networks', 'fair', 'decisive', 'the because of a tag'];
const response = { kind: 'response.keep' as const, step: 'back', text: '' };

/** One of every kind, and one of everything that can be put together in an exercise. */
const byKind: Record<OperationKind, Full[]> = {
  'tag.create': [
    { name: 'a new tag', change: { kind: 'tag.create', tagId: 't', sourceId: 's', ...tag }, words: tagWords },
  ],
  'tag.edit': [
    {
      name: 'a changed tag',
      change: { kind: 'tag.edit', tagId: 't', base: 'b', reason: 'the reason of an edit', ...tag },
      words: [...tagWords, 'the reason of an edit'],
    },
  ],
  'tag.delete': [
    {
      name: 'a deleted tag',
      change: { kind: 'tag.delete', tagId: 't', base: 'b', reason: 'the reason of a deletion' },
      words: ['the reason of a deletion'],
    },
  ],
  'step.done': [{ name: 'a step that is done', change: { kind: 'step.done', step: 'read' }, words: [] }],
  'stance.keep': [
    {
      name: 'a stance',
      change: {
        kind: 'stance.keep',
        phase: 'after',
        value: -2,
        position: 'complicates',
        confidence: 4,
        movedBy: [],
        unmoved: 'why nothing moved',
      },
      words: ['towards elsewhere', 'Complicates', 'sure', 'why nothing moved'],
    },
  ],
  'prediction.keep': [
    {
      name: 'a prediction',
      change: { kind: 'prediction.keep', phase: 'before', answer: 'what was predicted' },
      words: ['what was predicted'],
    },
  ],
  'response.keep': [
    {
      name: 'a text',
      change: { ...response, text: 'a text\nof two lines', built: null },
      words: ['a text\nof two lines'],
    },
    {
      name: 'a case for the other side',
      change: { ...response, text: 'the other case', built: { kind: 'opposite', side: 'indigenous' } },
      words: ['the other case', 'Indigenous'],
    },
    {
      name: 'a scorecard',
      change: {
        ...response,
        built: {
          kind: 'scorecard',
          marks: { 'open-science': 'half-met', diversity: 'missing' },
          reasons: { 'open-science': 'the reason of a mark', money: 'a reason without a mark' },
        },
      },
      words: [
        'open science: half met',
        'diversity: missing',
        'open science: the reason of a mark',
        'money: a reason without a mark',
      ],
    },
    {
      name: 'groups',
      change: { ...response, built: { kind: 'sort', groups: { 'model-card': 'self-report', licence: 'fact' } } },
      words: ['model card: self report', 'licence: fact'],
    },
    {
      name: 'places',
      change: { ...response, built: { kind: 'grid', places: { recruiter: { x: 12, y: 88 } } } },
      words: ['recruiter: 12 of 100 from the left, 88 of 100 from the bottom'],
    },
    {
      name: 'an order',
      change: { ...response, built: { kind: 'order', items: ['core-team', 'spread'] } },
      words: ['1: core team', '2: spread'],
    },
    {
      name: 'a chain',
      change: { ...response, built: { kind: 'chain', links: [{ from: 'core-team', to: 'spread' }] } },
      words: ['core team leads to spread'],
    },
  ],
  'argument.keep': [
    {
      name: 'an argument',
      change: {
        kind: 'argument.keep',
        claim: 'the claim',
        warrants: [
          { tagIds: ['t'], evidenceIds: ['E07'], because: 'the first strand' },
          { tagIds: [], evidenceIds: [], because: 'the second strand' },
        ],
        objection: 'the objection',
        answer: 'the answer to it',
      },
      words: ['the claim', 'E07', 'the first strand', 'the second strand', 'the objection', 'the answer to it'],
    },
  ],
  'aside.settle': [{ name: 'a choice', change: { kind: 'aside.settle', operation: 'o' }, words: [] }],
};

export const fullChanges: Full[] = Object.values(byKind).flat();
