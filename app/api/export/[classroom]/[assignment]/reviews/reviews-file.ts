import type { TaughtAssignment } from '@/lib/data/assignments';
import { type ExportedReview, findExportedReview } from '@/lib/data/export-reviews';
import { type ExportedWork, walkWorks } from '@/lib/data/export-works';
import { getRubric } from '@/lib/data/rubrics';
import { BYTE_ORDER_MARK, type Cell, csvLine } from '@/lib/domain/csv';
import { reviewStandingOf } from '@/lib/domain/review-standing';
import { buildFeedback, type Criterion } from '@/lib/domain/rubric';

interface Line {
  work: ExportedWork;
  review: ExportedReview | null;
  standing: ReturnType<typeof reviewStandingOf>;
  /** As it was released. */
  released: ReturnType<typeof buildFeedback> | null;
}

/** The columns that are there under every rubric; docs/export.md says what each of them holds. */
const COLUMNS: Record<string, (line: Line) => Cell> = {
  work: ({ work }) => work.work,
  who: ({ work }) => work.who,
  by_name: ({ work }) => (work.isNamed ? 'yes' : 'no'),
  handed_in: ({ work }) => (work.submittedAt === null ? 'no' : work.isSubmittedLate ? 'late' : 'yes'),
  reviewer: ({ review }) => review?.reviewer ?? null,
  points: ({ review, standing }) => (review ? standing.feedback.points : null),
  of: ({ review, standing }) => (review ? standing.feedback.most : null),
  release: ({ standing }) => standing.release,
  released_points: ({ released }) => released?.points ?? null,
  released_of: ({ released }) => released?.most ?? null,
  comment: ({ review }) => review?.comment ?? null,
};

export const REVIEW_COLUMNS = Object.keys(COLUMNS);

/** Two columns for each thing that is judged: the level, and what it says. */
const columnsOf = ({ name }: Criterion) => [name, `${name}: words`];

/** Everybody’s work on an assignment with its review as CSV, one line each, also where there is no review yet. */
export async function* writeReviews(assignment: TaughtAssignment): AsyncGenerator<string> {
  const { criteria } = await getRubric(assignment);
  yield BYTE_ORDER_MARK + csvLine([...REVIEW_COLUMNS, ...criteria.flatMap(columnsOf)]);
  for await (const work of walkWorks(assignment)) {
    const review = await findExportedReview(work);
    const standing = reviewStandingOf({ submittedAt: work.submittedAt, review }, criteria);
    const released = review?.released ? buildFeedback(review.released.rubric, review.released) : null;
    const line = { work, review, standing, released };
    yield csvLine([
      ...Object.values(COLUMNS).map((cell) => cell(line)),
      ...standing.feedback.criteria.flatMap(({ level }) => [level?.number ?? null, level?.words ?? null]),
    ]);
  }
}
