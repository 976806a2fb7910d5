import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { When } from '@/app/(classroom)/classes/when';
import { ChangeButton } from '@/components/account/change-button';
import { HandInButton } from '@/components/account/hand-in';
import { BeginButton } from '@/components/account/way-buttons';
import { LocalDate } from '@/components/ui/local-date';
import { workOn } from '@/lib/actions/attempts';
import { handInWork, takeBackWork } from '@/lib/actions/hand-ins';
import type { AssignmentCard } from '@/lib/data/assignments';
import type { JoinedClassroom } from '@/lib/data/classrooms';
import { mayTakeBack, standingOf } from '@/lib/domain/assignment-dates';
import type { Viewer } from '@/lib/domain/person';
import { paths } from '@/lib/paths';

interface AssignmentRowProps {
  assignment: AssignmentCard;
  classroom: JoinedClassroom;
  viewer: Viewer;
}

/** One assignment in a student's list: its dates, where they stopped, and what they can do about it now. */
export async function AssignmentRow({ assignment, classroom, viewer }: AssignmentRowProps) {
  const { id, number, title, question, attemptId, committedAt, done, of, stoppedAt, hasFeedback } = assignment;
  const [t, tClass, tHandIn, tFeedback] = await Promise.all([
    getTranslations('handIn.list'),
    getTranslations('teach.classroom'),
    getTranslations('handIn'),
    getTranslations('trail.feedback'),
  ]);
  const now = new Date();
  const standing = standingOf(assignment, now);
  const isStudent = classroom.enrollment.role === 'student' && classroom.archivedAt === null;
  const mayNot = viewer.kind === 'guest' && !assignment.allowsGuests && attemptId === null;
  const isHandedIn = standing === 'handed-in';
  return (
    <li>
      <div className="row-main">
        <strong>
          {number} · {title}
        </strong>
        <span className="note">{question}</span>
        <span className="note">
          <When assignment={assignment} zone={classroom.timeZone} now={now} />{' '}
          {assignment.isGraded ? t('graded') : null}
        </span>
        {attemptId ? (
          <span className="note">
            {done >= of ? t('finished', { of }) : t('stopped', { done, of, step: stoppedAt })}{' '}
            {committedAt
              ? t.rich('committed', {
                  date: () => <LocalDate at={committedAt.toISOString()} zone={classroom.timeZone} />,
                })
              : null}
          </span>
        ) : null}
        {mayNot ? <span className="note">{t('noGuests')}</span> : null}
      </div>
      <div className="row-side">
        {mayNot ? (
          <Link className="button" href={paths.signUpFor(paths.classroom(classroom.spaceId))}>
            {t('makeAccount')}
          </Link>
        ) : standing === 'not-open' && isStudent ? null : (
          <BeginButton
            action={workOn.bind(null, classroom.spaceId, id)}
            label={tClass(attemptId ? 'continue' : 'begin')}
            asGuest={false}
            kind={isHandedIn ? 'plain' : 'primary'}
            what={title}
          />
        )}
        {attemptId && isStudent && !isHandedIn && standing !== 'not-open' ? (
          <HandInButton
            action={handInWork.bind(null, attemptId)}
            personId={viewer.id}
            attemptId={attemptId}
            what={title}
            open={assignment.leftOpen}
            keeps={!mayTakeBack(assignment, now)}
          />
        ) : null}
        {attemptId && hasFeedback ? <Link href={paths.feedback(attemptId)}>{tFeedback('link')}</Link> : null}
        {attemptId && isHandedIn ? <Link href={paths.receipt(attemptId)}>{tHandIn('receipt')}</Link> : null}
        {attemptId && isHandedIn && isStudent && mayTakeBack(assignment, now) ? (
          <ChangeButton
            action={takeBackWork.bind(null, attemptId)}
            label={tHandIn('takeBack')}
            busy={tHandIn('takingBack')}
            what={title}
          />
        ) : null}
      </div>
    </li>
  );
}
