import { HandInPanel } from '@/components/player/hand-in-panel';
import { handInWork, takeBackWork } from '@/lib/actions/hand-ins';
import { commitRuleOfAttempt, type OwnAttempt } from '@/lib/data/attempts';
import { listHandIns } from '@/lib/data/hand-ins';
import { isHandedInLate, mayTakeBack } from '@/lib/domain/assignment-dates';
import type { ModuleVersion } from '@/lib/domain/module';

/** Handing in, where the attempt is a student's on an assignment; nothing elsewhere. */
export async function HandInSection({ attempt, version }: { attempt: OwnAttempt; version: ModuleVersion }) {
  const { id, classroom, role, submittedAt, dates } = attempt;
  if (!classroom || role !== 'student') return null;
  const now = new Date();
  const acts = await listHandIns(attempt);
  return (
    <HandInPanel
      attemptId={id}
      zone={classroom.timeZone}
      dueAt={(dates.dueAt ?? dates.closesAt)?.toISOString() ?? null}
      isLate={isHandedInLate(dates, submittedAt ?? now)}
      submittedAt={submittedAt?.toISOString() ?? null}
      mayTakeBack={mayTakeBack(dates, now)}
      steps={version.content.steps}
      rule={commitRuleOfAttempt(attempt)}
      sourceIds={version.sources.map((source) => source.id)}
      acts={acts.map(({ act, at }) => ({ act, at: at.toISOString() }))}
      onHandIn={handInWork.bind(null, id)}
      onTakeBack={takeBackWork.bind(null, id)}
    />
  );
}
