import { Fragment } from 'react';
import type { EvidenceItem, Term } from '@/lib/domain/evidence';
import { parseMarkup } from '@/lib/domain/markup';
import type { Mark } from '@/lib/domain/source';
import { EvidenceMark, TermMark } from './mark-popover';

interface MarkedTextProps {
  /** A paragraph in the light markup. */
  raw: string;
  evidence: EvidenceItem[];
  terms: Term[];
}

function MarkedWords({ words, mark, evidence, terms }: { words: string; mark: Mark } & Omit<MarkedTextProps, 'raw'>) {
  const term = terms.find(({ id }) => id === mark.term);
  const items = mark.evidence.flatMap((id) => evidence.filter((item) => item.id === id));
  if (term) {
    return (
      <>
        <TermMark term={term} words={words} />
        {items.map((item) => (
          <EvidenceMark key={item.id} item={item} />
        ))}
      </>
    );
  }
  if (items.length === 0) return words;
  // The last word and the first id stay together, so that no line begins with an id.
  const lastWord = words.lastIndexOf(' ') + 1;
  const [first, ...rest] = items;
  return (
    <>
      {words.slice(0, lastWord)}
      <span className="tie">
        {words.slice(lastWord)}
        {first ? <EvidenceMark item={first} /> : null}
      </span>
      {rest.map((item) => (
        <EvidenceMark key={item.id} item={item} />
      ))}
    </>
  );
}

/** A paragraph with its evidence and glossary marks as buttons. Ids that the library does not hold leave plain words. */
export function MarkedText({ raw, evidence, terms }: MarkedTextProps) {
  const { text, marks } = parseMarkup(raw);
  let from = 0;
  return (
    <>
      {marks.map((mark) => {
        const before = text.slice(from, mark.start);
        from = mark.end;
        return (
          <Fragment key={mark.start}>
            {before}
            <MarkedWords words={text.slice(mark.start, mark.end)} mark={mark} evidence={evidence} terms={terms} />
          </Fragment>
        );
      })}
      {text.slice(from)}
    </>
  );
}
