'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useLocalTime } from '@/components/player/local-time';
import { Icon, type IconName } from '@/components/ui/icon';
import { paths } from '@/lib/paths';
import { type SaveSign, useOutbox } from './outbox-store';

const SIGNS = { saved: 'check', saving: 'busy', kept: 'device', failed: 'alert' } satisfies Record<
  SaveSign['state'],
  IconName | 'device'
>;

function Sign({ state }: { state: SaveSign['state'] }) {
  const sign = SIGNS[state];
  if (sign !== 'device') return <Icon name={sign} />;
  return (
    <svg
      className="icon"
      width="12"
      height="14"
      viewBox="0 0 12 14"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <rect x="1.5" y="1" width="9" height="12" rx="1.5" strokeWidth="1.6" />
      <path d="M4.5 10.5h3" strokeWidth="1.6" />
    </svg>
  );
}

/** Whether the work is safe, in words and always in the same place. Only what needs a person to know is announced. */
export function SaveSignView() {
  const sign = useOutbox((state) => state.sign);
  const t = useTranslations('player.save');
  const { clock } = useLocalTime();
  const pathname = usePathname();
  const quiet = () => {
    if (sign.state === 'saving') return t('saving');
    if (sign.state !== 'saved') return null;
    return sign.at === null ? t('saved') : t('savedAt', { time: clock(sign.at) });
  };
  return (
    <p className="save" data-state={sign.state}>
      <Sign state={sign.state} />
      <span>{quiet()}</span>
      <span role="status">
        {sign.state === 'kept'
          ? t.rich(sign.days > 0 ? 'keptFor' : 'kept', {
              days: sign.days,
              more: (words) => <span className="save-more">{words}</span>,
            })
          : null}
        {sign.state === 'failed' ? sign.message : null}
      </span>
      {sign.state === 'failed' && sign.signIn ? <a href={paths.signInFor(pathname)}>{t('signIn')}</a> : null}
    </p>
  );
}
