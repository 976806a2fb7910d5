import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import {
  DashboardPage,
  type DashboardParams,
  loadDashboard,
} from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { ReviewsTable } from '@/components/dashboard/review/reviews-table';
import { listOptions, SwitchLinks } from '@/components/dashboard/switch-links';
import { StateBox } from '@/components/ui/state-box';
import { listReviewed } from '@/lib/data/reviewed-attempts';
import { getRubric } from '@/lib/data/rubrics';
import { isInPart, REVIEW_FILTERS, reviewStandingOf } from '@/lib/domain/review-standing';
import { paths } from '@/lib/paths';
import { reviewsViewSchema } from '@/lib/schemas/review';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboard.views'))('reviews') };
}

/** Everybody's work on an assignment and how far its review is, in the order of pen names. */
export default async function ReviewsPage({ params, searchParams }: DashboardParams) {
  const dashboard = await loadDashboard({ params });
  const { show } = reviewsViewSchema.parse(await searchParams);
  const { assignment } = dashboard;
  const { spaceId, id, classroom } = assignment;
  const [reviewed, { criteria }, t] = await Promise.all([
    listReviewed(assignment),
    getRubric(assignment),
    getTranslations('trail.list'),
  ]);
  const all = reviewed.map((attempt) => ({ attempt, standing: reviewStandingOf(attempt, criteria) }));
  const count = (filter: (typeof REVIEW_FILTERS)[number]) =>
    all.filter(({ standing }) => isInPart(filter, standing)).length;
  const isInstructor = classroom.enrollment.role === 'instructor';
  return (
    <DashboardPage
      {...dashboard}
      view="reviews"
      opening={
        <p className="lead opening-sentence">
          {all.length === 0
            ? t('openingNone')
            : t('opening', {
                begun: all.length,
                handedIn: all.length - count('not-handed-in'),
                scored: count('scored'),
                released: count('released'),
              })}
        </p>
      }
    >
      <div className="panel reviews">
        <nav className="inline-actions" aria-label={t('acts')}>
          {isInstructor ? (
            <>
              <Link className="button" href={paths.release(spaceId, id)} prefetch={false}>
                {t('releaseAll')}
              </Link>
              <Link href={paths.rubric(spaceId, id)}>{t('rubric')}</Link>
              {/* Opening it is written down, and fetching it ahead would be opening it. */}
              <Link href={paths.grades(spaceId, id)} prefetch={false}>
                {t('grades')}
              </Link>
            </>
          ) : null}
        </nav>
        {all.length === 0 ? (
          <StateBox kind="empty" title={t('noneTitle')}>
            {t(isInstructor ? 'none' : 'noneAssistant')}
          </StateBox>
        ) : (
          <>
            <SwitchLinks
              label={t('show')}
              options={listOptions(REVIEW_FILTERS, show, {
                href: (filter) => paths.reviews(spaceId, id, filter),
                label: (filter) => t(`filter.${filter}`, { count: count(filter) }),
              })}
            />
            <div className="sheet">
              <ReviewsTable
                rows={all
                  .filter(({ standing }) => isInPart(show, standing))
                  .map(({ attempt, standing }) => ({
                    who: attempt.who,
                    href: paths.review(spaceId, id, attempt.address, { show }),
                    handedIn: attempt.submittedAt === null ? 'no' : attempt.isSubmittedLate ? 'late' : 'yes',
                    scored: standing.scored,
                    of: criteria.length,
                    hasComment: standing.feedback.comment !== '',
                    release: standing.release,
                    reviewer: attempt.review ? (attempt.review.reviewer ?? '') : null,
                  }))}
              />
              {all.some(({ attempt }) => !attempt.isNamed) ? <p className="note">{t('byPenName')}</p> : null}
            </div>
          </>
        )}
      </div>
    </DashboardPage>
  );
}
