'use client';

import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { FormMessage } from '@/components/ui/form-message';
import { BusyButton } from './busy-button';

/** Sends the commit; `message` is a sentence for the person. */
export type CommitAction = () => Promise<{ ok: true } | { ok: false; message: string }>;

interface CommitDialogProps {
  onClose: () => void;
  /** How many tags become the first reading, and how many of them have no because. */
  count: number;
  without: number;
  /** Titles of the sources without a tag. */
  untouched: string[];
  onCommit: CommitAction;
  /** Where the commit leads; null: it stays here. */
  nextHref: string | null;
}

/** Says what committing locks and what it opens, sends everything that waits, then commits. */
export function CommitDialog({ onClose, count, without, untouched, onCommit, nextHref }: CommitDialogProps) {
  const t = useTranslations('player');
  const format = useFormatter();
  const router = useRouter();
  const flush = useOutbox((state) => state.flush);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function commit() {
    setTrouble(null);
    setBusy(true);
    try {
      if (!(await flush())) return setTrouble(t('commit.notSent'));
      const answer = await onCommit();
      if (!answer.ok) return setTrouble(answer.message);
      onClose();
      if (nextHref) router.push(nextHref);
    } catch {
      setTrouble(t('commit.failed'));
    } finally {
      setBusy(false);
    }
  }

  return (
    <ModalOverlay
      className="commit-veil"
      isOpen
      isDismissable={!isBusy}
      isKeyboardDismissDisabled={isBusy}
      onOpenChange={(open) => {
        if (open) return;
        setTrouble(null);
        onClose();
      }}
    >
      <Modal className="commit-modal">
        <Dialog className="commit-body" role="alertdialog">
          <Heading slot="title" level={2} className="title">
            {t('commit.title')}
          </Heading>
          <ul className="commit-points">
            <li>
              <b>{t('commit.locks', { count })}</b>
            </li>
            <li>{t('commit.opens')}</li>
            <li>{t('commit.later')}</li>
            {untouched.length > 0 ? (
              <li>{t('commit.untouched', { count: untouched.length, titles: format.list(untouched) })}</li>
            ) : null}
            {without > 0 ? <li>{t('commit.without', { count: without })}</li> : null}
          </ul>
          <p className="note">{t('commit.once')}</p>
          <FormMessage kind="error" message={trouble} />
          <div className="act-row">
            <BusyButton primary busy={isBusy ? t('read.committing') : null} onPress={commit}>
              {t('commit.confirm')}
            </BusyButton>
            <button type="button" className="button quiet" onClick={onClose} disabled={isBusy}>
              {t('commit.cancel')}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
