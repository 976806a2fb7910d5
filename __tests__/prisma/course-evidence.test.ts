import { listUndated } from './dates';
import { hasFigure } from './figures';
import { course, modules, passagesOf, type Said, sentencesOf } from './the-course';

/** Published works behind the items that are later than the essay, by the item's id. */
const later = new Map(
  course.evidence
    .filter(({ afterEssay }) => afterEssay)
    .map(({ id, citations }) => [id, citations.map(({ key }) => key)] as const),
);

/** Sentences with a figure that rest on nothing. */
const listUnfounded = (sentences: Said[]) =>
  sentences.filter(({ words, evidence }) => hasFigure(words) && evidence.length === 0).map(({ words }) => words);

describe.each(modules)('$name', ({ module }) => {
  const passages = passagesOf(module).map((passage) => ({ file: passage.file, sentences: sentencesOf(passage) }));
  const listIn = (list: (sentences: Said[]) => string[]) =>
    passages.flatMap(({ file, sentences }) => list(sentences).map((words) => `${file}: ${words}`));

  test('every sentence with a figure or a year rests on evidence', () => {
    expect(listIn(listUnfounded)).toEqual([]);
  });

  test('what came after the essay is dated', () => {
    expect(listIn((sentences) => listUndated(sentences, later))).toEqual([]);
  });
});
