import type {
  ChainExercise,
  ExerciseItem,
  GridAnswer,
  GridExercise,
  Link,
  OrderAnswer,
  OrderExercise,
  Place,
  SortAnswer,
  SortExercise,
} from './exercise';

/** An item of which the person said nothing is `missed`. */
export interface SortRow {
  item: ExerciseItem;
  answer: SortAnswer;
  own: string | null;
  found: 'same' | 'defensible' | 'otherwise' | 'missed';
}

/** Every item with the author's answer about it, in the order of the exercise. */
function withAnswers<A extends { item: string }>(items: ExerciseItem[], answers: A[]) {
  return items.flatMap((item) => {
    const answer = answers.find((one) => one.item === item.key);
    return answer ? [{ item, answer }] : [];
  });
}

/** A person's groups beside the author's, item by item. */
export function compareSort({ items, answers }: SortExercise, groups: Record<string, string>): SortRow[] {
  return withAnswers(items, answers).map(({ item, answer }) => {
    const own = groups[item.key] ?? null;
    if (own === null) return { item, answer, own, found: 'missed' };
    if (own === answer.group) return { item, answer, own, found: 'same' };
    const isDefensible = answer.alternatives.some(({ group }) => group === own);
    return { item, answer, own, found: isDefensible ? 'defensible' : 'otherwise' };
  });
}

/** `same`: inside the author's area, its edges included. */
export interface GridRow {
  item: ExerciseItem;
  answer: GridAnswer;
  own: Place | null;
  found: 'same' | 'otherwise' | 'missed';
}

const isWithin = (value: number, [from, to]: [number, number]) => from <= value && value <= to;

/** A person's places beside the author's areas, item by item. */
export function compareGrid({ items, answers }: GridExercise, places: Record<string, Place>): GridRow[] {
  return withAnswers(items, answers).map(({ item, answer }) => {
    const own = places[item.key] ?? null;
    if (own === null) return { item, answer, own, found: 'missed' };
    const isInside = isWithin(own.x, answer.x) && isWithin(own.y, answer.y);
    return { item, answer, own, found: isInside ? 'same' : 'otherwise' };
  });
}

/** One item of the author's order. `own` is its place in the person's, from 1, or null when it is not there. */
export interface OrderRow {
  item: ExerciseItem;
  answer: OrderAnswer;
  own: number | null;
  /** It stands right among the others that do; those that do not would have to be moved. */
  stands: boolean;
}

/** The longest run of ranks that only rise, as places in the list; the first one found of several. */
function longestRise(ranks: number[]): Set<number> {
  const best: number[][] = [];
  for (const [place, rank] of ranks.entries()) {
    let before: number[] = [];
    for (let earlier = 0; earlier < place; earlier += 1) {
      const run = best[earlier] ?? [];
      if ((ranks[earlier] ?? 0) < rank && run.length > before.length) before = run;
    }
    best.push([...before, place]);
  }
  return new Set(best.reduce((longest, run) => (run.length > longest.length ? run : longest), []));
}

/**
 * A person's order beside the author's. As few items as possible count as out of place: moving one item shifts all the
 * others by one without putting them wrong.
 */
export function compareOrder({ items, answers }: OrderExercise, own: string[]): OrderRow[] {
  const keys = answers.map(({ item }) => item);
  const ranked = own.filter((key) => keys.includes(key));
  const risen = longestRise(ranked.map((key) => keys.indexOf(key)));
  return answers.flatMap((answer) => {
    const item = items.find(({ key }) => key === answer.item);
    if (!item) return [];
    const place = ranked.indexOf(answer.item);
    return [{ item, answer, own: place === -1 ? null : place + 1, stands: risen.has(place) }];
  });
}

/** A link that one of the two drew, or both; `turned`: both, but the other way round. `because` is the author's. */
export interface ChainRow extends Link {
  found: 'same' | 'turned' | 'author' | 'own';
  because: string | null;
}

/** The author's links first, in their order, and then those that the person alone drew. */
export function compareChain({ answers }: ChainExercise, links: Link[]): ChainRow[] {
  const isIn = (list: Link[], { from, to }: Link) => list.some((link) => link.from === from && link.to === to);
  const back = ({ from, to }: Link): Link => ({ from: to, to: from });
  const foundOf = (answer: Link) => {
    if (isIn(links, answer)) return 'same';
    return isIn(links, back(answer)) && !isIn(answers, back(answer)) ? 'turned' : 'author';
  };
  const own = links.filter((link) => {
    const isTurned = isIn(answers, back(link)) && !isIn(links, back(link));
    return !isIn(answers, link) && !isTurned;
  });
  return [
    ...answers.map(({ from, to, because }) => ({ from, to, because, found: foundOf({ from, to }) }) as const),
    ...own.map(({ from, to }) => ({ from, to, because: null, found: 'own' }) as const),
  ];
}
