import { useTranslations } from 'next-intl';
import { PeopleMarks } from '@/components/dashboard/people-marks';
import { StaffMini } from '@/components/ui/staff-mini';
import { TagChip } from '@/components/ui/tag-chip';
import { POSITIONS } from '@/lib/domain/debate';
import type { TrailRow as Row } from '@/lib/domain/trail';

interface TrailRowProps {
  row: Row;
  /** Where the class's tags on its first sentence are read. */
  sentenceHref: string;
  /** Id of the strand with this number on the page. */
  strandId: (number: number) => string;
}

function Where({ row, sentenceHref }: Omit<TrailRowProps, 'strandId'>) {
  const t = useTranslations('trail.trail');
  const { sentences, paragraph, hasMoved, change, late } = row;
  const [first = 0] = sentences;
  const last = sentences.at(-1) ?? first;
  return (
    <p className="trail-where">
      <a href={sentenceHref}>
        {first === last ? t('sentence', { number: first }) : t('sentences', { from: first, to: last })}
      </a>
      <span>{t('paragraph', { number: paragraph })}</span>
      {change === 'same' ? null : <span className="trail-mark">{t(`change.${change}`)}</span>}
      {late ? <span className="trail-mark">{t(`late.${late}`)}</span> : null}
      {hasMoved ? <span className="trail-moved">{t('movedTag')}</span> : null}
    </p>
  );
}

function Said({ row }: { row: Row }) {
  const t = useTranslations('trail.trail');
  const { text, content, was, reason } = row;
  return (
    <>
      <p className="source">
        {text.before}
        <span className="seg" style={{ '--l1': `var(--line-${content.position})` }}>
          {text.words}
        </span>
        {text.after}
      </p>
      {content.because.trim() === '' ? (
        <p className="trail-because trail-none">{t('noBecause')}</p>
      ) : (
        <p className="trail-because">
          <b>{t('because')}</b> {content.because}
        </p>
      )}
      {was.words === null ? null : (
        <p className="trail-why">
          <b>{t('wasWords')}</b> <q>{was.words}</q>
        </p>
      )}
      {was.because === null ? null : (
        <p className="trail-why">
          {was.because.trim() === '' ? (
            t('wasNoBecause')
          ) : (
            <>
              <b>{t('wasBecause')}</b> {was.because}
            </>
          )}
        </p>
      )}
      {reason ? (
        <p className="trail-why">
          <b>{t('why')}</b> {reason}
        </p>
      ) : null}
    </>
  );
}

function Facts({ row, strandId }: Omit<TrailRowProps, 'sentenceHref'>) {
  const t = useTranslations();
  const { content, was, counts, strands } = row;
  const people = counts ? POSITIONS.reduce((sum, position) => sum + counts[position], 0) : 0;
  const position = t(`debate.positions.${content.position}.name`);
  return (
    <div className="trail-facts">
      <p>
        <TagChip position={content.position} was={was.position} />
      </p>
      {counts && people > 0 ? (
        <div>
          <PeopleMarks counts={counts} />
          <p className="note num">{t('trail.trail.chose', { same: counts[content.position], people, position })}</p>
        </div>
      ) : (
        <p className="note">{t('trail.trail.noClass')}</p>
      )}
      <dl>
        {content.factors.length > 0 ? (
          <div>
            <dt>{t('trail.trail.factors', { count: content.factors.length })}</dt>
            <dd>{content.factors.map((factor) => t(`debate.factors.${factor}`)).join(' · ')}</dd>
          </div>
        ) : null}
        {(['credibility', 'bearing'] as const).map((dial) => (
          <div key={dial}>
            <dt>{t(`trail.trail.${dial}`)}</dt>
            <dd>
              <StaffMini value={content[dial]} /> {t(`debate.${dial}.${content[dial] ?? 'none'}`)}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('trail.trail.usedIn')}</dt>
          <dd>
            {strands.length === 0 ? t('trail.trail.notUsed') : null}
            {strands.map((number) => (
              <a key={number} href={`#${strandId(number)}`}>
                {t('trail.trail.strand', { number })}
              </a>
            ))}
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** One tag in its sentence: what it says, what it said at the commit and why that changed, and how the class split there. */
export function TrailRow({ row, sentenceHref, strandId }: TrailRowProps) {
  return (
    <li className="trail-row" data-position={row.content.position} data-change={row.change}>
      <div className="trail-said">
        <Where row={row} sentenceHref={sentenceHref} />
        <Said row={row} />
      </div>
      <Facts row={row} strandId={strandId} />
    </li>
  );
}
