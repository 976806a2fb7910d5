import { z } from 'zod';
import { REVIEW_FILTERS } from '@/lib/domain/review-standing';
import { LEVELS, MOST_CRITERIA } from '@/lib/domain/rubric';

// Messages are keys of the catalogue's `errors` part.

// PostgreSQL keeps no null character, and half a surrogate pair is no character at all.
const isKeepable = (value: string) => value.isWellFormed() && !value.includes('\0');
const words = (missing: string, long: string, most: number) =>
  z
    .string(missing)
    .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, missing).max(most, long))
    .refine(isKeepable, 'words-unreadable');

const comment = z.string('unexpected').max(10_000, 'comment-long').refine(isKeepable, 'words-unreadable');
/** When the thing that was changed had been kept; null when it had not been. */
const seen = z.iso
  .datetime('unexpected')
  .nullable()
  .transform((at) => (at === null ? null : new Date(at)));

/** A review as it is typed. */
export const reviewSchema = z.object({
  scores: z.record(z.string().max(80), z.int().min(1).max(LEVELS)),
  comment,
  seen,
});

/** A comment to use again. */
export const savedCommentSchema = comment
  .transform((value) => value.trim())
  .pipe(z.string().min(1, 'comment-missing').max(2_000, 'comment-kept-long'));

const points = z
  .string('points-wrong')
  .trim()
  .regex(/^(?:100|\d{1,2})(?:[.,]5)?$/, 'points-wrong')
  .transform((value) => Number(value.replace(',', '.')))
  .pipe(z.number().max(100, 'points-wrong'));

/** A rubric as it is typed; a criterion without a key is new. */
export const rubricSchema = z.object({
  criteria: z
    .array(
      z.object({
        key: z.string().max(80).nullable(),
        name: words('criterion-name-missing', 'criterion-name-long', 80),
        asks: words('criterion-asks-missing', 'criterion-asks-long', 300),
        levels: z
          .array(z.object({ points, words: words('level-words-missing', 'level-words-long', 500) }))
          .length(LEVELS, 'unexpected'),
      }),
    )
    .min(1, 'criteria-missing')
    .max(MOST_CRITERIA, 'criteria-many'),
  seen,
});

/** Which of the reviews an instructor is looking at, from the address; what cannot be read is all of them. */
export const reviewsViewSchema = z.object({ show: z.enum(REVIEW_FILTERS).catch('all') });

/** How one piece of work is looked at: as it was handed in, or as it stands; and where its neighbours come from. */
export const trailViewSchema = reviewsViewSchema.extend({ work: z.enum(['pinned', 'now']).catch('pinned') });

/** Whose reviews are to be released; empty for all of them. */
export const releaseViewSchema = z.object({ who: z.string().max(80).catch('') });
