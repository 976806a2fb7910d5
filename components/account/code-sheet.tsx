'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { copyWords } from '@/components/ui/copy-words';
import { FormMessage } from '@/components/ui/form-message';

interface CodeSheetProps {
  /** Shown here and never again. */
  codes: { name: string; code: string }[];
  /** Where the code is used: the address of the site's sign-in page. */
  address: string;
}

/** How many slips fit on a printed page. */
const PER_PAGE = 12;

/** Return codes to copy or print: one in large letters, or a sheet of slips to cut apart. */
export function CodeSheet({ codes, address }: CodeSheetProps) {
  const t = useTranslations('people.sheet');
  const [answer, setAnswer] = useState<'copied' | 'notCopied' | null>(null);
  const pages = Array.from({ length: Math.ceil(codes.length / PER_PAGE) }, (_, page) =>
    codes.slice(page * PER_PAGE, (page + 1) * PER_PAGE),
  );

  async function copy() {
    const text =
      codes.length === 1 ? (codes[0]?.code ?? '') : codes.map((row) => `${row.name}\t${row.code}`).join('\n');
    setAnswer((await copyWords(text)) ? 'copied' : 'notCopied');
  }

  return (
    <section className="code-sheet" aria-label={t('label', { count: codes.length })}>
      <p className="note no-print" role="status">
        {t('once', { count: codes.length })}
      </p>
      {pages.map((page) => (
        <ul className="code-slips" data-single={codes.length === 1 || undefined} key={page[0]?.code}>
          {page.map(({ name, code }) => (
            <li key={code}>
              <strong>{name}</strong>
              <span className="code">{code}</span>
              <span className="note">{t('how', { address })}</span>
            </li>
          ))}
        </ul>
      ))}
      <div className="inline-actions no-print">
        <button type="button" className="button" onClick={copy}>
          {t('copy', { count: codes.length })}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('print')}
        </button>
        <FormMessage kind="done" message={answer === 'copied' ? t('copied') : null} />
        <FormMessage kind="error" message={answer === 'notCopied' ? t('notCopied') : null} />
      </div>
    </section>
  );
}
