'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Unsent } from '@/components/player/outbox/device-work';
import { forgetLeaving, goToStart, isLeaving, markLeaving, onLeft, tellLeft } from '@/components/player/outbox/leaving';
import { useFetchAhead } from '@/components/ui/fetch-ahead';
import { FormMessage } from '@/components/ui/form-message';
import { paths } from '@/lib/paths';
import { endSession } from './end-session';
import type { Question } from './sign-out-dialog';

// Every page carries the button; what it needs is fetched by those who press it, or who have worked on this device and
// may be without a network when they do.
const loadDevice = () => import('@/components/player/outbox/device-work');
const loadDialog = () => import('./sign-out-dialog');
const SignOutDialog = lazy(() => loadDialog().then((file) => ({ default: file.SignOutDialog })));

async function fetchAhead(): Promise<void> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'headwaters')) return;
  await Promise.all([loadDevice(), loadDialog(), import('next-auth/react')]);
}

const focus = (element: HTMLElement | null) => element?.focus();

/**
 * Ends the session on this device, forgets everything of this person here, and goes to the start page. Work that the
 * server does not have is sent first; what cannot be sent is offered as a file. A guest has no way back, so a guest is
 * asked before anything happens.
 */
export function SignOutButton({ personId, isGuest }: { personId: string; isGuest: boolean }) {
  const t = useTranslations('account.signOut');
  const [isAsked, setAsked] = useState(false);
  const [busy, setBusy] = useState<'send' | 'leave' | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  /** This tab goes to the start page by itself, when everything is done. */
  const goesHere = useRef(false);
  useFetchAhead(fetchAhead);

  async function ask(next: Question) {
    // Without a network it may not be there, and a page that cannot show its question must not fall over.
    await loadDialog();
    setQuestion(next);
  }

  /** What goes wrong leaves everything as it was. */
  async function trying(what: 'send' | 'leave', act: () => Promise<void>) {
    setBusy(what);
    setFailed(false);
    try {
      await act();
    } catch {
      setFailed(true);
    }
    setBusy(null);
  }

  /** What is on this device alone; null when the device does not say. */
  const findUnsent = async (): Promise<Unsent[] | null> => (await loadDevice()).listUnsent(personId).catch(() => null);

  /**
   * Leaves, unless there is work that the person has not `seen` when they decided to. The device is cleared even when
   * the session cannot be ended: on a computer that others use, what lies there can be read without a network, while
   * the session is of no use to anybody until there is one, and then the first page that opens ends it. What cannot
   * be read is not deleted unseen.
   */
  const leave = (seen: Unsent[]) =>
    trying('leave', async () => {
      const { clearDevice, hasMore } = await loadDevice();
      const unsent = await findUnsent();
      if (unsent !== null && hasMore(unsent, seen)) return ask({ about: 'unsent', unsent, isNew: true });
      const hasEnded = await endSession();
      // Nothing is deleted before it is sure that what remains to be done can be said.
      if (!hasEnded) await loadDialog();
      if (hasEnded) forgetLeaving();
      else markLeaving(personId);
      goesHere.current = true;
      tellLeft(personId);
      const isCleared = (await clearDevice(personId)) && unsent !== null;
      if (hasEnded && isCleared) goToStart();
      else await ask({ about: 'rest', isCleared, hasEnded });
    });

  const begin = () =>
    trying('send', async () => {
      const { sendUnsent } = await loadDevice();
      // What cannot be sent, or not be taken off the device, is listed once more.
      await sendUnsent(personId, (await findUnsent()) ?? [], fetch).catch(() => {});
      const unsent = (await findUnsent()) ?? [];
      if (unsent.length > 0) await ask({ about: 'unsent', unsent, isNew: false });
      else await leave([]);
    });

  function stay() {
    forgetLeaving();
    goesHere.current = false;
    setQuestion(null);
  }

  const finish = useEffectEvent(() => {
    if (isLeaving(personId) && busy === null) void leave([]);
  });
  const follow = useEffectEvent(() => {
    if (!goesHere.current) goToStart();
  });

  // Follows the network: a session that could not be ended ends as soon as there is one.
  useEffect(() => {
    if (navigator.onLine) finish();
    window.addEventListener('online', finish);
    return () => window.removeEventListener('online', finish);
  }, []);

  // Follows the other tabs: whoever signs out in one is gone from all.
  useEffect(() => onLeft(personId, () => follow()), [personId]);

  return (
    <div className="sign-out" data-asks={isAsked || undefined}>
      {isAsked ? (
        <>
          <Link href={paths.signUp} ref={focus}>
            {t('keep')}
          </Link>
          <Link href={paths.returnCode}>{t('keepByCode')}</Link>
        </>
      ) : null}
      <button
        className="button quiet small"
        type="button"
        aria-busy={busy !== null || undefined}
        onClick={() => {
          if (busy !== null) return;
          if (isGuest && !isAsked) setAsked(true);
          else void begin();
        }}
      >
        {t(busy !== null && question === null ? 'busy' : isAsked ? 'forGood' : 'label')}
      </button>
      <FormMessage kind="error" message={hasFailed ? t('failed') : null} />
      <Suspense>
        {question === null ? null : (
          <SignOutDialog
            question={question}
            busy={busy}
            onSend={begin}
            onLeave={() => leave(question.about === 'unsent' ? question.unsent : [])}
            onStay={stay}
          />
        )}
      </Suspense>
    </div>
  );
}
