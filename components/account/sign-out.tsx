'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Unsent } from '@/components/player/outbox/device-work';
import { FormMessage } from '@/components/ui/form-message';
import { paths } from '@/lib/paths';

// Every page carries the button; what it needs is fetched by those who press it.
async function loadDevice() {
  const [work, file] = await Promise.all([
    import('@/components/player/outbox/device-work'),
    import('@/components/player/saved-file'),
  ]);
  return { ...work, ...file };
}

type Stage =
  | { at: 'start' | 'guest' | 'busy' | 'failed' }
  | { at: 'unsent'; unsent: Unsent[]; count: number; isSaved: boolean };

/**
 * Ends the session on this device, forgets everything of this person here, and goes to the start page. Work that the
 * server does not have is sent first; what cannot be sent is offered as a file. A guest has no way back, so a guest is
 * asked before anything happens.
 */
export function SignOutButton({ personId, isGuest }: { personId: string; isGuest: boolean }) {
  const t = useTranslations('account.signOut');
  const [stage, setStage] = useState<Stage>({ at: 'start' });

  /** Nothing is forgotten unless the session has ended; what goes wrong leaves everything as it was. */
  async function trying(act: () => Promise<void>) {
    setStage({ at: 'busy' });
    try {
      await act();
    } catch {
      setStage({ at: 'failed' });
    }
  }

  const leave = () =>
    trying(async () => {
      const [{ signOut }, { clearDevice }] = await Promise.all([import('next-auth/react'), loadDevice()]);
      await signOut({ redirect: false });
      await clearDevice(personId);
      window.location.assign(paths.home);
    });

  const begin = () =>
    trying(async () => {
      const { countUnsent, listUnsent, sendUnsent } = await loadDevice();
      await sendUnsent(personId, await listUnsent(personId), fetch);
      const unsent = await listUnsent(personId);
      if (unsent.length > 0) setStage({ at: 'unsent', unsent, count: countUnsent(unsent), isSaved: false });
      else await leave();
    });

  async function save(unsent: Unsent[]) {
    const { fileName, saveFile, writeFile } = await loadDevice();
    const text = writeFile(unsent, t('fileHeading'));
    saveFile(fileName(['headwaters'], new Date(), 'txt'), new Blob([text], { type: 'text/plain' }));
  }

  if (stage.at === 'unsent') {
    const { unsent, count, isSaved } = stage;
    return (
      <div className="sign-out-asks" role="alertdialog" aria-label={t('label')}>
        <p>{t('unsent', { count })}</p>
        <div className="inline-actions">
          <button
            className="button small"
            type="button"
            onClick={async () => {
              await save(unsent);
              setStage({ ...stage, isSaved: true });
            }}
          >
            {t('save')}
          </button>
          <button className="button small" type="button" onClick={begin}>
            {t('send')}
          </button>
          <button className="button quiet small" type="button" onClick={leave}>
            {t(isSaved ? 'afterSaving' : 'without')}
          </button>
          <button className="button quiet small" type="button" onClick={() => setStage({ at: 'start' })}>
            {t('stay')}
          </button>
        </div>
      </div>
    );
  }
  if (stage.at === 'guest') {
    return (
      <div className="inline-actions">
        <Link href={paths.signUp}>{t('keep')}</Link>
        <button className="button quiet small" type="button" onClick={begin}>
          {t('forGood')}
        </button>
      </div>
    );
  }
  return (
    <>
      <FormMessage kind="error" message={stage.at === 'failed' ? t('failed') : null} />
      <button
        className="button quiet small"
        type="button"
        aria-busy={stage.at === 'busy' || undefined}
        onClick={() => {
          if (stage.at === 'busy') return;
          if (isGuest) setStage({ at: 'guest' });
          else void begin();
        }}
      >
        {t(stage.at === 'busy' ? 'busy' : 'label')}
      </button>
    </>
  );
}
