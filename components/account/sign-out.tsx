'use client';

import Link from 'next/link';
import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  clearDevice,
  countUnsent,
  listUnsent,
  sendUnsent,
  type Unsent,
  writeFile,
} from '@/components/player/device-work';
import { paths } from '@/lib/paths';

/** Offers a text as a file of the person's own. */
function saveFile(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = `headwaters-${new Date().toISOString().slice(0, 10)}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

type Stage = { at: 'start' | 'guest' | 'busy' } | { at: 'unsent'; unsent: Unsent[]; isSaved: boolean };

/**
 * Ends the session on this device, forgets everything of this person here, and goes to the start page. Work that the
 * server does not have is sent first; what cannot be sent is offered as a file. A guest has no way back, so a guest is
 * asked before anything happens.
 */
export function SignOutButton({ personId, isGuest }: { personId: string; isGuest: boolean }) {
  const t = useTranslations('account.signOut');
  const [stage, setStage] = useState<Stage>({ at: 'start' });

  async function leave() {
    await signOut({ redirect: false });
    await clearDevice(personId);
    window.location.assign(paths.home);
  }

  async function begin() {
    setStage({ at: 'busy' });
    await sendUnsent(personId, await listUnsent(personId), fetch);
    const unsent = await listUnsent(personId);
    if (unsent.length > 0) return setStage({ at: 'unsent', unsent, isSaved: false });
    await leave();
  }

  if (stage.at === 'unsent') {
    const { unsent, isSaved } = stage;
    return (
      <div className="sign-out-asks" role="alertdialog" aria-label={t('label')}>
        <p>{t('unsent', { count: countUnsent(unsent) })}</p>
        <div className="inline-actions">
          <button
            className="button small"
            type="button"
            onClick={() => {
              saveFile(writeFile(unsent, t('fileHeading')));
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
  );
}
