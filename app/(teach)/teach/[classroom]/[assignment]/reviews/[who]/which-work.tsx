import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { Dashboard } from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { ChangeButton } from '@/components/account/change-button';
import { reviewNewest } from '@/lib/actions/reviews';
import { hasNewer, type ReviewedAttempt, readAsOf } from '@/lib/data/reviewed-attempts';
import { paths } from '@/lib/paths';

interface WhichWorkProps extends Pick<Dashboard, 'viewer' | 'assignment'> {
  attempt: ReviewedAttempt;
  isNow: boolean;
  show: string;
}

/** Which state of the work one is reading, that there is another, and the ways to it. */
export async function WhichWork({ viewer, assignment, attempt, isNow, show }: WhichWorkProps) {
  const t = await getTranslations('trail.page');
  const { spaceId, id, classroom } = assignment;
  const { address, review, submittedAt, isSubmittedLate } = attempt;
  const isPinned = readAsOf(attempt) !== null;
  const newer = hasNewer(attempt);
  const said = () => {
    if (isPinned) return t(isNow ? 'asItStandsNow' : isSubmittedLate ? 'handedInLate' : 'handedIn');
    return t(submittedAt ? 'begunBefore' : 'asItStands');
  };
  const href = (work: 'pinned' | 'now') => paths.review(spaceId, id, address, { show, work });
  const mayChange = viewer.kind !== 'demonstration' && classroom.archivedAt === null;
  return (
    <div className="trail-which inline-actions">
      <p className="note">
        {said()} {isPinned && !isNow && newer.work ? t('newer') : null} {review && newer.handedIn ? t('again') : null}
      </p>
      {isPinned && isNow ? <Link href={href('pinned')}>{t('showPinned')}</Link> : null}
      {isPinned && !isNow && newer.work ? <Link href={href('now')}>{t('showNewer')}</Link> : null}
      {review && newer.handedIn && mayChange ? (
        <ChangeButton
          action={reviewNewest.bind(null, spaceId, id, address)}
          label={t('readNewest')}
          busy={t('changing')}
          small
        />
      ) : null}
    </div>
  );
}
