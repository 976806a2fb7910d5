import { type Breakage, changed, DEBATE, EVIDENCE, expectOneProblem, GLOSSARY } from './curriculum-folder';

describe('what is wrong in the library is said with its file and line', () => {
  test.each<Breakage>([
    {
      name: 'an unknown work',
      changes: { 'evidence.yaml': changed(EVIDENCE, 'Li24', 'Li99') },
      at: 'evidence.yaml:10',
      words: '[0].sources[1]: “Li99” is not in bibliography.yaml',
    },
    {
      name: 'an unknown work under a term',
      changes: { 'glossary.yaml': changed(GLOSSARY, 'Li24', 'Li99') },
      at: 'glossary.yaml:1',
      words: '“Li99” is not in bibliography.yaml',
    },
    {
      name: 'an unknown seed',
      changes: { 'debate.yaml': changed(DEBATE, 'Tan25', 'Tan99') },
      at: 'debate.yaml:19',
      words: 'seed.citation: “Tan99” is not in bibliography.yaml',
    },
    {
      name: 'an id used twice',
      changes: { 'evidence.yaml': EVIDENCE + EVIDENCE },
      at: 'evidence.yaml:12',
      words: '[1].id: “DS-11” is used twice',
    },
  ])('$name', expectOneProblem);
});
