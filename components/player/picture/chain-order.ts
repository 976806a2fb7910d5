/** What takes room in a layer: a node, or a link on its way to a layer further on, where no node may stand. */
export interface Item {
  layer: number;
  /** The first slot it takes, and how many. */
  slot: number;
  span: number;
}

/** A link from an item to one in the next layer: `out` counts those that leave the same item, in the order of their ends. */
export interface Tie {
  link: number;
  from: Item;
  to: Item;
  out: number;
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The items of each layer, ordered there and back again by where their neighbours stand, which leaves few crossings. */
export function orderLayers(given: Item[][], ties: Tie[]): Item[][] {
  const layers = [...given];
  const placeOf = (item: Item) => (layers[item.layer] ?? []).indexOf(item);
  const order = (number: number, neighboursOf: (item: Item) => Item[]) => {
    const wishes = new Map(
      (layers[number] ?? []).map((item) => {
        const places = neighboursOf(item).map(placeOf);
        return [item, places.length === 0 ? placeOf(item) : mean(places)];
      }),
    );
    layers[number] = [...wishes.keys()].sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0));
  };
  const causesOf = (item: Item) => ties.filter(({ to }) => to === item).map(({ from }) => from);
  const effectsOf = (item: Item) => ties.filter(({ from }) => from === item).map(({ to }) => to);
  const forwards = layers.map((_, number) => number);
  for (const number of forwards) order(number, causesOf);
  for (const number of [...forwards].reverse()) order(number, effectsOf);
  for (const number of forwards) order(number, causesOf);
  return layers;
}

/** Counts the ties that leave the same item in the order of their ends, and gives every item room for all its ties. */
function makeRoom(layers: Item[][], ties: Tie[]): void {
  const placeOf = (item: Item) => (layers[item.layer] ?? []).indexOf(item);
  for (const item of layers.flat()) {
    const outs = ties.filter(({ from }) => from === item).sort((a, b) => placeOf(a.to) - placeOf(b.to));
    for (const [index, tie] of outs.entries()) tie.out = index;
    item.span = Math.max(1, outs.length, ties.filter(({ to }) => to === item).length);
  }
}

/** Gives every item its slots: below the one before it, level with its first cause, and with its first effect, where that is free. */
export function settle(layers: Item[][], ties: Tie[]): void {
  makeRoom(layers, ties);
  for (const layer of layers) {
    let free = 0;
    for (const item of layer) {
      const causes = ties.filter(({ to }) => to === item).map(({ from, out }) => from.slot + out);
      item.slot = causes.length === 0 ? free : Math.max(free, Math.min(...causes));
      free = item.slot + item.span;
    }
  }
  for (const layer of [...layers].reverse()) {
    let end = Number.POSITIVE_INFINITY;
    for (const item of [...layer].reverse()) {
      const effects = ties.filter(({ from }) => from === item).map(({ to, out }) => to.slot - out);
      if (effects.length > 0) item.slot = Math.min(end - item.span, Math.max(item.slot, Math.min(...effects)));
      end = item.slot;
    }
  }
}
