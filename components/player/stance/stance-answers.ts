import { type Confidence, type Phase, POSITIONS, type Position, type StanceValue } from '@/lib/domain/debate';
import type { Prediction } from '@/lib/domain/module';
import type { StanceContent } from '@/lib/domain/work';

/** The points of the scale, from elsewhere to home. */
export const STANCE_VALUES: readonly StanceValue[] = [-3, -2, -1, 0, 1, 2, 3];

/** From a guess to certain. */
export const CONFIDENCES: readonly Confidence[] = [1, 2, 3, 4, 5];

/** The fields of a stance form, each as the text that its draft keeps; empty while unanswered. */
export type StanceField = 'value' | 'position' | 'confidence' | 'prediction' | 'movedBy' | 'unmoved';
export type StanceTexts = Record<StanceField, string>;

/** Which sentence is missing where: a key of the catalogue's `player.stance.errors`. */
export type StanceFault = 'value' | 'position' | 'confidence' | Prediction['kind'] | 'moved';
export type StanceFaults = Partial<Record<StanceField, StanceFault>>;

/** What was kept, as texts for the form. */
export function textsOf(stance: StanceContent | undefined, prediction: string | undefined): StanceTexts {
  return {
    value: stance ? String(stance.value) : '',
    position: stance?.position ?? '',
    confidence: stance ? String(stance.confidence) : '',
    prediction: prediction ?? '',
    movedBy: stance?.movedBy.join(' ') ?? '',
    unmoved: stance?.unmoved ?? '',
  };
}

/** The ids in a list kept as one text; tags that are gone since do not count. */
export function readIds(text: string, known: { id: string }[]): string[] {
  return text.split(' ').filter((id) => known.some((tag) => tag.id === id));
}

/** Whether a prediction answers its question: one of the options, a whole number from 0 to 100, some words. */
export function isPrediction(answer: string, prediction: Prediction): boolean {
  if (prediction.kind === 'choice') return prediction.options.includes(answer);
  if (prediction.kind === 'sentence') return answer.trim() !== '';
  return /^\d{1,3}$/.test(answer.trim()) && Number(answer) <= 100;
}

/** The answers as they can be kept, or what is missing, field by field. Afterwards something must have moved the person, or be said not to have. */
export function readStance(
  texts: StanceTexts,
  phase: Phase,
  prediction: Prediction,
  tags: { id: string }[],
): { ok: true; stance: StanceContent; answer: string } | { ok: false; faults: StanceFaults } {
  const value = STANCE_VALUES.find((point) => String(point) === texts.value);
  const position: Position | undefined = POSITIONS.find((name) => name === texts.position);
  const confidence = CONFIDENCES.find((step) => String(step) === texts.confidence);
  const movedBy = phase === 'after' ? readIds(texts.movedBy, tags) : [];
  const unmoved = phase === 'after' ? texts.unmoved.trim() : '';
  const faults: StanceFaults = {};
  if (value === undefined) faults.value = 'value';
  if (position === undefined) faults.position = 'position';
  if (confidence === undefined) faults.confidence = 'confidence';
  if (!isPrediction(texts.prediction, prediction)) faults.prediction = prediction.kind;
  if (phase === 'after' && movedBy.length === 0 && unmoved === '') faults.movedBy = 'moved';
  if (value === undefined || position === undefined || confidence === undefined || Object.keys(faults).length > 0) {
    return { ok: false, faults };
  }
  return { ok: true, stance: { value, position, confidence, movedBy, unmoved }, answer: texts.prediction.trim() };
}
