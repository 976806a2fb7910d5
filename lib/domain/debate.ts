/** What a piece of evidence speaks for, in the one fixed order that every list, legend and mark follows. */
export const POSITIONS = ['transfer', 'indigenous', 'sequence', 'complicates'] as const;
export type Position = (typeof POSITIONS)[number];

/** What kind of cause a piece of evidence is about, in the order they are shown. */
export const FACTORS = [
  'human-capital',
  'funding',
  'labour',
  'state-policy',
  'market',
  'compute',
  'networks',
  'restrictions',
] as const;
export type Factor = (typeof FACTORS)[number];

/** A tag carries at most this many factors. */
export const MOST_FACTORS = 2;

/** A strength dial: 1 weakest … 4 strongest. Null means not given, never zero. */
export type Dial = 1 | 2 | 3 | 4;

/** −3 mainly from elsewhere … +3 mainly grown at home. */
export type StanceValue = -3 | -2 | -1 | 0 | 1 | 2 | 3;

/** 1 a guess … 5 certain. */
export type Confidence = 1 | 2 | 3 | 4 | 5;

export type Phase = 'before' | 'after';
