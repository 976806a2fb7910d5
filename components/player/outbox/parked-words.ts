import type { Confidence, Position, StanceValue } from '@/lib/domain/debate';
import type { Change } from '@/lib/domain/operation';
import type { Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import type { Work } from '@/lib/domain/work';

/** Which kind of words a line holds: a key of the catalogue's `player.parked.words`. */
export type WordsLabel =
  | 'quote'
  | 'position'
  | 'because'
  | 'reason'
  | 'stance'
  | 'confidence'
  | 'unmoved'
  | 'answer'
  | 'text'
  | 'claim'
  | 'objection'
  | 'reply';

/** How the names of the debate are said; given in, so that this stays a plain function. */
export interface DebateNames {
  position: (position: Position) => string;
  stance: (value: StanceValue) => string;
  confidence: (value: Confidence) => string;
}

function quoteIn(sources: Source[], sourceId: string | undefined, span: { start: number; end: number }): string {
  const source = sources.find(({ id }) => id === sourceId);
  return source ? quoteOf(source.text, span) : '';
}

/** Everything a person said in one change, line by line, without the empty lines. Nothing that was typed is left out. */
export function listWords(
  operation: Change,
  names: DebateNames,
  sources: Source[],
  work: Work,
): { label: WordsLabel; text: string }[] {
  const lines = (): { label: WordsLabel; text: string }[] => {
    switch (operation.kind) {
      case 'tag.create':
      case 'tag.edit': {
        const sourceId =
          operation.kind === 'tag.create'
            ? operation.sourceId
            : work.tags.find(({ id }) => id === operation.tagId)?.sourceId;
        return [
          { label: 'quote', text: quoteIn(sources, sourceId, operation) },
          { label: 'position', text: names.position(operation.position) },
          { label: 'because', text: operation.because },
          { label: 'reason', text: operation.kind === 'tag.edit' ? (operation.reason ?? '') : '' },
        ];
      }
      case 'tag.delete':
        return [{ label: 'reason', text: operation.reason ?? '' }];
      case 'step.done':
      case 'aside.settle':
        return [];
      case 'stance.keep':
        return [
          { label: 'stance', text: names.stance(operation.value) },
          { label: 'position', text: names.position(operation.position) },
          { label: 'confidence', text: names.confidence(operation.confidence) },
          { label: 'unmoved', text: operation.unmoved },
        ];
      case 'prediction.keep':
        return [{ label: 'answer', text: operation.answer }];
      case 'response.keep':
        return [{ label: 'text', text: operation.text }];
      case 'argument.keep':
        return [
          { label: 'claim', text: operation.claim },
          ...operation.warrants.map(({ because }) => ({ label: 'because' as const, text: because })),
          { label: 'objection', text: operation.objection },
          { label: 'reply', text: operation.answer },
        ];
    }
  };
  return lines().filter(({ text }) => text.trim() !== '');
}
