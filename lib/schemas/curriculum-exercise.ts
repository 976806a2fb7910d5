import { z } from 'zod';
import type { Exercise } from '@/lib/domain/exercise';
import { evidenceId, slug, text } from './curriculum-parts';

// An answer names these keys, and the sync route takes no longer ones.
const key = slug.max(80);

type Fail = (path: PropertyKey[], message: string) => void;

/** A check that complains about places inside its value. After a complaint the checks around it would only echo it. */
function checked<T>(check: (value: T, fail: Fail) => void) {
  return (value: T, context: z.RefinementCtx<T>) => {
    check(value, (path, message) => context.addIssue({ code: 'custom', path, message, continue: false }));
  };
}

/** Entries whose keys are used once each. */
function keyed<T extends z.ZodType<{ key: string }>>(entry: T, atLeast: number) {
  return z
    .array(entry)
    .min(atLeast)
    .superRefine(
      checked((entries: { key: string }[], fail) => {
        for (const [index, { key }] of entries.entries()) {
          const isFirst = entries.findIndex((other) => other.key === key) === index;
          if (!isFirst) fail([index, 'key'], `“${key}” is used twice`);
        }
      }),
    );
}

const items = keyed(z.strictObject({ key, text, evidence: z.array(evidenceId).optional() }), 2);

/** Complains unless there is one answer for every item, and none for anything else. */
function checkAnswers(items: { key: string }[], answers: { item: string }[], fail: Fail): void {
  for (const [index, { item }] of answers.entries()) {
    if (!items.some(({ key }) => key === item)) fail(['answers', index, 'item'], `“${item}” is not one of the items`);
    else if (answers.findIndex((other) => other.item === item) < index) {
      fail(['answers', index, 'item'], `“${item}” has an answer already`);
    }
  }
  for (const { key } of items) {
    if (!answers.some(({ item }) => item === key)) fail(['answers'], `has no answer for “${key}”`);
  }
}

const defended = z.strictObject({ group: key, because: text });

const sort = z
  .strictObject({
    kind: z.literal('sort'),
    prompt: text,
    items,
    groups: keyed(z.strictObject({ key, label: text, meaning: text }), 2),
    answers: z.array(defended.extend({ item: key, alternatives: z.array(defended) })),
  })
  .superRefine(
    checked((value, fail) => {
      checkAnswers(value.items, value.answers, fail);
      for (const [index, { group, alternatives }] of value.answers.entries()) {
        const named = [group, ...alternatives.map((alternative) => alternative.group)];
        for (const [place, name] of named.entries()) {
          const field = place === 0 ? ['group'] : ['alternatives', place - 1, 'group'];
          const path = ['answers', index, ...field];
          if (!value.groups.some(({ key }) => key === name)) fail(path, `“${name}” is not one of the groups`);
          else if (named.indexOf(name) < place) fail(path, `“${name}” was given before for this item`);
        }
      }
    }),
  );

const axis = z.strictObject({ label: text, low: text, high: text });
const end = z.number().min(0).max(100);
const stretch = z.tuple([end, end]).refine(([from, to]) => from < to, 'runs from the smaller number to the larger');

const grid = z
  .strictObject({
    kind: z.literal('grid'),
    prompt: text,
    x: axis,
    y: axis,
    items,
    answers: z.array(z.strictObject({ item: key, x: stretch, y: stretch, because: text })),
  })
  .superRefine(checked((value, fail) => checkAnswers(value.items, value.answers, fail)));

const order = z
  .strictObject({
    kind: z.literal('order'),
    prompt: text,
    items,
    answers: z.array(z.strictObject({ item: key, date: text.optional(), because: text.optional() })),
  })
  .superRefine(
    checked((value, fail) => {
      checkAnswers(value.items, value.answers, fail);
      // The items are shown as they stand in the file.
      const isGivenAway = value.items.every(({ key }, place) => value.answers[place]?.item === key);
      if (isGivenAway) fail(['items'], 'stand in the right order already');
    }),
  );

const chain = z
  .strictObject({
    kind: z.literal('chain'),
    prompt: text,
    items,
    answers: z.array(z.strictObject({ from: key, to: key, because: text })).min(1),
  })
  .superRefine(
    checked((value, fail) => {
      for (const [index, { from, to }] of value.answers.entries()) {
        for (const [field, name] of Object.entries({ from, to })) {
          const isItem = value.items.some(({ key }) => key === name);
          if (!isItem) fail(['answers', index, field], `“${name}” is not one of the items`);
        }
        if (from === to) fail(['answers', index, 'to'], `“${to}” cannot lead to itself`);
        const isFirst = value.answers.findIndex((other) => other.from === from && other.to === to) === index;
        if (!isFirst) fail(['answers', index], `the link from “${from}” to “${to}” is drawn twice`);
      }
    }),
  );

const scorecard = z.strictObject({
  kind: z.literal('scorecard'),
  prompt: text,
  items,
  marks: keyed(z.strictObject({ key, label: text }), 2),
});

/** One entry under `exercises` of a module.yaml: what is asked, and the author's answers. */
export const exercise = z.discriminatedUnion('kind', [
  sort,
  grid,
  order,
  chain,
  scorecard,
]) satisfies z.ZodType<Exercise>;
