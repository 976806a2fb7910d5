import { parseMarkup } from '@/lib/domain/markup';
import { segmentSentences } from '@/lib/domain/sentences';
import { quoteOf, sentenceSpan } from '@/lib/domain/spans';
import type { Curriculum } from '@/prisma/curriculum-files';
import { folderOf } from './the-course';

/** One sentence of what people read in a course. */
export interface ReadSentence {
  /** "07-deepseeks-people/module.yaml exercises.kinds.items[2].text", "essay.yaml E28.claim" */
  where: string;
  words: string;
  /** The sentences beside it in the same text; empty where there is none. */
  before: string;
  after: string;
}

/** The sentences of a text, each with those beside it. */
export function listSentences(where: string, text: string): ReadSentence[] {
  const sentences = segmentSentences(text).map((sentence) => quoteOf(text, sentenceSpan(sentence)));
  return sentences.map((words, index) => ({
    where,
    words,
    before: sentences[index - 1] ?? '',
    after: sentences[index + 1] ?? '',
  }));
}

/** Every text inside a value with the way to it; claims that are put in order to be corrected are left out. */
function textsIn(value: unknown, way: string): { where: string; text: string }[] {
  if (typeof value === 'string') return [{ where: way, text: value }];
  if (Array.isArray(value)) return value.flatMap((inner, index) => textsIn(inner, `${way}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'claim' && 'correction' in value) return [];
    return textsIn(inner, way.endsWith(' ') ? `${way}${name}` : `${way}.${name}`);
  });
}

/** The entries of a list in a file of the library, each under its id. */
function entriesIn(file: string, entries: { id: string }[]): { where: string; text: string }[] {
  return entries.flatMap(({ id, ...entry }) => textsIn(entry, `${file} ${id} `));
}

/** Everything that people read in a course: texts, explanations, pictures, tasks, reasons, library, essay, notes. */
export function listRead({ debate, evidence, terms, essay, leftOut, modules }: Curriculum): ReadSentence[] {
  const texts = [
    ...textsIn(debate, 'debate.yaml '),
    // The titles of published works are not our words.
    ...entriesIn(
      'evidence.yaml',
      evidence.map(({ citations: _, ...item }) => item),
    ),
    ...entriesIn('glossary.yaml', terms),
    ...entriesIn('essay.yaml', essay.claims),
    ...textsIn({ index: essay.index }, 'essay.yaml '),
    // What was left out is named there as what nobody should take from the course.
    ...textsIn(
      leftOut.map(({ why }) => why),
      'left-out.yaml ',
    ),
    ...modules.flatMap((module) => {
      const { explain, essay: _, ...content } = module.content;
      const folder = folderOf(module);
      const paragraphs = explain.paragraphs.map((raw) => parseMarkup(raw).text).join('\n\n');
      return [
        { where: `${folder}/module.yaml explain`, text: paragraphs },
        ...textsIn({ pictures: explain.pictures }, `${folder}/module.yaml `),
        ...textsIn(content, `${folder}/module.yaml `),
        ...module.sources.flatMap(({ slug, title, byline, text }) =>
          textsIn({ title, byline, text }, `${folder}/sources/${slug}.md `),
        ),
        ...module.key.flatMap(({ because, alternatives }, index) =>
          textsIn({ because, alternatives }, `${folder}/key.yaml [${index}] `),
        ),
      ];
    }),
  ];
  return texts.flatMap(({ where, text }) => listSentences(where, text));
}
