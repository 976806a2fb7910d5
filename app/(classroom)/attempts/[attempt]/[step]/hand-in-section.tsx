import { HandInPanel } from '@/components/player/hand-in-panel';
import { handInWork, takeBackWork } from '@/lib/actions/hand-ins';
import type { OwnAttempt } from '@/lib/data/attempts';
import { isHandedInLate, mayTakeBack } from '@/lib/domain/assignment-dates';

/** Handing in, where the attempt is a student's on an assignment; nothing elsewhere. */
export function HandInSection({ attempt }: { attempt: OwnAttempt }) {
  const { id, classroom, role, submittedAt, dates } = attempt;
  if (!classroom || role !== 'student') return null;
  const now = new Date();
  return (
    <HandInPanel
      attemptId={id}
      zone={classroom.timeZone}
      dueAt={(dates.dueAt ?? dates.closesAt)?.toISOString() ?? null}
      isLate={isHandedInLate(dates, submittedAt ?? now)}
      submittedAt={submittedAt?.toISOString() ?? null}
      mayTakeBack={mayTakeBack(dates, now)}
      onHandIn={handInWork.bind(null, id)}
      onTakeBack={takeBackWork.bind(null, id)}
    />
  );
}
