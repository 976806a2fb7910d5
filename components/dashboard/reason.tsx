import { useTranslations } from 'next-intl';
import { StaffMini } from '@/components/ui/staff-mini';
import { TagChip } from '@/components/ui/tag-chip';
import type { Dial, Factor, Position } from '@/lib/domain/debate';

/** A tag as an instructor reads it: whose, on which words, why. */
export interface ReasonGiven {
  /** A pen name; in a class that shows names, a name. */
  who: string;
  position: Position;
  /** The tagged words. */
  quote: string;
  /** Empty when not yet written. */
  because: string;
  factors: Factor[];
  credibility: Dial | null;
  bearing: Dial | null;
  /** Arrived after the assignment closed: shown, not counted. */
  late: boolean;
}

function Facts({ tag }: { tag: ReasonGiven }) {
  const t = useTranslations();
  return (
    <dl className="reason-facts">
      {tag.factors.length > 0 ? (
        <div>
          <dt>{t('dashboard.reasons.factors', { count: tag.factors.length })}</dt>
          <dd>{tag.factors.map((factor) => t(`debate.factors.${factor}`)).join(' · ')}</dd>
        </div>
      ) : null}
      {(['credibility', 'bearing'] as const).map((dial) => (
        <div key={dial}>
          <dt>{t(`dashboard.reasons.${dial}`)}</dt>
          <dd>
            <StaffMini value={tag[dial]} /> {t(`debate.${dial}.${tag[dial] ?? 'none'}`)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One row of the list of reasons. `isWhole`: the tag covers exactly the sentence, whose words stand above already. */
export function Reason({ tag, isWhole }: { tag: ReasonGiven; isWhole: boolean }) {
  const t = useTranslations('dashboard.reasons');
  return (
    <li className="reason break-avoid" data-position={tag.position}>
      <p className="reason-who">
        <b>{tag.who}</b>
        <TagChip position={tag.position} />
        {tag.late ? <span className="reason-late">{t('late')}</span> : null}
      </p>
      <p className="note">
        {t('on')} {isWhole ? t('whole') : <span className="quote reason-quote">{tag.quote}</span>}
      </p>
      {tag.because.trim() === '' ? (
        <p className="reason-none">{t('noBecause')}</p>
      ) : (
        <p className="reason-because">
          <b>{t('because')}</b> {tag.because}
        </p>
      )}
      <Facts tag={tag} />
    </li>
  );
}
