import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { SentForm } from '@/components/ui/sent-form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Measure } from '@/lib/domain/contested';
import { type CardReason, type Change, ContestedReasons } from './contested-reasons';
import { MeasureCounts, useMeasureText } from './measure-counts';

export interface ContestedCardProps {
  rank: number;
  /** Slug of the text, and its title where passages of several stand in one list. */
  source: string;
  title: string | null;
  sentence: number;
  words: string;
  measure: Measure;
  /** People per position or step of the dial. */
  counts: readonly number[];
  people: number;
  /** The chance that two of them differ, 0–1. */
  split: number;
  /** The most opposed two; empty when there are none. */
  pair: readonly CardReason[];
  /** How many people who have committed gave a reason. */
  given: number;
  /** All reasons, when they are opened. */
  listed: CardReason[] | null;
  /** Since when it is on the wall; null when it is not. */
  onWall: string | null;
  heatHref: string;
  /** This page with the reasons opened, or closed again. */
  reasonsHref: string;
  wallHref: string;
  /** What an instructor can change; null for everybody else. */
  acts: { put: Change; setAside: (id: string, isSetAside: boolean) => Change } | null;
}

/** A sentence that divides the class, with two opposed reasons, ready for the wall. */
export function ContestedCard(props: ContestedCardProps) {
  const { rank, source, title, sentence, words, measure, counts, people, split, pair, given, listed, onWall } = props;
  const { heatHref, reasonsHref, wallHref, acts } = props;
  const t = useTranslations('contested');
  const inWords = useMeasureText(measure);
  const id = `passage-${source}-${sentence}`;
  const formId = acts ? `put-${source}-${sentence}` : null;
  const reasons = listed ?? pair;
  return (
    <li className="contested-card break-avoid" id={id}>
      <h3 className="label">
        {title ? t('card.headingIn', { rank, sentence, title }) : t('card.heading', { rank, sentence })}
      </h3>
      <blockquote className="quote contested-words">{words}</blockquote>
      <div className="contested-split">
        <MeasureCounts measure={measure} counts={counts} />
        <p className="note num">
          {inWords(counts)}.{' '}
          {t.rich('card.differ', { people, times: Math.round(split * 100), b: (chunks) => <b>{chunks}</b> })}
        </p>
      </div>
      {onWall ? (
        <p className="note contested-on-wall">
          {t('card.onWall', { time: onWall })} <a href={wallHref}>{t('card.toWall')}</a>
        </p>
      ) : null}
      {reasons.length > 0 ? (
        <section aria-labelledby={`${id}-reasons`} className="contested-reasons">
          <h4 className="eyebrow" id={`${id}-reasons`}>
            {t(listed ? 'reasons.all' : 'reasons.pair')}
          </h4>
          {listed && acts ? <p className="note">{t('reasons.help')}</p> : null}
          <ContestedReasons
            reasons={[...reasons]}
            chosen={pair.map((reason) => reason.id)}
            formId={formId}
            isList={listed !== null}
            setAside={acts?.setAside ?? null}
          />
        </section>
      ) : null}
      {pair.length === 0 ? <p className="note">{t('reasons.none')}</p> : null}
      <div className="contested-acts no-print">
        {acts && formId ? (
          <SentForm id={formId} action={acts.put} className="inline-actions">
            <input type="hidden" name="source" value={source} />
            <input type="hidden" name="sentence" value={sentence} />
            <SubmitButton
              kind={rank === 1 ? 'primary' : 'plain'}
              small
              busy={t('putting')}
              aria-label={onWall ? undefined : t('putFor', { sentence })}
            >
              {t(onWall ? 'change' : 'put')}
            </SubmitButton>
          </SentForm>
        ) : null}
        {given > 0 || listed ? (
          <Link className="button small quiet" href={reasonsHref}>
            {listed ? t('card.close') : t('card.reasons', { count: given })}
          </Link>
        ) : null}
        <Link className="button small quiet" href={heatHref}>
          {t('card.inText', { sentence })}
        </Link>
      </div>
    </li>
  );
}
