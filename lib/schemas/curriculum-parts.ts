import { z } from 'zod';

/** Words that a person reads: trimmed, composed, and never empty. */
export const text = z.string().trim().normalize('NFC').min(1);

/** A name that stands in addresses or ties parts of a file together. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not a name of small letters, figures and hyphens');

/** The id of an item of the evidence library. */
export const evidenceId = z.string().regex(/^[A-Z]{2}-\d+$/, 'is not an evidence id like DS-11');

/** The id of a claim of the seed essay. */
export const claimId = z.string().regex(/^E[1-9]\d*$/, 'is not the id of a claim like E13');
