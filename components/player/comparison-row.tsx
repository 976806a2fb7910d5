import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StaffMini } from '@/components/ui/staff-mini';
import { TagChip } from '@/components/ui/tag-chip';
import type { Comparison } from '@/lib/domain/compare';
import type { Dial, Factor } from '@/lib/domain/debate';
import type { Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import type { Tag } from '@/lib/domain/tag';
import { ChangeTag } from './change-tag';
import { type Fit, fitDials, fitFactors } from './fit';

function DialWord({ kind, value }: { kind: 'credibility' | 'bearing'; value: Dial | null }) {
  const t = useTranslations('debate');
  return (
    <>
      {value === null ? null : <StaffMini value={value} />} {t(`${kind}.${value ?? 'none'}`)}
    </>
  );
}

function FactorWords({ factors }: { factors: Factor[] }) {
  const t = useTranslations();
  if (factors.length === 0) return t('player.key.noFactors');
  return factors.map((factor) => t(`debate.factors.${factor}`)).join(', ');
}

function FitWord({ fit }: { fit: Fit }) {
  const t = useTranslations('player.key.fit');
  if (fit === null) return null;
  const words = 'steps' in fit ? t(fit.kind, { steps: fit.steps }) : t(fit.kind);
  return <span className="fit">{words}</span>;
}

interface DimensionProps {
  name: 'position' | 'factors' | 'credibility' | 'bearing' | 'because';
  /** Null when the person has no tag here. */
  own: ReactNode | null;
  keyed: ReactNode;
  fit?: Fit;
}

/** One dimension: the person's side, then the key's; the headings of the columns are said in each for those who only hear them. */
function Dimension({ name, own, keyed, fit = null }: DimensionProps) {
  const t = useTranslations('player.key');
  return (
    <div className="dimension" data-name={name}>
      <dt>{t(`dimension.${name}`)}</dt>
      {own === null ? null : (
        <dd>
          <span className="whose">{t('you')}</span>
          <span>
            {own} <FitWord fit={fit} />
          </span>
        </dd>
      )}
      <dd>
        <span className="whose">{t('key')}</span>
        <span>{keyed}</span>
      </dd>
    </div>
  );
}

interface ComparisonRowProps {
  source: Source;
  row: Comparison;
  /** Its place among the keyed places, from 1. */
  number: number;
  /** Opens the person's tag to be changed; null where it stays as it is. */
  onChange: ((tag: Tag) => void) | null;
}

/** One place that the key marks: its words, the person's reading and the key's with their reasons, and what else could be defended. */
export function ComparisonRow({ source, row, number, onChange }: ComparisonRowProps) {
  const t = useTranslations('player.key');
  const { key, tag, found } = row;
  const hasOtherWords = tag !== null && (tag.start !== key.start || tag.end !== key.end);
  const because = (text: string) => (text ? <span className="prose">{text}</span> : t('noBecause'));
  return (
    <li className="comparison" data-found={found}>
      <header>
        <h3 className="eyebrow num">{t('place', { number })}</h3>
        <p className="comparison-found">{t(`found.${found}`)}</p>
      </header>
      <blockquote className="tag-words" data-position={key.position}>
        <span className="seg">{quoteOf(source.text, key)}</span>
      </blockquote>
      {hasOtherWords ? (
        <p className="note">
          {t('yourWords')}: <span className="quote">{quoteOf(source.text, tag)}</span>
        </p>
      ) : null}
      <dl className="dimensions" data-both={tag !== null}>
        {tag === null ? null : (
          <div className="dimension-heads" aria-hidden="true">
            <span />
            <span>{t('you')}</span>
            <span>{t('key')}</span>
          </div>
        )}
        <Dimension
          name="position"
          own={tag && <TagChip position={tag.position} was={tag.firstPosition} />}
          keyed={<TagChip position={key.position} />}
        />
        <Dimension name="because" own={tag && because(tag.because)} keyed={because(key.because)} />
        <Dimension
          name="factors"
          own={tag && <FactorWords factors={tag.factors} />}
          keyed={<FactorWords factors={key.factors} />}
          fit={tag && fitFactors(tag.factors, key.factors)}
        />
        <Dimension
          name="credibility"
          own={tag && <DialWord kind="credibility" value={tag.credibility} />}
          keyed={<DialWord kind="credibility" value={key.credibility} />}
          fit={tag && fitDials(tag.credibility, key.credibility)}
        />
        <Dimension
          name="bearing"
          own={tag && <DialWord kind="bearing" value={tag.bearing} />}
          keyed={<DialWord kind="bearing" value={key.bearing} />}
          fit={tag && fitDials(tag.bearing, key.bearing)}
        />
      </dl>
      {key.note ? (
        <div className="alternatives key-note">
          <p className="eyebrow">{t('note')}</p>
          <p className="prose">{key.note}</p>
        </div>
      ) : null}
      {tag && onChange ? <ChangeTag tag={tag} of={t('place', { number })} onChange={onChange} /> : null}
      {key.alternatives.length > 0 ? (
        <div className="alternatives">
          <p className="eyebrow">{t('alternatives')}</p>
          <ul>
            {key.alternatives.map(({ position, because: reason }) => (
              <li key={position}>
                <TagChip position={position} /> <span className="prose">{reason}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </li>
  );
}
