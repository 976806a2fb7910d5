import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { HELD } from '@/components/dashboard/live/held-lists';
import { TagChip } from '@/components/ui/tag-chip';
import type { Use } from '@/lib/domain/class-arguments';

/** Words that several students use, ready to be shown. */
export interface ShownShared {
  key: string;
  /** Of the text. */
  title: string;
  sentence: number;
  href: string;
  /** The whole sentence. */
  words: string;
  uses: readonly Use[];
  pair: readonly [Use, Use] | null;
  /** Where the pair stands alone before the class; null where it may not. */
  wall: string | null;
}

function Reading({ use }: { use: Use }) {
  const t = useTranslations('arguments');
  return (
    <div className="reason" data-position={use.position}>
      <p className="reason-who">
        <b>{use.who}</b>
        <TagChip position={use.position} />
      </p>
      <p className="reason-because">
        <b>{t('because')}</b> {use.because}
      </p>
    </div>
  );
}

function Shared({ shared }: { shared: ShownShared }) {
  const t = useTranslations('arguments');
  const { title, sentence, href, words, uses, pair, wall } = shared;
  const rest = uses.filter((use) => !pair?.includes(use));
  return (
    <li className="shared-words break-avoid">
      <blockquote className="quote prose">{words}</blockquote>
      <p className="note">
        <Link href={href}>{t('sentence', { number: sentence })}</Link>, {title};{' '}
        {t('shared.people', { people: uses.length })}
      </p>
      {pair ? (
        <div className="shared-pair">
          {pair.map((use) => (
            <Reading key={use.id} use={use} />
          ))}
        </div>
      ) : null}
      {rest.length > 0 ? (
        <details>
          <summary>
            {pair ? t('shared.others', { people: rest.length }) : t('shared.all', { people: rest.length })}
          </summary>
          {rest.map((use) => (
            <Reading key={use.id} use={use} />
          ))}
        </details>
      ) : null}
      {wall ? (
        <p className="no-print">
          <Link className="button small" href={wall} aria-label={t('shared.projectOf', { title, number: sentence })}>
            {t('shared.project')}
          </Link>
        </p>
      ) : null}
    </li>
  );
}

/** The same words used with different warrants, the opposed pairs first. */
export function SharedList({ shared }: { shared: ShownShared[] }) {
  const t = useTranslations('arguments.shared');
  if (shared.length === 0) return <p className="prose">{t('none')}</p>;
  return (
    <>
      <p className="note agree-how">{t('note')}</p>
      <ol className="shared-list" {...HELD}>
        {shared.map((one) => (
          <Shared key={one.key} shared={one} />
        ))}
      </ol>
      <p className="note agree-how">{t('notProjected')}</p>
    </>
  );
}
