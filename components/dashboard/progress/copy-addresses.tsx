'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { copyWords } from '@/components/ui/copy-words';

/** The addresses of those shown, to be copied; the field can be read and copied from without a script as well. */
export function CopyAddresses({ addresses, without }: { addresses: string[]; without: number }) {
  const t = useTranslations('addresses');
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  const list = addresses.join(', ');
  const copy = async () => {
    const isCopied = await copyWords(list);
    setSaid(isCopied ? 'copied' : 'notCopied');
    if (!isCopied) field.current?.select();
  };
  return (
    <details className="copy-addresses no-print">
      <summary>{t('title')}</summary>
      <p className="note">{t('count', { count: addresses.length, without })}</p>
      {addresses.length > 0 ? (
        <>
          <textarea ref={field} className="input" aria-label={t('label')} value={list} rows={3} readOnly />
          <div className="inline-actions">
            <button type="button" className="button" onClick={copy}>
              {t('copy')}
            </button>
            <p className="note" role="status">
              {said ? t(said) : null}
            </p>
          </div>
        </>
      ) : null}
    </details>
  );
}
