import type { Confidence, Dial, Factor, Position, StanceValue } from '@/lib/domain/debate';
import type { Built, Place } from '@/lib/domain/exercise';
import type { Change } from '@/lib/domain/operation';
import type { Source, Span } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import type { TagContent } from '@/lib/domain/tag';
import { findTag, type Work } from '@/lib/domain/work';

/** Which kind of words a line holds: a key of the catalogue's `player.parked.words`. */
export type WordsLabel =
  | 'quote'
  | 'position'
  | 'factor'
  | 'credibility'
  | 'bearing'
  | 'because'
  | 'reason'
  | 'stance'
  | 'confidence'
  | 'unmoved'
  | 'answer'
  | 'text'
  | 'group'
  | 'place'
  | 'order'
  | 'link'
  | 'mark'
  | 'side'
  | 'claim'
  | 'rests'
  | 'objection'
  | 'reply';

/** One thing that a person said, and what it is. */
export interface Line {
  label: WordsLabel;
  text: string;
}

/** How names and places are said; given in, so that these stay plain functions. */
export interface WordNames {
  position: (position: Position) => string;
  factor: (factor: Factor) => string;
  credibility: (dial: Dial) => string;
  bearing: (dial: Dial) => string;
  stance: (value: StanceValue) => string;
  confidence: (value: Confidence) => string;
  /** Where a span stands in a text that is not at hand. */
  passage: (span: Span) => string;
  place: (place: Place) => string;
  link: (from: string, to: string) => string;
  /** What was said about an item of an exercise. */
  about: (item: string, text: string) => string;
}

/** The items of an exercise are not at hand outside its step: their keys are words, with hyphens between them. */
const sayKey = (key: string) => key.replaceAll('-', ' ');

/** What is said about words of a source that may not be at hand. */
export function listTagWords(quote: string, content: Partial<TagContent>, reason: string, names: WordNames): Line[] {
  const { position, factors = [], credibility, bearing, because = '' } = content;
  return [
    { label: 'quote', text: quote },
    { label: 'position', text: position ? names.position(position) : '' },
    ...factors.map((factor) => ({ label: 'factor' as const, text: names.factor(factor) })),
    { label: 'credibility', text: credibility ? names.credibility(credibility) : '' },
    { label: 'bearing', text: bearing ? names.bearing(bearing) : '' },
    { label: 'because', text: because },
    { label: 'reason', text: reason },
  ];
}

/** What was put together in an exercise, a line for every part of it. */
export function listBuiltWords(built: Built, names: WordNames): Line[] {
  const perItem = <T>(label: WordsLabel, parts: Record<string, T>, say: (part: T) => string): Line[] =>
    Object.entries(parts).map(([item, part]) => ({ label, text: names.about(sayKey(item), say(part)) }));
  switch (built.kind) {
    case 'sort':
      return perItem('group', built.groups, sayKey);
    case 'grid':
      return perItem('place', built.places, names.place);
    case 'order':
      return built.items.map((item, index) => ({ label: 'order', text: names.about(`${index + 1}`, sayKey(item)) }));
    case 'chain':
      return built.links.map(({ from, to }) => ({ label: 'link', text: names.link(sayKey(from), sayKey(to)) }));
    case 'scorecard':
      return [...perItem('mark', built.marks, sayKey), ...perItem('because', built.reasons, (reason) => reason)];
    case 'opposite':
      return [{ label: 'side', text: names.position(built.side) }];
  }
}

/** Everything a person said in one change, line by line, without the empty lines. Nothing that was typed is left out. */
export function listWords(operation: Change, names: WordNames, sources: Source[], work: Work): Line[] {
  const quote = (sourceId: string | undefined, span: Span) => {
    const source = sources.find(({ id }) => id === sourceId);
    return source ? quoteOf(source.text, span) : names.passage(span);
  };
  const quotesOf = (label: WordsLabel, tagIds: string[]): Line[] =>
    [...work.tags, ...work.deleted]
      .filter(({ id }) => tagIds.includes(id))
      .map((tag) => ({ label, text: quote(tag.sourceId, tag) }));
  const lines = (): Line[] => {
    switch (operation.kind) {
      case 'tag.create':
        return listTagWords(quote(operation.sourceId, operation), operation, '', names);
      case 'tag.edit':
        return listTagWords(
          quote(findTag(work, operation.tagId)?.sourceId, operation),
          operation,
          operation.reason ?? '',
          names,
        );
      case 'tag.delete':
        return [...quotesOf('quote', [operation.tagId]), { label: 'reason', text: operation.reason ?? '' }];
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
        return [
          ...(operation.built === null ? [] : listBuiltWords(operation.built, names)),
          { label: 'text', text: operation.text },
        ];
      case 'argument.keep':
        return [
          { label: 'claim', text: operation.claim },
          ...operation.warrants.flatMap(({ tagIds, evidenceIds, because }): Line[] => [
            ...quotesOf('rests', tagIds),
            ...evidenceIds.map((text) => ({ label: 'rests' as const, text })),
            { label: 'because', text: because },
          ]),
          { label: 'objection', text: operation.objection },
          { label: 'reply', text: operation.answer },
        ];
    }
  };
  return dropEmpty(lines());
}

/** Lines without those that say nothing. */
export function dropEmpty(lines: Line[]): Line[] {
  return lines.filter(({ text }) => text.trim() !== '');
}
