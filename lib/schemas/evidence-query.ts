import { z } from 'zod';
import { FACTORS, POSITIONS } from '@/lib/domain/debate';
import type { EvidenceQuery } from '@/lib/domain/evidence-filter';

/** Longer than any search by hand; what an address holds beyond it is cut off. */
const LONGEST = 200;

const first = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')]);
const oneOf = <T extends string>(names: readonly [T, ...T[]]) => first.pipe(z.enum(names)).nullable().catch(null);

/** The search of the evidence library as an address gives it. What it does not understand asks nothing. */
export const evidenceQuery = z
  .object({
    q: first.transform((words) => words.normalize('NFC').trim().slice(0, LONGEST)).catch(''),
    case: first
      .transform((name) => name.slice(0, LONGEST) || null)
      .nullable()
      .catch(null),
    factor: oneOf(FACTORS),
    supports: oneOf([...POSITIONS, 'context']),
    strength: oneOf(['strong', 'moderate', 'weak']),
  })
  .transform(({ q, ...rest }): EvidenceQuery => ({ words: q, ...rest }));
