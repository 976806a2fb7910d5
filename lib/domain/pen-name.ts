// Short words that are easy to say, hear and spell; colours, stones and plants with birds and beasts. None has a gender.
const FIRST = [
  'Amber',
  'Ash',
  'Birch',
  'Cedar',
  'Clay',
  'Copper',
  'Coral',
  'Elm',
  'Fern',
  'Flint',
  'Hazel',
  'Indigo',
  'Ivory',
  'Jade',
  'Juniper',
  'Larch',
  'Maple',
  'Marsh',
  'Moss',
  'Ochre',
  'Olive',
  'Onyx',
  'Pearl',
  'Pine',
  'Quartz',
  'Reed',
  'Rowan',
  'Russet',
  'Sable',
  'Sage',
  'Sand',
  'Slate',
  'Sorrel',
  'Thistle',
  'Umber',
  'Willow',
] as const;
const SECOND = [
  'Avocet',
  'Bittern',
  'Crane',
  'Curlew',
  'Dipper',
  'Dove',
  'Dunlin',
  'Egret',
  'Finch',
  'Gull',
  'Heron',
  'Ibis',
  'Jay',
  'Kite',
  'Lark',
  'Martin',
  'Merlin',
  'Otter',
  'Owl',
  'Pipit',
  'Plover',
  'Quail',
  'Rail',
  'Raven',
  'Robin',
  'Ruff',
  'Snipe',
  'Starling',
  'Stilt',
  'Swift',
  'Teal',
  'Tern',
  'Thrush',
  'Vole',
  'Wren',
  'Wigeon',
] as const;

/** A source of chance: a number from 0 up to but not including 1. */
export type Chance = () => number;

const pick = <T>(words: readonly [T, ...T[]], chance: Chance): T =>
  words[Math.floor(chance() * words.length)] ?? words[0];

/** A two-word pen name that is not among those taken; past 1,296 people a number tells them apart. */
export function makePenName(taken: ReadonlySet<string>, chance: Chance): string {
  for (let attempt = 0; attempt < 200; attempt++) {
    const name = `${pick(FIRST, chance)} ${pick(SECOND, chance)}`;
    if (!taken.has(name)) return name;
  }
  for (const first of FIRST) {
    for (const second of SECOND) if (!taken.has(`${first} ${second}`)) return `${first} ${second}`;
  }
  let number = 2;
  while (taken.has(`${FIRST[0]} ${SECOND[0]} ${number}`)) number++;
  return `${FIRST[0]} ${SECOND[0]} ${number}`;
}

/** A pen name as it stands in an address: "Amber Heron" is amber-heron. No two of a class have the same. */
export function toAddress(penName: string): string {
  return penName.trim().toLowerCase().replace(/\s+/g, '-');
}

/** A join code that can be read aloud: two words and a number, such as reed-otter-41. */
export function makeJoinCode(chance: Chance): string {
  return `${pick(FIRST, chance)}-${pick(SECOND, chance)}-${10 + Math.floor(chance() * 990)}`.toLowerCase();
}

/** What somebody typed as a code in its plain form: "Reed Otter 41" and " reed–otter–41 " are reed-otter-41. */
export function tidyJoinCode(typed: string): string {
  return (
    typed
      .normalize('NFKC')
      // A code copied from a message may bring signs that nobody sees, and a phone may put in a minus sign.
      .replace(/\p{Cf}/gu, '')
      .trim()
      .toLowerCase()
      .replace(/[\s\p{Pd}\u2212_.]+/gu, '-')
  );
}

/** A generator that gives the same numbers for the same seed (mulberry32). For demonstrations and tests, never for secrets. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
