'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { copyWords } from '@/components/ui/copy-words';
import { FormMessage } from '@/components/ui/form-message';
import { paths } from '@/lib/paths';

export interface SheetLink {
  name: string;
  section: string | null;
  token: string;
}

interface InviteSheetProps {
  /** Shown here and never again. */
  links: SheetLink[];
  classroom: string;
  /** The address of this site, without a slash at the end. */
  address: string;
}

/** The links of invites to copy, or to print and cut apart. */
export function InviteSheet({ links, classroom, address }: InviteSheetProps) {
  const t = useTranslations('classes.sheet');
  const [answer, setAnswer] = useState<'copied' | 'notCopied' | null>(null);
  const linkOf = (token: string) => `${address}${paths.invite(token)}`;

  async function copy() {
    const text = links.map(({ name, token }) => `${name}\t${linkOf(token)}`).join('\n');
    setAnswer((await copyWords(text)) ? 'copied' : 'notCopied');
  }

  return (
    <section className="invite-sheet" aria-label={t('title')}>
      <p className="note no-print" role="status">
        {t('once', { count: links.length })}
      </p>
      <div className="inline-actions no-print">
        <button type="button" className="button" onClick={copy}>
          {t('copy')}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('print')}
        </button>
        <FormMessage kind="done" message={answer === 'copied' ? t('copied') : null} />
        <FormMessage kind="error" message={answer === 'notCopied' ? t('notCopied') : null} />
      </div>
      <ul className="invite-slips">
        {links.map(({ name, section, token }) => (
          <li key={token} className="break-avoid">
            <strong>{name}</strong>
            {section ? <span className="note">{section}</span> : null}
            <span className="note">{t('how', { name: classroom })}</span>
            <span className="invite-link">{linkOf(token)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
