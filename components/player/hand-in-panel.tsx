'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { FormMessage } from '@/components/ui/form-message';
import { LocalDate } from '@/components/ui/local-date';
import type { Outcome } from '@/lib/actions/outcome';
import type { Step } from '@/lib/domain/module';
import { type CommitRule, findLeftOpen } from '@/lib/domain/progress';
import { paths } from '@/lib/paths';
import { AskHandIn, useAsking } from './ask-hand-in';
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
  /** What the assignment uses, and how many tags it asks for: what is open of it is said before it is handed in. */
  steps: Step[];
  rule: CommitRule;
  sourceIds: string[];
  /** ISO times at which it was handed in and taken back, in order. */
  acts: { act: 'handed-in' | 'taken-back'; at: string }[];
  onHandIn: () => Promise<Outcome<null>>;
  onTakeBack: () => Promise<Outcome<null>>;
}

/** Hands in the work of an assignment, or says that it is handed in. Everything that waits on the device goes first. */
export function HandInPanel(props: HandInPanelProps) {
  const { attemptId, zone, dueAt, isLate, submittedAt, mayTakeBack, steps, rule, sourceIds, acts } = props;
  const { onHandIn, onTakeBack } = props;
  const t = useTranslations('handIn');
  const router = useRouter();
  const flush = useOutbox((state) => state.flush);
  const work = useOutbox((state) => state.work);
  const open = findLeftOpen(steps, rule, work, sourceIds);
  const { place, isAsking, ask, cancel } = useAsking<HTMLDivElement>();
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

  const handIn = () => change(onHandIn, () => router.push(paths.receipt(attemptId)));
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
      <div className="act-row" ref={place}>
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
        ) : open && isAsking ? (
          <AskHandIn open={open} keeps={!mayTakeBack} onCancel={cancel}>
            <BusyButton primary busy={isBusy ? t('busy') : null} onPress={handIn}>
              {t('asItIs')}
            </BusyButton>
          </AskHandIn>
        ) : (
          <BusyButton primary busy={isBusy ? t('busy') : null} onPress={open ? ask : handIn}>
            {t('label')}
          </BusyButton>
        )}
      </div>
      {acts.some(({ act }) => act === 'taken-back') ? (
        <div className="note">
          <p>{t('trail')}</p>
          <ul className="plain-list">
            {acts.map(({ act, at }) => (
              <li key={at}>{t.rich(act === 'handed-in' ? 'handedInAt' : 'takenBackAt', dated(at))}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <FormMessage kind="error" message={trouble} />
    </section>
  );
}
