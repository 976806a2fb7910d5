import type { ExerciseTask } from './exercise';
import { parseMarkup } from './markup';
import type { ModuleContent } from './module';
import { evidenceOfPicture } from './picture';
import type { Mark, Source } from './source';

/** Texts that may tie words to the library. */
interface Parts {
  content?: ModuleContent;
  /** One exercise alone; those of a content belong to it. */
  exercise?: ExerciseTask;
  sources?: Pick<Source, 'marks'>[];
}

function marksOf({ content, sources = [] }: Parts): Mark[] {
  const explained = content ? content.explain.paragraphs.flatMap((raw) => parseMarkup(raw).marks) : [];
  return [...explained, ...sources.flatMap(({ marks }) => marks)];
}

/** Ids of the evidence items that these texts rest on, each once, in the order of their first use. */
export function evidenceOf(parts: Parts): string[] {
  const drawn = (parts.content?.explain.pictures ?? []).flatMap(evidenceOfPicture);
  const exercises = [...Object.values(parts.content?.exercises ?? {}), ...(parts.exercise ? [parts.exercise] : [])];
  const asked = exercises.flatMap(({ items }) => items.flatMap(({ evidence }) => evidence ?? []));
  return [...new Set([...marksOf(parts).flatMap(({ evidence }) => evidence), ...drawn, ...asked])];
}

/** Ids of the glossary terms that these texts use or name, each once. */
export function termsOf(parts: Parts): string[] {
  const used = marksOf(parts).flatMap(({ term }) => term ?? []);
  return [...new Set([...used, ...(parts.content?.terms ?? [])])];
}
