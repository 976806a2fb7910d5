import { useTranslations } from 'next-intl';
import type { Citation } from '@/lib/domain/evidence';

/** A published work in full, and what of it was read for the library where that was not the original. */
export function WorkWords({ work: { text, url, seen } }: { work: Citation }) {
  const t = useTranslations('player.argue');
  return (
    <>
      {url ? <a href={url}>{text}</a> : text}
      {seen ? <span className="hint"> {t('seen', { seen })}</span> : null}
    </>
  );
}

/** The works behind a tag's words or an item, in full. */
export function WorksList({ works }: { works: Citation[] }) {
  return (
    <ul className="citations">
      {works.map((work) => (
        <li key={work.key}>
          <WorkWords work={work} />
        </li>
      ))}
    </ul>
  );
}
