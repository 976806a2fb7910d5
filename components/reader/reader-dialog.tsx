'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from '@/components/ui/icon';

interface ReaderDialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog over the reader that is named by its heading and gives focus back when it closes. */
export function ReaderDialog({ title, onClose, children }: ReaderDialogProps) {
  const t = useTranslations('reader.dialog');
  return (
    <ModalOverlay className="reader-overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="reader-modal">
        <Dialog className="reader-dialog">
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <button className="close" type="button" aria-label={t('close')} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
