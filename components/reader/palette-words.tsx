'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Direction, Edge } from '@/lib/domain/words';
import type { ReaderActions } from './use-reader-actions';

function StepButton({ edge, direction, onStep }: { edge: Edge; direction: Direction; onStep: ReaderActions['step'] }) {
  const t = useTranslations('reader.words');
  return (
    <button
      type="button"
      className="step-word"
      aria-label={t(`${edge}.${direction}`)}
      onClick={(event) => onStep(edge, direction, event.altKey)}
    >
      <Icon name={direction === 'earlier' ? 'arrow-left' : 'arrow-right'} />
    </button>
  );
}

/** The words in hand with buttons that move their two edges by a word, or with Alt by a character. */
export function PaletteWords({
  id,
  quote,
  onStep,
}: {
  id: string;
  quote: string;
  /** Null while the words are fixed. */
  onStep: ReaderActions['step'] | null;
}) {
  const t = useTranslations('reader.words');
  return (
    <div>
      <p className="words" id={id}>
        {quote}
      </p>
      {onStep ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a question with an answer
        <div className="narrow" role="group" aria-label={t('group')}>
          <div>
            <StepButton edge="start" direction="earlier" onStep={onStep} />
            <StepButton edge="start" direction="later" onStep={onStep} />
            <span>{t('start.label')}</span>
          </div>
          <div>
            <span>{t('end.label')}</span>
            <StepButton edge="end" direction="earlier" onStep={onStep} />
            <StepButton edge="end" direction="later" onStep={onStep} />
          </div>
        </div>
      ) : null}
    </div>
  );
}
