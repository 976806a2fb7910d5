import type { Dial, Factor } from '@/lib/domain/debate';

/** How one dimension of a person's tag stands to the key's; null where one of the two says nothing. */
export type Fit = { kind: 'same' | 'shared' | 'differs' } | { kind: 'above' | 'below'; steps: number } | null;

/** Factors as sets: all alike, one shared, or none. */
export function fitFactors(own: Factor[], key: Factor[]): Fit {
  if (own.length === 0 || key.length === 0) return null;
  const shared = own.filter((factor) => key.includes(factor)).length;
  if (shared === 0) return { kind: 'differs' };
  return { kind: shared === own.length && shared === key.length ? 'same' : 'shared' };
}

/** Dials as steps between the person's and the key's. */
export function fitDials(own: Dial | null, key: Dial | null): Fit {
  if (own === null || key === null) return null;
  if (own === key) return { kind: 'same' };
  return { kind: own > key ? 'above' : 'below', steps: Math.abs(own - key) };
}
