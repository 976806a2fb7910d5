import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ChangeButton } from '@/components/account/change-button';
import { closeCode, renewCode } from '@/lib/actions/join-codes';
import type { TaughtClassroom } from '@/lib/data/classrooms';
import { paths } from '@/lib/paths';

/** What an instructor can do with the join code: show it, make another, close joining. */
export async function CodeControls({ classroom }: { classroom: TaughtClassroom }) {
  const { spaceId: id, joinCode } = classroom;
  const t = await getTranslations('classes');
  const renew = renewCode.bind(null, id);
  if (joinCode === null) {
    return <ChangeButton action={renew} label={t('code.reopen')} busy={t('busy')} small />;
  }
  return (
    <div className="code-controls no-print">
      <Link className="button small" href={paths.classCode(id)}>
        {t('code.show')}
      </Link>
      <ChangeButton action={renew} label={t('code.renew')} busy={t('busy')} small />
      <ChangeButton action={closeCode.bind(null, id)} label={t('code.close')} busy={t('busy')} small />
      <p className="note">{t('code.renewNote')}</p>
    </div>
  );
}
