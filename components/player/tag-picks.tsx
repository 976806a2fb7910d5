import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { PositionGlyph } from '@/components/ui/position-glyph';
import type { Position } from '@/lib/domain/debate';
import type { Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import type { Tag } from '@/lib/domain/tag';
import { FieldError } from './written-field';

interface TagPicksProps {
  legend: string;
  hint?: string;
  tags: Tag[];
  sources: Source[];
  /** Ids of the chosen tags, in the order of `tags`. */
  chosen: string[];
  onChange: (ids: string[]) => void;
  error: string | null;
}

/** Words with the letter and the line of a position, as they look in the text. */
export function PositionWords({ position, words }: { position: Position; words: string }) {
  const debate = useTranslations('debate.positions');
  return (
    <span className="tag-words" data-position={position}>
      <PositionGlyph position={position} size="small" />
      <span className="sr">{debate(`${position}.name`)}: </span>
      <span className="seg">{words}</span>
    </span>
  );
}

/** The words of a tag with the line of its position. */
export function TagWords({ tag, source }: { tag: Tag; source: Source | undefined }) {
  return <PositionWords position={tag.position} words={source ? quoteOf(source.text, tag) : ''} />;
}

/** A person's own tags, to choose some of them. Sources are named where there are several. */
export function TagPicks({ legend, hint, tags, sources, chosen, onChange, error }: TagPicksProps) {
  const t = useTranslations('player.picks');
  const id = useId();
  const bySource = sources
    .map((source) => ({ source, own: tags.filter((tag) => tag.sourceId === source.id) }))
    .filter(({ own }) => own.length > 0);
  const toggle = (tag: Tag, isChosen: boolean) => {
    onChange(tags.map((other) => other.id).filter((other) => (other === tag.id ? isChosen : chosen.includes(other))));
  };
  return (
    <fieldset
      className="question-group"
      aria-describedby={
        [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ') || undefined
      }
    >
      <legend className="label">{legend}</legend>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {bySource.map(({ source, own }) => (
        <div className="picks" key={source.id}>
          {bySource.length > 1 ? <p className="eyebrow">{source.title}</p> : null}
          {own.map((tag) => (
            <label className="pick" key={tag.id}>
              <input
                type="checkbox"
                value={tag.id}
                checked={chosen.includes(tag.id)}
                aria-invalid={error ? true : undefined}
                onChange={(event) => toggle(tag, event.currentTarget.checked)}
              />
              <span>
                <TagWords tag={tag} source={source} />
                <small>{tag.because ? t('because', { because: tag.because }) : t('noBecause')}</small>
              </span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
