import fc from 'fast-check';
import { layChain } from '@/components/player/picture/chain-layout';

/** A chain from pairs such as "ab", its nodes in the order of the letters. */
function chainOf(pairs: string[]) {
  const keys = [...new Set(pairs.join(''))].sort();
  return {
    nodes: keys.map((key) => ({ key, text: key.toUpperCase() })),
    links: pairs.map((pair) => ({
      from: pair.charAt(0),
      to: pair.charAt(1),
      standing: 'shown' as const,
      text: pair,
      evidence: [],
    })),
  };
}

/** Each node as its layer and the slots it takes. */
function placesOf(pairs: string[]) {
  return Object.fromEntries(
    layChain(chainOf(pairs)).nodes.map(({ key, layer, slot, span }) => [key, [layer, slot, slot + span - 1]]),
  );
}

test.each([
  { name: 'a row', pairs: ['ab', 'bc'], places: { a: [0, 0, 0], b: [1, 0, 0], c: [2, 0, 0] } },
  { name: 'a fork', pairs: ['ab', 'ac'], places: { a: [0, 0, 1], b: [1, 0, 0], c: [1, 1, 1] } },
  { name: 'two that meet', pairs: ['ac', 'bc'], places: { a: [0, 0, 0], b: [0, 1, 1], c: [1, 0, 1] } },
  {
    name: 'causes wait beside their effects',
    pairs: ['ac', 'bd', 'ce', 'cf', 'cg'],
    places: { a: [0, 0, 0], b: [0, 3, 3], c: [1, 0, 2], d: [1, 3, 3], e: [2, 0, 0], f: [2, 1, 1], g: [2, 2, 2] },
  },
  {
    name: 'an effect is level with its cause',
    pairs: ['ab', 'ac', 'cd'],
    places: { a: [0, 0, 1], b: [1, 0, 0], c: [1, 1, 1], d: [2, 1, 1] },
  },
  {
    name: 'a link past a layer has a slot of its own there',
    pairs: ['ab', 'bc', 'ac'],
    places: { a: [0, 0, 1], b: [1, 0, 0], c: [2, 0, 1] },
  },
])('$name', ({ pairs, places }) => {
  expect(placesOf(pairs)).toEqual(places);
});

test('a link that skips a layer is told in two stretches and passes beside the node', () => {
  const { hops, passes } = layChain(chainOf(['ab', 'bc', 'ac']));
  expect(passes).toEqual([{ link: 2, layer: 1, slot: 1 }]);
  expect(hops.filter(({ link }) => link === 2)).toEqual([
    { link: 2, layer: 0, from: 1, to: 1 },
    { link: 2, layer: 1, from: 1, to: 1 },
  ]);
});

test('two causes of two effects: what can run straight does, and the others cross between the nodes', () => {
  const { hops } = layChain(chainOf(['ac', 'ad', 'bc', 'bd']));
  expect(hops.map(({ from, to }) => [from, to])).toEqual([
    [0, 0],
    [1, 2],
    [2, 1],
    [3, 3],
  ]);
});

test('lines that need not cross do not', () => {
  const { hops } = layChain(chainOf(['ac', 'be', 'ce', 'af']));
  const crossings = hops.filter((one) =>
    hops.some((other) => other.layer === one.layer && one.from < other.from && one.to > other.to),
  );
  expect(crossings).toEqual([]);
});

test.each([
  { name: 'one arm to its end before the next', pairs: ['ab', 'bc', 'bd', 'ce', 'df', 'eg', 'fg'], told: 'abcedfg' },
  { name: 'no effect before all its causes', pairs: ['ad', 'bd', 'cd'], told: 'abcd' },
])('the list tells $name', ({ pairs, told }) => {
  expect(
    layChain(chainOf(pairs))
      .nodes.map(({ key }) => key)
      .join(''),
  ).toBe(told);
});

test('links in a circle are refused', () => {
  expect(() => layChain(chainOf(['ab', 'ba']))).toThrow('circle');
});

const letters = [...'abcdefg'];
const somePairs = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...letters)), { minLength: 1, selector: String })
  .map((pairs) => pairs.filter(([from, to]) => from < to).map((pair) => pair.join('')))
  .filter((pairs) => pairs.length > 0);

test('no two things share a slot of a layer, however the links run', () => {
  fc.assert(
    fc.property(somePairs, (pairs) => {
      const { nodes, hops, passes, layers, slots } = layChain(chainOf(pairs));
      for (let layer = 0; layer < layers; layer += 1) {
        const isHere = (one: { layer: number }) => one.layer === layer;
        const taken = [
          ...nodes.filter(isHere).flatMap(({ slot, span }) => Array.from({ length: span }, (_, index) => slot + index)),
          ...passes.filter(isHere).map(({ slot }) => slot),
        ];
        const leaving = hops.filter(isHere).map(({ from }) => from);
        const arriving = hops.filter(isHere).map(({ to }) => to);
        for (const list of [taken, leaving, arriving]) expect(new Set(list).size).toBe(list.length);
        expect(Math.max(...taken)).toBeLessThan(slots);
      }
    }),
  );
});

test('the stretches of a link lead from its cause to its effect without a gap, however the links run', () => {
  fc.assert(
    fc.property(somePairs, (pairs) => {
      const { nodes, hops } = layChain(chainOf(pairs));
      const slotsOf = (key: string | undefined, layer: number) => {
        const node = nodes.find((one) => one.key === key && one.layer === layer);
        return Array.from({ length: node?.span ?? 0 }, (_, index) => (node?.slot ?? 0) + index);
      };
      for (const [link, [cause, effect]] of pairs.entries()) {
        const stretches = hops.filter((hop) => hop.link === link);
        for (const [index, { layer, from, to }] of stretches.entries()) {
          const [before, after] = [stretches[index - 1], stretches[index + 1]];
          expect(before ? [before.to] : slotsOf(cause, layer)).toContain(from);
          expect(after ? [after.from] : slotsOf(effect, layer + 1)).toContain(to);
        }
      }
    }),
  );
});
