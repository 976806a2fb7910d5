'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { copyWords } from '@/components/ui/copy-words';
import { FormMessage } from '@/components/ui/form-message';
import { LocalDate } from '@/components/ui/local-date';
import { paths } from '@/lib/paths';

interface ReceiptSheetProps {
  /** ISO time. */
  submittedAt: string;
  /** The class's time zone. */
  zone: string;
  isLate: boolean;
  reference: string;
  tags: number;
  done: number;
  of: number;
  name: string;
  /** The module and the class. */
  work: string;
  classroomId: string;
}

/** When something was handed in and how much it was, to keep, to print or to copy. */
export function ReceiptSheet(props: ReceiptSheetProps) {
  const { submittedAt, zone, isLate, reference, tags, done, of, name, work, classroomId } = props;
  const t = useTranslations('handIn.receiptPage');
  const list = useRef<HTMLDListElement>(null);
  const [isCopied, setCopied] = useState<boolean | null>(null);

  async function copy() {
    const rows = [...(list.current?.querySelectorAll('div') ?? [])];
    const lines = rows.map((row) => [...row.children].map((part) => part.textContent).join(': '));
    setCopied(await copyWords([work, ...lines].join('\n')));
  }

  return (
    <section className="paper">
      <dl className="receipt" ref={list}>
        <div>
          <dt>{t('name')}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{t('at')}</dt>
          <dd>
            <LocalDate at={submittedAt} zone={zone} />
            {isLate ? `, ${t('late')}` : null}
          </dd>
        </div>
        <div>
          <dt>{t('tags')}</dt>
          <dd>{tags}</dd>
        </div>
        <div>
          <dt>{t('steps')}</dt>
          <dd>{t('stepsOf', { done, of })}</dd>
        </div>
        <div>
          <dt>{t('reference')}</dt>
          <dd className="num">{reference}</dd>
        </div>
      </dl>
      <p className="note">{t('pinned')}</p>
      <div className="inline-actions no-print">
        <button type="button" className="button" onClick={() => window.print()}>
          {t('print')}
        </button>
        <button type="button" className="button" onClick={copy}>
          {t('copy')}
        </button>
        <Link href={paths.classroom(classroomId)}>{t('back')}</Link>
      </div>
      <FormMessage kind="done" message={isCopied ? t('copied') : null} />
      <FormMessage kind="error" message={isCopied === false ? t('notCopied') : null} />
    </section>
  );
}
