'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { BusyButton } from '@/components/player/busy-button';
import { countUnsent, type Unsent } from '@/components/player/outbox/device-work';
import { goToStart } from '@/components/player/outbox/leaving';
import { writeFile } from '@/components/player/outbox/unsent-file';
import { fileName, saveFile } from '@/components/player/saved-file';

/** What has to be said or decided before somebody is gone. */
export type Question =
  /** Work is on this device alone; `isNew`: some of it was written since the person last decided. */
  | { about: 'unsent'; unsent: Unsent[]; isNew: boolean }
  /** The person is leaving, and something could not be done. */
  | { about: 'rest'; isCleared: boolean; hasEnded: boolean };

interface SignOutDialogProps {
  question: Question;
  /** Which answer is being carried out. */
  busy: 'send' | 'leave' | null;
  onSend: () => void;
  onLeave: () => void;
  onStay: () => void;
}

/** Asks what becomes of work that is on this device alone, and says what signing out could not do. */
export function SignOutDialog({ question, busy, onSend, onLeave, onStay }: SignOutDialogProps) {
  const t = useTranslations('account.signOut');
  return (
    <ModalOverlay
      className="commit-veil"
      isOpen
      isKeyboardDismissDisabled={busy !== null || question.about === 'rest'}
      onOpenChange={(isOpen) => {
        if (!isOpen) onStay();
      }}
    >
      <Modal className="commit-modal">
        <Dialog className="commit-body" role="alertdialog">
          <Heading slot="title" level={2} className="title">
            {t('label')}
          </Heading>
          {question.about === 'unsent' ? (
            <UnsentQuestion {...question} busy={busy} onSend={onSend} onLeave={onLeave} />
          ) : (
            <Rest {...question} isBusy={busy !== null} onAgain={onLeave} />
          )}
          {question.about === 'rest' && question.hasEnded ? null : (
            <div className="act-row">
              <button type="button" className="button quiet" onClick={onStay} disabled={busy !== null}>
                {t('stay')}
              </button>
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type UnsentQuestionProps = Extract<Question, { about: 'unsent' }> &
  Pick<SignOutDialogProps, 'busy' | 'onSend' | 'onLeave'>;

function UnsentQuestion({ unsent, isNew, busy, onSend, onLeave }: UnsentQuestionProps) {
  const t = useTranslations('account.signOut');
  // What is in the file is known by the list it was made of: another list is not saved yet.
  const [saved, setSaved] = useState<Unsent[] | null>(null);

  function save() {
    const text = writeFile(unsent, t('fileHeading'));
    saveFile(fileName(['headwaters'], new Date(), 'txt'), new Blob([text], { type: 'text/plain' }));
    setSaved(unsent);
  }

  return (
    <>
      {isNew ? <p role="status">{t('meanwhile')}</p> : null}
      <p>{t('unsent', { count: countUnsent(unsent) })}</p>
      {navigator.onLine ? null : <p>{t('offline')}</p>}
      <div className="act-row">
        <BusyButton busy={null} primary onPress={save}>
          {t('save')}
        </BusyButton>
        <BusyButton busy={busy === 'send' ? t('sending') : null} onPress={onSend}>
          {t('send')}
        </BusyButton>
        <BusyButton busy={busy === 'leave' ? t('busy') : null} onPress={onLeave}>
          {t(saved === unsent ? 'afterSaving' : 'without')}
        </BusyButton>
      </div>
    </>
  );
}

type RestProps = Extract<Question, { about: 'rest' }> & { isBusy: boolean; onAgain: () => void };

function Rest({ isCleared, hasEnded, isBusy, onAgain }: RestProps) {
  const t = useTranslations('account.signOut');
  return (
    <>
      <p>{t(isCleared ? 'cleared' : 'notCleared')}</p>
      <p>{t(hasEnded ? 'ended' : 'stillOpen')}</p>
      <div className="act-row">
        {hasEnded ? (
          <BusyButton busy={null} primary onPress={goToStart}>
            {t('home')}
          </BusyButton>
        ) : (
          <BusyButton busy={isBusy ? t('busy') : null} primary onPress={onAgain}>
            {t('again')}
          </BusyButton>
        )}
      </div>
    </>
  );
}
