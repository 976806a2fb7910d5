import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { HELD } from '@/components/dashboard/live/held-lists';
import { Icon } from '@/components/ui/icon';
import { TableScroll } from '@/components/ui/table-scroll';
import type { StudentState } from '@/lib/domain/student-state';

export interface PersonProgress {
  /** A key of no meaning: progress goes by name, and carries nothing that leads to what they wrote under a pen name. */
  key: string;
  name: string;
  /** Name of their section; null for none. */
  section: string | null;
  state: StudentState;
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

/** Which columns there is something for. */
interface Columns {
  hasSections: boolean;
  hasLate: boolean;
  hasHandIn: boolean;
}

function Row({ person, hasSections, hasLate, hasHandIn }: Columns & { person: PersonProgress }) {
  const t = useTranslations('dashboard.progress');
  const format = useFormatter();
  return (
    <tr>
      <th scope="row">{person.name}</th>
      {hasSections ? <td>{person.section}</td> : null}
      <td>{t(`states.${person.state}`)}</td>
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

interface HeadProps {
  name: 'name' | 'state' | 'steps' | 'tags' | 'lastSeen';
  sort: ProgressTableProps['sort'];
  isNumber?: boolean;
}

/** The head of a column by which the table can be sorted: a link, since the order stands in the address. */
function Head({ name, sort, isNumber = false }: HeadProps) {
  const t = useTranslations('dashboard.progress');
  const { href, direction } = sort(name);
  return (
    <th scope="col" className={isNumber ? 'n' : undefined} aria-sort={direction ?? undefined}>
      <Link href={href} scroll={false} className="sort" data-sort={direction ?? undefined}>
        {t(name)}
      </Link>
    </th>
  );
}

interface ProgressTableProps {
  people: PersonProgress[];
  /** Where a column leads that sorts by it, and how the table is sorted by it now; null when it is not. */
  sort: (by: HeadProps['name']) => { href: string; direction: 'ascending' | 'descending' | null };
}

/**
 * How far each student is, in the order given. The columns of sections, of late work and of handing in appear with the
 * first of it.
 */
export function ProgressTable({ people, sort }: ProgressTableProps) {
  const t = useTranslations('dashboard.progress');
  const columns = {
    hasSections: people.some((person) => person.section !== null),
    hasLate: people.some((person) => person.late > 0),
    hasHandIn: people.some((person) => Boolean(person.handIn)),
  };
  return (
    <TableScroll label={t('label')}>
      <table className="table progress-table">
        <caption className="sr">{t('label')}</caption>
        <thead>
          <tr>
            <Head name="name" sort={sort} />
            {columns.hasSections ? <th scope="col">{t('section')}</th> : null}
            <Head name="state" sort={sort} />
            <th scope="col">{t('step')}</th>
            <Head name="steps" sort={sort} isNumber />
            <Head name="tags" sort={sort} isNumber />
            <th scope="col">{t('committed')}</th>
            {columns.hasLate ? (
              <th scope="col" className="n">
                {t('late')}
              </th>
            ) : null}
            {columns.hasHandIn ? <th scope="col">{t('handIn')}</th> : null}
            <Head name="lastSeen" sort={sort} isNumber />
          </tr>
        </thead>
        <tbody {...HELD}>
          {people.map((person) => (
            <Row key={person.key} person={person} {...columns} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
