import { useTranslations } from 'next-intl';
import { PositionGlyph } from '@/components/ui/position-glyph';
import type { ArgumentOutline, OutlineSupport } from '@/lib/domain/argument-outline';

function Support({ support }: { support: OutlineSupport }) {
  const t = useTranslations();
  if (support.kind === 'gone') return <li className="note">{t(`trail.trail.gone.${support.of}`)}</li>;
  if (support.kind === 'item') {
    return (
      <li>
        <b className="num">{t('trail.trail.item', { id: support.id, about: support.case })}</b>
        <p className="doc-words">{support.statement}</p>
      </li>
    );
  }
  return (
    <li data-position={support.position}>
      <PositionGlyph position={support.position} size="small" />{' '}
      <span className="sr">{t(`debate.positions.${support.position}.name`)}: </span>
      <span className="seg trail-quote" style={{ '--l1': `var(--line-${support.position})` }}>
        {support.quote}
      </span>
      <p className="note">{t('trail.trail.from', { source: support.source })}</p>
    </li>
  );
}

interface TrailArgumentProps {
  outline: ArgumentOutline;
  strandId: (number: number) => string;
}

/** The argument with its evidence: each strand as what it rests on and its because, the claim they carry, the objection and the answer. */
export function TrailArgument({ outline, strandId }: TrailArgumentProps) {
  const t = useTranslations('trail.trail');
  return (
    <div className="sheet trail-argument">
      <div className="doc-flow">
        <ol className="doc-strands">
          {outline.strands.map(({ supports, because }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a strand is its place in the argument.
            <li className="doc-strand" key={index} id={strandId(index + 1)} tabIndex={-1}>
              <h3 className="eyebrow">{t('strandTitle', { number: index + 1 })}</h3>
              {supports.length > 0 ? (
                <div className="doc-box">
                  <p className="doc-what">{t('rests')}</p>
                  <ul className="doc-rests">
                    {supports.map((support) => (
                      <Support key={`${support.kind} ${support.id}`} support={support} />
                    ))}
                  </ul>
                </div>
              ) : null}
              <div className="doc-box">
                <p className="doc-what">{t('because')}</p>
                <p className="doc-words">{because || t('missing')}</p>
              </div>
            </li>
          ))}
        </ol>
        <div className="doc-box doc-claim">
          <p className="doc-what">{t('claim')}</p>
          <p className="doc-words">{outline.claim || t('missing')}</p>
        </div>
      </div>
      <dl className="doc-sides">
        {(['objection', 'answer'] as const).map((side) => (
          <div key={side}>
            <dt>{t(side)}</dt>
            <dd className={outline[side] ? 'doc-words' : 'note'}>{outline[side] || t('missing')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
