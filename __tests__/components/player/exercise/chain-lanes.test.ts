import fc from 'fast-check';
import { layLanes } from '@/components/player/exercise/chain-lanes';

const keys = ['a', 'b', 'c', 'd', 'e'];

test.each([
  { name: 'none', links: [], lanes: [] },
  { name: 'one', links: ['a>c'], lanes: [0] },
  { name: 'short ones inside long ones', links: ['a>e', 'b>c'], lanes: [0, 1] },
  { name: 'two that share an item', links: ['a>b', 'b>c'], lanes: [0, 1] },
  { name: 'two apart', links: ['a>b', 'd>c'], lanes: [0, 0] },
  { name: 'one to nowhere', links: ['a>z', 'a>b'], lanes: [0] },
])('$name', ({ links, lanes }) => {
  const laid = layLanes(
    keys,
    links.map((link) => ({ from: link.charAt(0), to: link.charAt(2) })),
  );
  expect(laid.map(({ lane }) => lane)).toEqual(lanes);
});

test('no two links in one lane meet, and every link is laid once', () => {
  const end = fc.constantFrom(...keys);
  const someLinks = fc.array(fc.record({ from: end, to: end }).filter(({ from, to }) => from !== to));
  fc.assert(
    fc.property(someLinks, (links) => {
      const laid = layLanes(keys, links);
      expect(laid.map(({ link }) => link).length).toBe(links.length);
      for (const [index, one] of laid.entries()) {
        for (const other of laid.slice(index + 1)) {
          if (one.lane !== other.lane) continue;
          const isAbove = Math.max(one.from, one.to) < Math.min(other.from, other.to);
          const isBelow = Math.max(other.from, other.to) < Math.min(one.from, one.to);
          expect(isAbove || isBelow).toBe(true);
        }
      }
    }),
  );
});
