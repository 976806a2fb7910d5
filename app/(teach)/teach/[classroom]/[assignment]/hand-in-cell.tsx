import { getFormatter, getTranslations } from 'next-intl/server';
import { getDateWords } from '@/app/dates';
import { ChangeButton } from '@/components/account/change-button';
import type { Outcome } from '@/lib/actions/outcome';
import type { StudentProgress } from '@/lib/data/class-progress';
import { type HandInAct, referenceOf } from '@/lib/data/hand-ins';

/** Whether there is anything to say about handing in: an extension, late work, or that it is done. */
export function hasToSay(person: StudentProgress, acts: HandInAct[]): boolean {
  const { submittedAt, isExtended, late, lateAcceptedAt } = person;
  return submittedAt !== null || isExtended || late > 0 || lateAcceptedAt !== null || acts.length > 0;
}

interface HandInCellProps {
  person: StudentProgress;
  /** Every time they handed in or took it back, in order. */
  acts: HandInAct[];
  /** The class's time zone. */
  zone: string;
  /** Accepts late work, or no longer; null where nothing can be changed. */
  change: ((accepted: boolean) => () => Promise<Outcome<null>>) | null;
}

/** Whether a student has handed in, and what became of what came late. */
export async function HandInCell({ person, acts, zone, change }: HandInCellProps) {
  const { name, attemptId, submittedAt, isSubmittedLate, isExtended, lateWaiting, lateAcceptedAt } = person;
  const [t, dateWords, format] = await Promise.all([
    getTranslations('assignments.progress'),
    getDateWords(zone),
    getFormatter(),
  ]);
  // The last handing in stands above by itself, with its receipt.
  const earlier = submittedAt ? acts.slice(0, -1) : acts;
  const said = ({ act, at }: HandInAct) =>
    t(act === 'handed-in' ? 'handedInAt' : 'takenBackAt', { date: dateWords(at) });
  const isWaiting = lateWaiting > 0 || (isSubmittedLate && !lateAcceptedAt);
  return (
    <div className="hand-in-cell">
      {submittedAt ? (
        <span>{t(isSubmittedLate ? 'handedInLate' : 'handedIn', { date: dateWords(submittedAt) })}</span>
      ) : null}
      {submittedAt && attemptId ? (
        <span className="hint num">{t('reference', { reference: referenceOf(attemptId, submittedAt) })}</span>
      ) : null}
      {earlier.length > 0 ? (
        <span className="hint">{t('before', { acts: format.list(earlier.map(said), { type: 'unit' }) })}</span>
      ) : null}
      {isExtended ? <span className="hint">{t('extended')}</span> : null}
      {lateAcceptedAt ? <span className="hint">{t('acceptedUntil', { date: dateWords(lateAcceptedAt) })}</span> : null}
      {change && isWaiting ? (
        <ChangeButton action={change(true)} label={t('accept')} busy={t('changing')} what={name} small />
      ) : null}
      {change && lateAcceptedAt ? (
        <ChangeButton action={change(false)} label={t('withdraw')} busy={t('changing')} what={name} small />
      ) : null}
    </div>
  );
}
