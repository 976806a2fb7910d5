import { useFormatter, useTranslations } from 'next-intl';
import type { SharedWorks } from '@/lib/domain/cited-works';
import { WorksList } from './works-list';

/** Says beside a strand that it stands on the same published work as others. Something to weigh, not a fault. */
export function SharedNote({ group: { strands, works, isAll } }: { group: SharedWorks }) {
  const t = useTranslations('player.argue');
  const format = useFormatter();
  return (
    <div className="shared-note">
      <p>
        {t(isAll ? 'sharedAll' : 'sharedSome', {
          strands: format.list(strands.map(String)),
          count: strands.length,
          named: t('theseWorks', { count: works.length }),
          works: works.length,
        })}
      </p>
      <WorksList works={works} />
    </div>
  );
}
