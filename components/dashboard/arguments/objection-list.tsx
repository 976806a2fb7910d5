import { useFormatter, useTranslations } from 'next-intl';
import { HELD } from '@/components/dashboard/live/held-lists';
import type { Objection } from '@/lib/domain/class-arguments';

/** More names than a line holds are a number; they stand beside the answers. */
const MOST_NAMES = 12;

function Named({ objection: { objection, named } }: { objection: Objection }) {
  const t = useTranslations();
  const format = useFormatter();
  const positions = [...new Set(named.flatMap(({ position }) => position ?? []))];
  const answered = named.filter(({ answer }) => answer !== '');
  const against = format.list(positions.map((position) => t(`debate.positions.${position}.name`)));
  return (
    <li className="break-avoid">
      <p className="prose">{objection}</p>
      <p className="note">
        {positions.length > 0 ? `${t('arguments.objections.against', { position: against })}, ` : null}
        {t('arguments.objections.named', {
          who:
            named.length > MOST_NAMES
              ? t('arguments.people', { people: named.length })
              : format.list(named.map(({ who }) => who)),
        })}
      </p>
      {answered.length > 0 ? (
        <details>
          <summary>{t('arguments.objections.answers', { count: answered.length })}</summary>
          {answered.map(({ number, who, answer }) => (
            <p className="prose" key={number}>
              <b>{who}</b> {answer}
            </p>
          ))}
        </details>
      ) : null}
    </li>
  );
}

/** What students name as the strongest objections to their own arguments, with their answers. */
export function ObjectionList({ objections }: { objections: Objection[] }) {
  const t = useTranslations('arguments.objections');
  if (objections.length === 0) return <p className="prose">{t('none')}</p>;
  return (
    <>
      <p className="note agree-how">{t('note')}</p>
      <ol className="objection-list" {...HELD}>
        {objections.map((one) => (
          <Named key={one.objection} objection={one} />
        ))}
      </ol>
    </>
  );
}
