import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { TagChip } from '@/components/ui/tag-chip';
import type { Position } from '@/lib/domain/debate';

/** Words that a strand rests on, ready to be shown. */
export interface ShownWords {
  id: string;
  position: Position;
  quote: string;
  sentence: number;
  href: string;
}

/** An argument ready to be shown. */
export interface ShownArgument {
  number: number;
  who: string;
  claim: string;
  objection: string;
  answer: string;
  strands: { because: string; words: ShownWords[]; items: { id: string; href: string }[] }[];
}

/** One argument, folded to its claim: opened it shows every strand with what it rests on, the objection and the answer. */
export function ArgumentCard({ argument }: { argument: ShownArgument }) {
  const t = useTranslations('arguments');
  const { who, claim, objection, answer, strands } = argument;
  return (
    <details className="argument-card break-avoid">
      <summary>
        <b>{who}</b> <span className="quote">{claim}</span>
      </summary>
      <ol className="argument-strands">
        {strands.map(({ because, words, items }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a strand is its place in the argument.
          <li key={index}>
            <p className="eyebrow">
              {t('strand', { number: index + 1 })} {t('rests')}
            </p>
            {words.length + items.length === 0 ? <p className="note">{t('restsOnNothing')}</p> : null}
            {words.map(({ id, position, quote, sentence, href }) => (
              <p key={id}>
                <TagChip position={position} /> <span className="quote prose">{quote}</span>{' '}
                <Link href={href}>{t('sentence', { number: sentence })}</Link>
              </p>
            ))}
            {items.length > 0 ? (
              <p>
                {items.map(({ id, href }) => (
                  <span key={id}>
                    <Link href={href}>{id}</Link>{' '}
                  </span>
                ))}
              </p>
            ) : null}
            <p className="prose">
              <span className="note">{t('because')}</span> {because.trim() || t('noBecause')}
            </p>
          </li>
        ))}
      </ol>
      <dl className="argument-replies">
        <dt>{t('objection')}</dt>
        <dd className="prose">{objection.trim() || t('missing')}</dd>
        <dt>{t('answer')}</dt>
        <dd className="prose">{answer.trim() || t('missing')}</dd>
      </dl>
    </details>
  );
}
