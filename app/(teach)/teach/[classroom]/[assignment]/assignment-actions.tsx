import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { getDateWords } from '@/app/dates';
import { getSiteAddress } from '@/app/site-address';
import { ChangeButton } from '@/components/account/change-button';
import { JoinCard } from '@/components/account/join-card';
import { BeginButton } from '@/components/account/way-buttons';
import { openNow, setClosed } from '@/lib/actions/assignments';
import { workOn } from '@/lib/actions/attempts';
import { isTaught } from '@/lib/data/staff';
import { isBeforeOpening } from '@/lib/domain/assignment-dates';
import { closingTime, isLate } from '@/lib/domain/operation-rules';
import { paths } from '@/lib/paths';
import type { Dashboard } from './dashboard';
import { mayChange } from './may-change';

/** What an instructor can do with the assignment itself, and what holds for it. Assistants see what holds. */
export async function AssignmentActions({ viewer, assignment, students }: Dashboard & { students: number }) {
  const { spaceId, id, classroom, opensAt, keyRule, isGraded, commitRule, commitFrom } = assignment;
  const [t, tPage, dateWords, site] = await Promise.all([
    getTranslations('teach.assignment'),
    getTranslations('assignments.page'),
    getDateWords(classroom.timeZone),
    getSiteAddress(),
  ]);
  const now = new Date();
  const closesAt = closingTime(assignment);
  const isClosed = isLate({ closesAt }, now);
  const isOpenToChange = mayChange(viewer, assignment);
  const link = paths.assigned(spaceId, id, classroom.joinCode);
  return (
    <>
      {isTaught(classroom) ? (
        <>
          {students === 0 ? <JoinCard code={classroom.joinCode} site={site} /> : null}
          <p className="note no-print assigned-link">
            {t('link')}{' '}
            <a href={link}>
              {site.address}
              {link}
            </a>
          </p>
        </>
      ) : null}
      {opensAt && isBeforeOpening(assignment, now) ? (
        <p className="note">{tPage('opens', { date: dateWords(opensAt) })}</p>
      ) : null}
      {keyRule === 'hidden' ? <p className="note">{tPage('keyHidden')}</p> : null}
      {isGraded ? <p className="note">{tPage('graded')}</p> : null}
      <div className="inline-actions">
        {isClosed && closesAt ? <p className="note">{t('closedSince', { date: dateWords(closesAt) })}</p> : null}
        {isOpenToChange ? (
          <ChangeButton
            action={setClosed.bind(null, spaceId, id, !isClosed)}
            label={t(isClosed ? 'reopen' : 'close')}
            busy={t('changing')}
          />
        ) : null}
        {commitRule === 'opened' && commitFrom && isOpenToChange ? (
          <p className="note">{tPage('opened', { date: dateWords(commitFrom) })}</p>
        ) : null}
        {commitRule === 'opened' && !commitFrom && isOpenToChange ? (
          <>
            <p className="note">{tPage('openNote')}</p>
            <ChangeButton action={openNow.bind(null, spaceId, id)} label={tPage('openNow')} busy={tPage('changing')} />
          </>
        ) : null}
        {isOpenToChange ? (
          <>
            <Link href={paths.assignmentSettings(spaceId, id)}>{tPage('settings')}</Link>
            <Link href={paths.extensions(spaceId, id)}>{tPage('extensions')}</Link>
          </>
        ) : null}
        <ClientMessages parts={['account']}>
          <BeginButton action={workOn.bind(null, spaceId, id)} label={t('preview')} asGuest={false} kind="plain" />
        </ClientMessages>
      </div>
    </>
  );
}
