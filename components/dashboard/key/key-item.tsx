import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PeopleMarks } from '@/components/dashboard/people-marks';
import { TagChip } from '@/components/ui/tag-chip';
import { POSITIONS } from '@/lib/domain/debate';
import type { KeyTally } from '@/lib/domain/key-tally';
import { KeyParts } from './key-parts';

/** A place of the key, ready to be shown. */
export interface KeyPlace {
  number: number;
  tally: KeyTally;
  quote: string;
  /** The sentence that holds most of it, and its place in the heat map; no address where it has none. */
  sentence: number;
  href: string | null;
  /** Claims of misconceptions that its words correct, as the module says. */
  claims: string[];
  isHidden: boolean;
  /** What the instructor says about it; empty for nothing. */
  note: string;
}

/** What may show in what students did with a place, and what the module says about it. */
function Shows({ tally, claims }: Pick<KeyPlace, 'tally' | 'claims'>) {
  const t = useTranslations();
  const format = useFormatter();
  const { key, of, missed, otherwise, chosen } = tally;
  const unlike = missed + otherwise;
  const own = [key.position, ...key.alternatives.map(({ position }) => position)];
  const instead = POSITIONS.filter((position) => !own.includes(position) && chosen[position] > 0);
  if (claims.length > 0 && unlike > 0) {
    return claims.map((claim) => (
      <p className="note" key={claim}>
        {t.rich('keys.tied', { unlike, of, claim: () => <span className="quote">{claim}</span> })}
      </p>
    ));
  }
  if (instead.length === 0) return null;
  const choices = format.list(
    instead.map((position) =>
      t('dashboard.count', { people: chosen[position], position: t(`debate.positions.${position}.name`) }),
    ),
    { type: 'unit' },
  );
  return <p className="note">{t('keys.untied', { choices })}</p>;
}

/** One place that the key marks: the author's reading, and what the class did with it. `children` is the form for notes. */
export function KeyItem({ place, children }: { place: KeyPlace; children?: ReactNode }) {
  const t = useTranslations('keys');
  const { number, tally, quote, sentence, href, isHidden, note } = place;
  const { key, of, missed } = tally;
  const where = t('sentence', { number: sentence });
  return (
    <li className="key-item break-avoid" id={`place${number}`}>
      <header>
        <h3 className="subtitle">{t('place', { number })}</h3>
        <p className="note">{href ? <Link href={href}>{where}</Link> : where}</p>
        {isHidden ? <p className="reason-late">{t('isHidden')}</p> : null}
      </header>
      <div className="key-reading">
        <blockquote className="quote prose">{quote}</blockquote>
        <p>
          <span className="note">{t('author')}</span> <TagChip position={key.position} />
        </p>
        <p className="prose">{key.because}</p>
        {key.alternatives.length > 0 ? (
          <p className="key-alternatives">
            <span className="note">{t('alternatives')}</span>{' '}
            {key.alternatives.map(({ position }) => (
              <TagChip key={position} position={position} />
            ))}
          </p>
        ) : null}
        {note && !children ? (
          <p className="prose key-note">
            <b>{t('said')}</b> {note}
          </p>
        ) : null}
      </div>
      <div className="key-class">
        <KeyParts tally={tally} />
        {of > missed ? (
          <div>
            <p className="label">{t('chosen')}</p>
            <PeopleMarks counts={tally.chosen} />
          </div>
        ) : null}
        <Shows {...place} />
      </div>
      {children}
    </li>
  );
}
