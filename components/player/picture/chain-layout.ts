import { type ChainPicture, layerChain } from '@/lib/domain/picture';
import { type Item, orderLayers, settle, type Tie } from './chain-order';

type Chain = Pick<ChainPicture, 'nodes' | 'links'>;

/** One stretch of a link: the layer it leaves for the next one, and the slots in which it leaves and arrives. */
interface Hop {
  /** Index of the link. */
  link: number;
  layer: number;
  from: number;
  to: number;
}

/** Where a link passes a layer on its way to a later one. */
interface Pass {
  link: number;
  layer: number;
  slot: number;
}

export interface ChainNode {
  key: string;
  text: string;
  layer: number;
  /** The first slot it takes, and how many. */
  slot: number;
  span: number;
}

export interface ChainLayout {
  layers: number;
  /** Lanes beside one another through all layers, each with room for one link. */
  slots: number;
  /** As they can be told, from cause to effect. */
  nodes: ChainNode[];
  hops: Hop[];
  passes: Pass[];
}

/** The nodes as they can be told: no effect before its causes, and each arm to its end before the next begins. */
function tellNodes({ nodes, links }: Chain): Chain['nodes'] {
  const told: Chain['nodes'] = [];
  const placeOf = (key: string) => told.findIndex((node) => node.key === key);
  const causesOf = (key: string) => links.filter(({ to }) => to === key).map(({ from }) => placeOf(from));
  while (told.length < nodes.length) {
    const ready = nodes.filter(({ key }) => placeOf(key) === -1 && !causesOf(key).includes(-1));
    const latest = (key: string) => Math.max(-1, ...causesOf(key));
    const [next] = ready.sort((a, b) => latest(b.key) - latest(a.key));
    if (!next) break;
    told.push(next);
  }
  return told;
}

/** Cuts every link into ties from layer to layer, with an item in each layer that it passes. */
function cutLinks({ links }: Chain, items: Map<string, Item>) {
  const ties: Tie[] = [];
  const passing: { link: number; item: Item }[] = [];
  for (const [link, { from, to }] of links.entries()) {
    const [start, end] = [items.get(from), items.get(to)];
    if (!start || !end) continue;
    let here = start;
    for (let layer = start.layer + 1; layer < end.layer; layer += 1) {
      const item = { layer, slot: 0, span: 1 };
      passing.push({ link, item });
      ties.push({ link, from: here, to: item, out: 0 });
      here = item;
    }
    ties.push({ link, from: here, to: end, out: 0 });
  }
  return { ties, passing };
}

/** The slots in which ties arrive at an item: each its own, in the order they come from. */
function arrive(item: Item, ties: Tie[]): [Tie, number][] {
  const leave = ({ from, out }: Tie) => from.slot + out;
  const ins = ties.filter(({ to }) => to === item).sort((a, b) => leave(a) - leave(b));
  return ins.map((tie, index) => [tie, item.slot + index]);
}

/**
 * Lays a chain in layers, a node one further than the furthest of its causes. Every link leaves and arrives in a slot of
 * its own, and passes other layers in slots where no node stands. Throws if the links run in a circle.
 */
export function layChain(chain: Chain): ChainLayout {
  const columns = layerChain(chain);
  if (!columns) throw new Error('The links of the chain run in a circle');
  const items = new Map(
    columns.flatMap((keys, layer) => keys.map((key): [string, Item] => [key, { layer, slot: 0, span: 1 }])),
  );
  const { ties, passing } = cutLinks(chain, items);
  const all = [...items.values(), ...passing.map(({ item }) => item)];
  const layers = orderLayers(
    columns.map((_, number) => all.filter(({ layer }) => layer === number)),
    ties,
  );
  settle(layers, ties);
  const arrivals = new Map(all.flatMap((item) => arrive(item, ties)));
  return {
    layers: layers.length,
    slots: Math.max(...all.map(({ slot, span }) => slot + span)),
    nodes: tellNodes(chain).flatMap((node) => {
      const item = items.get(node.key);
      return item ? [{ ...node, ...item }] : [];
    }),
    hops: ties.map((tie) => ({
      link: tie.link,
      layer: tie.from.layer,
      from: tie.from.slot + tie.out,
      to: arrivals.get(tie) ?? tie.to.slot,
    })),
    passes: passing.map(({ link, item: { layer, slot } }) => ({ link, layer, slot })),
  };
}
