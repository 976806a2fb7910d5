'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { FormMessage } from '@/components/ui/form-message';
import { LocalDate } from '@/components/ui/local-date';
import type { Outcome } from '@/lib/actions/outcome';
import { paths } from '@/lib/paths';
import { BusyButton } from './busy-button';

interface HandInPanelProps {
  attemptId: string;
  /** The class's time zone. */
  zone: string;
  /** ISO time until which handing in is in time; null when there is none. */
  dueAt: string | null;
  /** What was handed in came late, or would come late now. */
  isLate: boolean;
  /** ISO time; null while it is not handed in. */
  submittedAt: string | null;
  mayTakeBack: boolean;
  onHandIn: () => Promise<Outcome<null>>;
  onTakeBack: () => Promise<Outcome<null>>;
}

/** Hands in the work of an assignment, or says that it is handed in. Everything that waits on the device goes first. */
export function HandInPanel(props: HandInPanelProps) {
  const { attemptId, zone, dueAt, isLate, submittedAt, mayTakeBack, onHandIn, onTakeBack } = props;
  const t = useTranslations('handIn');
  const router = useRouter();
  const flush = useOutbox((state) => state.flush);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const titleId = useId();

  async function change(act: () => Promise<Outcome<null>>, then: () => void) {
    setTrouble(null);
    setBusy(true);
    try {
      if (!(await flush())) return setTrouble(t('notSent'));
      const answer = await act();
      if (answer.ok) then();
      else setTrouble(answer.message);
    } catch {
      setTrouble(t('failed'));
    } finally {
      setBusy(false);
    }
  }

  const dated = (at: string) => ({ date: () => <LocalDate at={at} zone={zone} /> });
  return (
    <section className="step-sheet hand-in" aria-labelledby={titleId}>
      <h2 className="title" id={titleId}>
        {t('title')}
      </h2>
      {submittedAt ? (
        <p className="prose">{t.rich(isLate ? 'doneLate' : 'done', dated(submittedAt))}</p>
      ) : (
        <>
          <p className="prose">{t('lead')}</p>
          <p className="note">{dueAt ? t.rich(isLate ? 'lateNow' : 'due', dated(dueAt)) : t('dueClass')}</p>
        </>
      )}
      <div className="act-row">
        {submittedAt ? (
          <>
            <Link className="button" href={paths.receipt(attemptId)}>
              {t('receipt')}
            </Link>
            {mayTakeBack ? (
              <BusyButton
                busy={isBusy ? t('takingBack') : null}
                onPress={() => change(onTakeBack, () => router.refresh())}
              >
                {t('takeBack')}
              </BusyButton>
            ) : (
              <p className="note">{t('keeps')}</p>
            )}
          </>
        ) : (
          <BusyButton
            primary
            busy={isBusy ? t('busy') : null}
            onPress={() => change(onHandIn, () => router.push(paths.receipt(attemptId)))}
          >
            {t('label')}
          </BusyButton>
        )}
      </div>
      <FormMessage kind="error" message={trouble} />
    </section>
  );
}
