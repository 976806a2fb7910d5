import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { StateBox } from '@/components/ui/state-box';
import { TableScroll } from '@/components/ui/table-scroll';

export interface PersonProgress {
  /** A key of no meaning: progress goes by name, and carries nothing that leads to what they wrote under a pen name. */
  key: string;
  name: string;
  /** The step they are at; not shown once every step is done. */
  stepTitle: string;
  stepsDone: number;
  stepsOf: number;
  tags: number;
  committed: boolean;
  /** Changes that arrived after the assignment closed. */
  late: number;
  /** ISO time of their last work; null when they have not begun. */
  lastSeen: string | null;
  /** What is to be said and done about handing in; null or absent where there is nothing. */
  handIn?: ReactNode;
}

function LastSeen({ at }: { at: string | null }) {
  const t = useTranslations('dashboard.progress');
  const format = useFormatter();
  if (at === null) return <span className="few">{t('never')}</span>;
  const words = format.dateTime(new Date(at), {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  return <time dateTime={at}>{words}</time>;
}

function Row({ person, hasLate, hasHandIn }: { person: PersonProgress; hasLate: boolean; hasHandIn: boolean }) {
  const t = useTranslations('dashboard.progress');
  const format = useFormatter();
  return (
    <tr>
      <th scope="row">{person.name}</th>
      <td>{person.stepsDone >= person.stepsOf ? t('finished') : person.stepTitle}</td>
      <td className="n">{t('of', { done: person.stepsDone, of: person.stepsOf })}</td>
      <td className="n">{format.number(person.tags)}</td>
      <td>
        <span className="committed">
          {person.committed ? <Icon name="check" /> : null}
          {t(person.committed ? 'yes' : 'no')}
        </span>
      </td>
      {hasLate ? <td className="n">{format.number(person.late)}</td> : null}
      {hasHandIn ? <td>{person.handIn}</td> : null}
      <td className="n">
        <LastSeen at={person.lastSeen} />
      </td>
    </tr>
  );
}

/**
 * How far each student is, in the order given: a list to find people in, not a ranking. The columns of late work and of
 * handing in appear with the first of it.
 */
export function ProgressTable({ people }: { people: PersonProgress[] }) {
  const t = useTranslations('dashboard.progress');
  if (people.length === 0) {
    return (
      <StateBox kind="empty" title={t('emptyTitle')} level={3}>
        {t('empty')}
      </StateBox>
    );
  }
  const hasLate = people.some((person) => person.late > 0);
  const hasHandIn = people.some((person) => Boolean(person.handIn));
  return (
    <TableScroll label={t('label')}>
      <table className="table progress-table">
        <caption className="sr">{t('label')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('step')}</th>
            <th scope="col" className="n">
              {t('steps')}
            </th>
            <th scope="col" className="n">
              {t('tags')}
            </th>
            <th scope="col">{t('committed')}</th>
            {hasLate ? (
              <th scope="col" className="n">
                {t('late')}
              </th>
            ) : null}
            {hasHandIn ? <th scope="col">{t('handIn')}</th> : null}
            <th scope="col" className="n">
              {t('lastSeen')}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row key={person.key} person={person} hasLate={hasLate} hasHandIn={hasHandIn} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
