import { z } from 'zod';
import { POSITIONS } from '@/lib/domain/debate';
import { layerChain, ORIGINS, type Picture, STANDINGS } from '@/lib/domain/picture';
import { evidenceId, slug, text } from './curriculum-parts';

const position = z.enum(POSITIONS);
const evidence = z.array(evidenceId);
const titled = { title: text, text };

const flow = z.strictObject({
  kind: z.literal('flow'),
  ...titled,
  columns: z.array(text).min(1),
  rows: z
    .array(
      z.strictObject({
        label: text,
        cells: z.array(z.strictObject({ text, position: position.optional(), evidence: evidence.optional() })).min(1),
      }),
    )
    .min(1),
});

const part = z.strictObject({ label: text, value: z.number().min(0), words: text, position: position.optional() });
const parts = z.strictObject({
  kind: z.literal('parts'),
  ...titled,
  bars: z
    .array(
      z.strictObject({ label: text, total: z.number().positive(), note: text, parts: z.array(part).min(1), evidence }),
    )
    .min(1),
});

const event = z.strictObject({
  date: text,
  at: z.number().min(1900).max(2100),
  lane: text,
  text,
  position: position.optional(),
  evidence,
});
const timeline = z
  .strictObject({ kind: z.literal('timeline'), ...titled, lanes: z.array(text).min(1), events: z.array(event).min(2) })
  .superRefine(({ lanes, events }, context) => {
    for (const [index, { lane, at }] of events.entries()) {
      const fail = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['events', index, field], message });
      if (!lanes.includes(lane)) fail('lane', `“${lane}” is not one of the lanes`);
      if (at < (events[index - 1]?.at ?? at)) fail('at', 'is earlier than the event before it');
    }
  });

const axis = z.strictObject({ label: text, low: text, high: text });
const percent = z.number().min(0).max(100);
const grid = z.strictObject({
  kind: z.literal('grid'),
  ...titled,
  x: axis,
  y: axis,
  places: z.array(z.strictObject({ label: text, x: percent, y: percent, text, evidence })).min(2),
});

const supply = z.strictObject({
  kind: z.literal('supply'),
  ...titled,
  stages: z
    .array(
      z.strictObject({
        label: text,
        parts: z.array(z.strictObject({ text, origin: z.enum(ORIGINS), evidence })).min(1),
      }),
    )
    .min(2),
});

const link = z.strictObject({ from: slug, to: slug, standing: z.enum(STANDINGS), text, evidence });
const chain = z
  .strictObject({
    kind: z.literal('chain'),
    ...titled,
    nodes: z.array(z.strictObject({ key: slug, text })).min(2),
    links: z.array(link).min(1),
  })
  .superRefine((value, context) => {
    const fail = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    const keys = value.nodes.map(({ key }) => key);
    for (const [index, key] of keys.entries()) {
      if (keys.indexOf(key) < index) fail(['nodes', index, 'key'], `“${key}” is used twice`);
    }
    for (const [index, { from, to }] of value.links.entries()) {
      for (const [field, key] of Object.entries({ from, to })) {
        if (!keys.includes(key)) fail(['links', index, field], `“${key}” is not the key of a node`);
      }
    }
    if (layerChain(value) === null) fail(['links'], 'run in a circle');
  });

/** One entry under `pictures` of a module.yaml. */
export const picture = z.discriminatedUnion('kind', [
  flow,
  parts,
  timeline,
  grid,
  supply,
  chain,
]) satisfies z.ZodType<Picture>;
