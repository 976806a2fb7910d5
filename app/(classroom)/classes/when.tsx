import { getTranslations } from 'next-intl/server';
import { LocalDate } from '@/components/ui/local-date';
import type { AssignmentCard } from '@/lib/data/assignments';
import { isHandedInLate, standingOf } from '@/lib/domain/assignment-dates';

interface WhenProps {
  assignment: AssignmentCard;
  /** The class's time zone. */
  zone: string;
  now: Date;
}

/** What the dates of an assignment mean for one student now, by the clock of their device. */
export async function When({ assignment, zone, now }: WhenProps) {
  const t = await getTranslations('handIn.list');
  const { opensAt, dueAt, closesAt, submittedAt, isExtended } = assignment;
  const date = (at: Date) => ({ date: () => <LocalDate at={at.toISOString()} zone={zone} /> });
  return (
    <>
      {words()} {isExtended && !submittedAt ? t('extended') : null}
    </>
  );

  function words() {
    const standing = standingOf(assignment, now);
    if (submittedAt) {
      return t.rich(isHandedInLate(assignment, submittedAt) ? 'handedInLate' : 'handedIn', date(submittedAt));
    }
    if (standing === 'not-open' && opensAt) return t.rich('opens', date(opensAt));
    if (standing === 'closed' && closesAt) return t.rich('closed', date(closesAt));
    if (standing === 'overdue' && dueAt) return t.rich('overdue', date(dueAt));
    return dueAt ? t.rich('due', date(dueAt)) : t('noDate');
  }
}
