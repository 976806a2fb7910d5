import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SiteBar } from '@/app/site-bar';
import { StepLinks } from '@/components/dashboard/review/step-links';
import { SimulatedNote } from '@/components/ui/simulated-note';
import { SiteFooter } from '@/components/ui/site-footer';
import { getRubric } from '@/lib/data/rubrics';
import { isInPart, reviewStandingOf } from '@/lib/domain/review-standing';
import { paths } from '@/lib/paths';
import { trailViewSchema } from '@/lib/schemas/review';
import { loadReviewed, loadTrail, type TrailParams } from './load';
import { ReviewAside } from './review-aside';
import { TrailView } from './trail-view';
import { WhichWork } from './which-work';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trail.trail'))('title') };
}

/** One student's whole attempt on one screen, and its review beside it. */
export default async function TrailPage({ params, searchParams }: TrailParams) {
  const { reviewed, attempt, ...dashboard } = await loadReviewed({ params });
  const { show, work } = trailViewSchema.parse(await searchParams);
  const { assignment, version } = dashboard;
  const { spaceId, id, classroom } = assignment;
  const [trail, rubric, t] = await Promise.all([
    loadTrail(dashboard, attempt, work === 'now'),
    getRubric(assignment),
    getTranslations('trail.page'),
  ]);
  // The neighbours in the part of the list that one came from, which this one may have left meanwhile.
  const place = reviewed.indexOf(attempt);
  const isThere = (one: typeof attempt) => isInPart(show, reviewStandingOf(one, rubric.criteria));
  const toLink = (one: typeof attempt | undefined) =>
    one ? { who: one.who, href: paths.review(spaceId, id, one.address, { show }) } : null;
  const reviewKey = paths.review(spaceId, id, attempt.address);
  return (
    <>
      <SiteBar where={<span>{classroom.name}</span>} />
      <main id="main" className="wide trail-page" tabIndex={-1}>
        <div className="trail-head">
          <div>
            <p className="crumbs">
              <Link href={paths.assignment(spaceId, id)}>{version.content.title}</Link>
              <span aria-hidden="true">/</span>
              <Link href={paths.reviews(spaceId, id, show)}>{t('crumb')}</Link>
              <span aria-hidden="true">/</span>
              <span>{t('place', { number: place + 1, of: reviewed.length })}</span>
            </p>
            <h1 className="head">{attempt.who}</h1>
          </div>
          <div className="trail-pages no-print">
            <ClientMessages parts={['reviews']}>
              <StepLinks
                reviewKey={reviewKey}
                previous={toLink(reviewed.slice(0, place).findLast(isThere))}
                next={toLink(reviewed.slice(place + 1).find(isThere))}
              />
            </ClientMessages>
            <a className="button small" href={paths.reviewFile(spaceId, id, attempt.address)} download>
              {t('file')}
            </a>
            <a className="button small trail-to-review" href="#review">
              {t('toReview')}
            </a>
          </div>
        </div>
        {classroom.isSimulated ? <SimulatedNote /> : null}
        <WhichWork {...dashboard} attempt={attempt} isNow={work === 'now'} show={show} />
        <div className="trail-desk">
          <TrailView assignment={assignment} version={version} attempt={attempt} trail={trail} />
          <ReviewAside {...dashboard} attempt={attempt} rubric={rubric} reviewKey={reviewKey} />
        </div>
      </main>
      <SiteFooter />
    </>
  );
}
