import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { QrCode } from '@/components/ui/qr-code';
import type { SiteAddress } from '@/lib/domain/site-address';
import { paths } from '@/lib/paths';

interface JoinCardProps {
  /** Null: joining is closed. */
  code: string | null;
  site: SiteAddress;
  /** Stands under the code: who has joined. */
  children?: ReactNode;
}

/** How students come into a class: the code to read aloud, the address to give them, and whether it leads anywhere. */
export function JoinCard({ code, site, children }: JoinCardProps) {
  const t = useTranslations('teach.joining');
  const id = useId();
  return (
    <section className="paper code-card" aria-labelledby={id}>
      <h2 className="subtitle" id={id}>
        {t('code')}
      </h2>
      {code ? (
        <>
          <p className="code">{code}</p>
          <p className="note">{t('how')}</p>
          <p className="note">
            <a href={paths.joinWithCode(code)}>
              {site.address}
              {paths.joinWithCode(code)}
            </a>
          </p>
          <QrCode text={`${site.address}${paths.joinWithCode(code)}`} label={t('qr')} />
          {site.isLocal ? <p className="note">{t('onlyHere')}</p> : null}
        </>
      ) : (
        <p className="note">{t('closed')}</p>
      )}
      {children}
    </section>
  );
}
