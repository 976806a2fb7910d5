import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Warrant } from '@/lib/domain/operation';
import type { Source } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';
import type { ArgumentContent } from '@/lib/domain/work';
import { TagWords } from './tag-picks';

interface ArgumentDocumentProps {
  argument: ArgumentContent;
  tags: Tag[];
  sources: Source[];
}

function Strand({
  number,
  strand,
  tags,
  sources,
}: Omit<ArgumentDocumentProps, 'argument'> & { number: number; strand: Warrant }) {
  const t = useTranslations('player.argue');
  const words = strand.tagIds.map((id) => ({ id, tag: tags.find((tag) => tag.id === id) }));
  return (
    <li className="doc-strand">
      <p className="eyebrow">{t('strand', { number })}</p>
      {words.length > 0 ? (
        <div className="doc-box">
          <p className="doc-what">{t('docWords')}</p>
          {words.map(({ id, tag }) =>
            tag ? (
              <TagWords key={id} tag={tag} source={sources.find((source) => source.id === tag.sourceId)} />
            ) : (
              <p className="note" key={id}>
                {t('tagGone')}
              </p>
            ),
          )}
        </div>
      ) : null}
      <div className="doc-box">
        <p className="doc-what">{t('docBecause')}</p>
        <p className="doc-words">{strand.because}</p>
      </div>
    </li>
  );
}

/** The argument as others would read it: strands of words and because that run into one claim, the objection, the answer. */
export function ArgumentDocument({ argument, tags, sources }: ArgumentDocumentProps) {
  const t = useTranslations('player.argue');
  const titleId = useId();
  return (
    <section className="step-sheet wide-sheet argument-sheet" aria-labelledby={titleId}>
      <h2 className="title" id={titleId}>
        {t('document')}
      </h2>
      <div className="doc-flow">
        <ol className="doc-strands">
          {argument.warrants.map((strand, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a strand is its place in the argument.
            <Strand key={index} number={index + 1} strand={strand} tags={tags} sources={sources} />
          ))}
        </ol>
        <div className="doc-box doc-claim">
          <p className="doc-what">{t('docClaim')}</p>
          <p className="doc-words">{argument.claim}</p>
        </div>
      </div>
      <dl className="doc-sides">
        <div>
          <dt>{t('docObjection')}</dt>
          <dd className={argument.objection ? 'doc-words' : 'note'}>{argument.objection || t('docMissing')}</dd>
        </div>
        <div>
          <dt>{t('docAnswer')}</dt>
          <dd className={argument.answer ? 'doc-words' : 'note'}>{argument.answer || t('docMissing')}</dd>
        </div>
      </dl>
    </section>
  );
}
