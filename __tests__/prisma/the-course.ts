import { parseMarkup } from '@/lib/domain/markup';
import { segmentSentences } from '@/lib/domain/sentences';
import type { Mark, Sentence } from '@/lib/domain/source';
import { quoteOf, sentenceSpan } from '@/lib/domain/spans';
import { readCurriculum } from '@/prisma/curriculum-files';
import type { CurriculumModule } from '@/prisma/curriculum-module';

/** The course that ships with the application. */
export const course = readCurriculum('prisma/curriculum');

/** Its modules, each with a name for the title of a test. */
export const modules = course.modules.map((module) => ({
  name: `module ${module.content.number}, ${module.content.title}`,
  module,
}));

/** The texts of a module that students tag, without the practice passage. */
export function readingsOf({ sources }: CurriculumModule) {
  return sources.filter(({ role }) => role === 'reading');
}

/** A text of a module as it is read, and what its words are tied to. */
export interface Passage {
  /** "07-deepseeks-people/sources/practice.md" */
  file: string;
  text: string;
  sentences: Sentence[];
  marks: Mark[];
}

/** The folder of a module, under prisma/curriculum. */
export function folderOf({ content: { number, slug } }: CurriculumModule): string {
  return `${String(number).padStart(2, '0')}-${slug}`;
}

/** The explanation, the practice passage and the readings of a module, in the order in which they are met. */
export function passagesOf(module: CurriculumModule): Passage[] {
  const folder = folderOf(module);
  const explained = parseMarkup(module.content.explain.paragraphs.join('\n\n'));
  const explanation = { ...explained, sentences: segmentSentences(explained.text) };
  return [
    { file: `${folder}/module.yaml explain`, ...explanation },
    ...module.sources.map(({ slug, text, sentences, marks }) => ({
      file: `${folder}/sources/${slug}.md`,
      text,
      sentences,
      marks,
    })),
  ];
}

/** One sentence of a passage: its words, the ids of the evidence items that they rest on, and its paragraph, from 1. */
export interface Said {
  words: string;
  evidence: string[];
  paragraph: number;
}

/** The sentences of a passage in order, each with what it rests on. */
export function sentencesOf({ text, sentences, marks }: Passage): Said[] {
  return sentences.map((sentence) => ({
    words: quoteOf(text, sentenceSpan(sentence)),
    paragraph: sentence.paragraph,
    evidence: marks
      .filter(({ start, end }) => start < sentence.end && end > sentence.start)
      .flatMap((mark) => mark.evidence),
  }));
}
