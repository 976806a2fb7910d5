import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { DashboardParams } from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { loadTaught } from '@/app/(teach)/teach/[classroom]/[assignment]/reviews/load-taught';
import { SheetPage } from '@/app/sheet-page';
import { ChangeButton } from '@/components/account/change-button';
import { FeedbackSheet } from '@/components/player/feedback/feedback-sheet';
import { StateBox } from '@/components/ui/state-box';
import { release } from '@/lib/actions/reviews';
import { listReleasable, markOf } from '@/lib/data/review-release';
import { paths } from '@/lib/paths';
import { releaseViewSchema } from '@/lib/schemas/review';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trail.release'))('title') };
}

/** What students will see, and the button that shows it to them: of one review, or of all that say something new. */
export default async function ReleasePage({ params, searchParams }: DashboardParams) {
  const { viewer, assignment, version } = await loadTaught({ params });
  const { who } = releaseViewSchema.parse(await searchParams);
  const { spaceId, id, isGraded, classroom } = assignment;
  const address = who === '' ? null : who;
  const [releasable, t, tPage] = await Promise.all([
    listReleasable(assignment, address),
    getTranslations('trail.release'),
    getTranslations('trail.page'),
  ]);
  const [first] = releasable;
  const unfinished = releasable.filter(({ isComplete }) => !isComplete).length;
  const whyNot = viewer.kind === 'demonstration' ? t('lookingAround') : classroom.archivedAt ? tPage('archived') : null;
  return (
    <SheetPage
      title={address && first ? t('titleOne', { who: first.attempt.who }) : t('title')}
      lead={t('lead')}
      crumbs={
        <>
          <Link href={paths.assignment(spaceId, id)}>{version.content.title}</Link>
          <span aria-hidden="true">/</span>
          <Link href={paths.reviews(spaceId, id)}>{tPage('crumb')}</Link>
        </>
      }
    >
      {first ? (
        <>
          {address !== null && !first.attempt.isNamed ? <p className="note">{t('hidden')}</p> : null}
          {unfinished > 0 ? <p className="note">{t('unfinished', { count: unfinished })}</p> : null}
          {releasable.map(({ attempt, feedback, isAgain }) => (
            <section className="paper" key={attempt.address} aria-labelledby={`to-${attempt.address}`}>
              <h2 className="subtitle" id={`to-${attempt.address}`}>
                <Link href={paths.review(spaceId, id, attempt.address)} prefetch={false}>
                  {attempt.who}
                </Link>
                {isAgain ? <span className="trail-mark">{t('again')}</span> : null}
              </h2>
              <FeedbackSheet feedback={feedback} isGraded={isGraded} under={2} />
            </section>
          ))}
          {whyNot ? (
            <p className="note">{whyNot}</p>
          ) : (
            <ChangeButton
              action={release.bind(null, spaceId, id, address, markOf(releasable))}
              label={t('submit', { count: releasable.length })}
              busy={t('busy')}
            />
          )}
        </>
      ) : (
        <StateBox kind="empty" title={t('noneTitle')}>
          {t('none')}
        </StateBox>
      )}
    </SheetPage>
  );
}
