import { type Breakage, changed, expectOneProblem, ONE, PRACTICE } from './curriculum-folder';

describe('what is wrong in a text is said with its line', () => {
  test.each<Breakage>([
    {
      name: 'unknown evidence in a text',
      changes: { '07-people/sources/practice.md': changed(PRACTICE, 'DS-11', 'DS-96') },
      at: '07-people/sources/practice.md:7',
      words: 'text: “DS-96” is not in evidence.yaml',
    },
    {
      name: 'an unknown term in a text',
      changes: { '07-people/sources/one.md': changed(ONE, 'term:spillover', 'term:gain') },
      at: '07-people/sources/one.md:6',
      words: 'text: “gain” is not in glossary.yaml',
    },
    {
      name: 'a mark across paragraphs',
      changes: { '07-people/sources/practice.md': changed(PRACTICE, 'grew at\n', 'grew at\n\n') },
      at: '07-people/sources/practice.md:6',
      words: 'across a paragraph',
    },
    {
      name: 'no head',
      changes: { '07-people/sources/one.md': 'The café paid.' },
      at: '07-people/sources/one.md:1',
      words: 'does not begin with a head',
    },
    {
      name: 'a text that is missing',
      changes: { '07-people/sources/one.md': null },
      at: '07-people/sources/one.md:1',
      words: 'this file is missing',
    },
    {
      name: 'a text that nothing names',
      changes: { '07-people/sources/two.md': ONE },
      at: '07-people/sources/two.md:1',
      words: 'is not named in module.yaml',
    },
  ])('$name', expectOneProblem);
});
