import { z } from 'zod';
import { POSITIONS } from '@/lib/domain/debate';
import { STAGES } from '@/lib/domain/projection';

// Messages are keys of the catalogue's `errors` part.

/** A passage for the wall, with the reasons that were chosen. */
export const projectionSchema = z.object({
  source: z.string('not-found').max(120, 'not-found'),
  sentence: z.coerce.number('not-found').int('not-found').positive('not-found').max(10_000, 'not-found'),
  /** Sealed ids. */
  reason: z.array(z.string('not-found').max(64, 'not-found'), 'reasons-two').max(2, 'reasons-two').default([]),
});

/** What the wall is to show next. */
export const stageSchema = z.enum(STAGES);

/** A vote as the form sends it. */
export const voteSchema = z.object({ position: z.enum(POSITIONS, 'vote-missing') });
