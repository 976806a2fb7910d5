import { getTranslations } from 'next-intl/server';
import type { Dashboard } from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { ClientMessages } from '@/app/client-messages';
import { getDateWords } from '@/app/dates';
import { ReviewPanel } from '@/components/dashboard/review/review-panel';
import { forgetComment, keepComment, typeReview } from '@/lib/actions/reviews';
import type { ReviewedAttempt } from '@/lib/data/reviewed-attempts';
import type { AssignmentRubric } from '@/lib/data/rubrics';
import { listSavedComments } from '@/lib/data/saved-comments';
import { reviewStandingOf } from '@/lib/domain/review-standing';
import { paths } from '@/lib/paths';

interface ReviewAsideProps extends Pick<Dashboard, 'viewer' | 'assignment'> {
  attempt: ReviewedAttempt;
  rubric: AssignmentRubric;
  reviewKey: string;
}

/** The review beside the work, with what is known of it. */
export async function ReviewAside({ viewer, assignment, attempt, rubric, reviewKey }: ReviewAsideProps) {
  const { spaceId, id, classroom, isGraded } = assignment;
  const { address, who, review } = attempt;
  const [kept, t, dateWords] = await Promise.all([
    listSavedComments(viewer),
    getTranslations('trail.page'),
    getDateWords(classroom.timeZone),
  ]);
  const { release } = reviewStandingOf(attempt, rubric.criteria);
  const isLooking = viewer.kind === 'demonstration';
  const whyNot = isLooking ? t('lookingAround') : classroom.archivedAt ? t('archived') : undefined;
  const isInstructor = classroom.enrollment.role === 'instructor';
  return (
    <ClientMessages parts={['reviews']}>
      <ReviewPanel
        key={reviewKey}
        reviewKey={reviewKey}
        who={who}
        criteria={rubric.criteria}
        isGraded={isGraded}
        onPage={{
          content: { scores: review?.scores ?? {}, comment: review?.comment ?? '' },
          seen: review?.updatedAt.toISOString() ?? null,
        }}
        send={whyNot ? null : typeReview.bind(null, spaceId, id, address)}
        whyNot={whyNot}
        bank={{ kept, keep: keepComment, forget: forgetComment }}
        releaseHref={isInstructor ? paths.release(spaceId, id, address) : null}
      >
        {review?.reviewer ? <p className="note">{t('reviewedBy', { name: review.reviewer })}</p> : null}
        {review?.releasedAt ? (
          <p className="note">
            {t(release === 'changed' ? 'releasedChanged' : 'releasedAt', { date: dateWords(review.releasedAt) })}
          </p>
        ) : null}
      </ReviewPanel>
    </ClientMessages>
  );
}
