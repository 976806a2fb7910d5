'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { ReviewDesk } from './review-saver';

interface ReviewSignProps {
  desk: ReviewDesk;
  onRetry: () => void;
}

/** Whether what was typed has arrived, in words. Only trouble is announced. */
export function ReviewSign({ desk, onRetry }: ReviewSignProps) {
  const t = useTranslations('reviews.panel');
  const format = useFormatter();
  const { state, keptAt, seen, message } = desk;
  if (state === 'failed') {
    return (
      <div className="review-trouble" role="alert">
        <p>
          <Icon name="alert" />
          <span>
            {t('failed')} {message}
          </span>
        </p>
        <button type="button" className="button small" onClick={onRetry}>
          {t('retry')}
        </button>
      </div>
    );
  }
  // The zone is the device's: a time of day that somebody has just seen on their own clock.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const time = keptAt
    ? format.dateTime(new Date(keptAt), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
    : null;
  const words = () => {
    if (state === 'newer') return t('waitsForYou');
    if (state !== 'kept') return t('saving');
    if (time) return t('savedAt', { time });
    return t(seen === null ? 'nothingYet' : 'saved');
  };
  return (
    <p className="review-sign note" data-state={state}>
      <Icon name={state === 'kept' ? 'check' : 'busy'} />
      <span>{words()}</span>
    </p>
  );
}
