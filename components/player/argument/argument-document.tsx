import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { PositionWords } from '@/components/player/tag-picks';
import type { ArgumentOutline, OutlineSupport } from '@/lib/domain/argument-outline';
import { useSharedSentences } from './argument-blocks';
import { ItemWords } from './item-words';
import { WorkWords } from './works-list';

/** Numbers in the list of works, after what rests on them. */
function WorkNumbers({ works }: { works: number[] }) {
  const t = useTranslations('player.argue');
  return works.map((number) => (
    <span className="work-number num" key={number}>
      {' '}
      {t('work', { number })}
    </span>
  ));
}

function Rests({ support }: { support: OutlineSupport }) {
  const t = useTranslations('player.argue');
  switch (support.kind) {
    case 'quote':
      return (
        <li>
          <PositionWords position={support.position} words={support.quote} />
          <p className="note">
            {t('from', { source: support.source })}
            <WorkNumbers works={support.works} />
          </p>
        </li>
      );
    case 'item':
      return (
        <li>
          <ItemWords item={support}>
            <WorkNumbers works={support.works} />
          </ItemWords>
        </li>
      );
    case 'gone':
      return <li className="note">{t(`gone.${support.of}`)}</li>;
  }
}

function Strand({ number, strand }: { number: number; strand: ArgumentOutline['strands'][number] }) {
  const t = useTranslations('player.argue');
  return (
    <li className="doc-strand">
      <p className="eyebrow">{t('strand', { number })}</p>
      {strand.supports.length > 0 ? (
        <div className="doc-box">
          <p className="doc-what">{t('docRests')}</p>
          <ul className="doc-rests">
            {strand.supports.map((support) => (
              <Rests key={`${support.kind} ${support.id}`} support={support} />
            ))}
          </ul>
        </div>
      ) : null}
      <div className="doc-box">
        <p className="doc-what">{t('docBecause')}</p>
        <p className="doc-words">{strand.because}</p>
      </div>
    </li>
  );
}

interface ArgumentBodyProps {
  outline: ArgumentOutline;
  /** Of the heading over the works cited: one below what stands over the argument. */
  level: 3 | 4 | 5;
}

/** Strands that run into one claim, the objection, the answer, the works cited. */
export function ArgumentBody({ outline, level }: ArgumentBodyProps) {
  const t = useTranslations('player.argue');
  const shared = useSharedSentences();
  const Heading = `h${level}` as const;
  return (
    <>
      <div className="doc-flow">
        <ol className="doc-strands">
          {outline.strands.map((strand, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a strand is its place in the argument.
            <Strand key={index} number={index + 1} strand={strand} />
          ))}
        </ol>
        <div className="doc-box doc-claim">
          <p className="doc-what">{t('docClaim')}</p>
          <p className="doc-words">{outline.claim}</p>
        </div>
      </div>
      {shared(outline).map((sentence) => (
        <p className="shared-note" key={sentence}>
          {sentence}
        </p>
      ))}
      <dl className="doc-sides">
        {(['objection', 'answer'] as const).map((side) => (
          <div key={side}>
            <dt>{t(side === 'objection' ? 'docObjection' : 'docAnswer')}</dt>
            <dd className={outline[side] ? 'doc-words' : 'note'}>{outline[side] || t('docMissing')}</dd>
          </div>
        ))}
      </dl>
      {outline.works.length > 0 ? (
        <div className="doc-works">
          <Heading className="label">{t('works')}</Heading>
          <ol>
            {outline.works.map((work, index) => (
              <li key={work.key}>
                <span className="work-number num">{t('work', { number: index + 1 })}</span>
                <span>
                  <WorkWords work={work} />
                </span>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </>
  );
}

/** The argument as others would read it, as a sheet of its own. */
export function ArgumentDocument({ outline, children }: { outline: ArgumentOutline; children?: ReactNode }) {
  const t = useTranslations('player.argue');
  const titleId = useId();
  return (
    <section className="step-sheet wide-sheet argument-sheet" aria-labelledby={titleId}>
      <header className="step-head">
        <h2 className="title" id={titleId}>
          {t('document')}
        </h2>
        <p className="eyebrow">{outline.title}</p>
        <p className="question">{outline.question}</p>
      </header>
      <ArgumentBody outline={outline} level={3} />
      {children}
    </section>
  );
}
