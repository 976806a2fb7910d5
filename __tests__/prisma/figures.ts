import { quoteOf } from '@/lib/domain/spans';
import { listWords } from '@/lib/domain/words';

/** Names of things that hold a number which counts nothing. */
const NAMES = /\b(?:996|Llama \d|Mate \d+|Made in China 2025|modules? \d+(?:(?:, | and )\d+)*)\b/gi;

/** Years later than every source: what is asked or foretold for them rests on nothing yet. */
const TO_COME = /\b20(?:2[7-9]|[3-9]\d)\b/g;

/** What the essay itself is dated by: it is what the course is about, and no item of the library. */
const ESSAY_DATE = /(?:late )?January 2025|Lunar New Year (?:of )?2025/g;

/**
 * Whether a sentence gives a figure or a year. A figure is a word that begins with a digit ("49", "2,300", "14.8tn",
 * "7nm", "2000s"). A word that begins with a letter is a name, whatever digits follow (R1, V3, H800, DGX-A100), and so
 * is one in which a capital stands right after the digits (5G). The date of the essay is none where the essay is named.
 */
export function hasFigure(sentence: string): boolean {
  const dated = /\bessay\b/i.test(sentence) ? sentence.replace(ESSAY_DATE, '') : sentence;
  const rest = dated.replace(NAMES, '').replace(TO_COME, '');
  return listWords(rest).some((span) => /^\d[\d.,]*(?![\d.,]|\p{Lu})/u.test(quoteOf(rest, span)));
}
