import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { HELD } from '@/components/dashboard/live/held-lists';
import { StateBox } from '@/components/ui/state-box';
import { TableScroll } from '@/components/ui/table-scroll';

/** One piece of work in the list of reviews. */
export interface ReviewsRow {
  /** A pen name, or a name where the work is read by name. */
  who: string;
  href: string;
  handedIn: 'yes' | 'late' | 'no';
  scored: number;
  of: number;
  hasComment: boolean;
  release: 'none' | 'released' | 'changed';
  /** Null: nobody yet. Empty: somebody who is deleted. */
  reviewer: string | null;
}

/** Everybody's work and how far its review is, in the order given. */
export function ReviewsTable({ rows }: { rows: ReviewsRow[] }) {
  const t = useTranslations('trail.list');
  if (rows.length === 0) {
    return (
      <StateBox kind="empty" title={t('emptyTitle')}>
        {t('empty')}
      </StateBox>
    );
  }
  return (
    <TableScroll label={t('label')}>
      <table className="table reviews-table">
        <caption className="sr">{t('label')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('handedIn')}</th>
            <th scope="col">{t('scores')}</th>
            <th scope="col">{t('comment')}</th>
            <th scope="col">{t('release')}</th>
            <th scope="col">{t('reviewer')}</th>
          </tr>
        </thead>
        <tbody {...HELD}>
          {rows.map(({ who, href, handedIn, scored, of, hasComment, release, reviewer }) => (
            <tr key={href}>
              <th scope="row">
                <Link href={href} prefetch={false}>
                  {who}
                </Link>
              </th>
              <td>{t(handedIn)}</td>
              <td className="num">{t('of', { scored, of })}</td>
              <td>{t(hasComment ? 'hasComment' : 'noComment')}</td>
              <td>{t(`releaseState.${release}`)}</td>
              <td>{reviewer === null ? t('nobody') : reviewer || t('gone')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
