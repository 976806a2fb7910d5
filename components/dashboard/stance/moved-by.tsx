import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { HELD } from '@/components/dashboard/live/held-lists';

/** A sentence that was named, ready to be shown. */
export interface NamedRow {
  key: string;
  people: number;
  moved: number;
  sentence: number;
  quote: string;
  /** Of its text; null where there is only one. */
  title: string | null;
  href: string;
}

/** More reasons than fit beside the sentences stay folded. */
const MOST_OPEN = 12;

interface MovedByProps {
  named: NamedRow[];
  /** Those whom nothing moved, with their reason. */
  unmoved: { number: number; who: string; why: string }[];
}

/** Which sentences students named as having moved them, each a way to it in the heat map; and why nothing did. */
export function MovedBy({ named, unmoved }: MovedByProps) {
  const t = useTranslations('stances.moved');
  return (
    <>
      {named.length === 0 ? <p className="prose">{t('none')}</p> : null}
      <ol className="named" {...HELD}>
        {named.map(({ key, people, moved, sentence, quote, title, href }) => (
          <li key={key}>
            {t.rich('row', {
              people,
              moved,
              sentence,
              titled: title === null ? 'no' : 'yes',
              title: title ?? '',
              link: (words) => <Link href={href}>{words}</Link>,
              quote: () => <span className="quote">{quote}</span>,
            })}
          </li>
        ))}
      </ol>
      <p className="note">{t('note')}</p>
      <h3 className="subtitle">{t('nothingTitle')}</h3>
      {unmoved.length === 0 ? <p className="prose">{t('nothingNone')}</p> : null}
      {unmoved.length > 0 ? (
        <details open={unmoved.length <= MOST_OPEN}>
          <summary>{t('nothingCount', { people: unmoved.length })}</summary>
          <ul className="unmoved">
            {unmoved.map(({ number, who, why }) => (
              <li key={number}>
                <b>{who}</b> <span className="quote">{why}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
