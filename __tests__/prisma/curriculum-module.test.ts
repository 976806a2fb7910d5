import { type Breakage, changed, expectOneProblem, KEY, MODULE, problemsOf } from './curriculum-folder';

const moduleWith = (from: string, to: string) => ({ '07-people/module.yaml': changed(MODULE, from, to) });
const keyWith = (from: string, to: string) => ({ '07-people/key.yaml': changed(KEY, from, to) });

describe('what is wrong in module.yaml or key.yaml is said with its line', () => {
  test.each<Breakage>([
    {
      name: 'a quote that is not there',
      changes: keyWith('grew at home', 'grew at school'),
      at: '07-people/key.yaml:2',
      words: '[0].quote: “grew at school” was found 0 times in practice',
    },
    {
      name: 'a quote that is nearly there',
      changes: keyWith('grew at home', 'Grew at home'),
      at: '07-people/key.yaml:2',
      words: '“Grew at home” was found 0 times in practice, not once, 1 with other case',
    },
    {
      name: 'a quote that is there twice',
      changes: keyWith('grew at home', 'It grew'),
      at: '07-people/key.yaml:2',
      words: '“It grew” was found 2 times in practice',
    },
    {
      name: 'unknown evidence under a misconception',
      changes: moduleWith('      - DS-11', '      - DS-99'),
      at: '07-people/module.yaml:34',
      words: 'misconceptions[0].evidence[0]: “DS-99” is not in evidence.yaml',
    },
    {
      name: 'unknown evidence in a picture',
      changes: moduleWith('evidence: [DS-11]', 'evidence: [DS-98]'),
      at: '07-people/module.yaml:27',
      words: 'cells[0].evidence[0]: “DS-98” is not in evidence.yaml',
    },
    {
      name: 'unknown evidence in the explanation',
      changes: moduleWith('(DS-11)', '(DS-97)'),
      at: '07-people/module.yaml:19',
      words: 'explain.paragraphs[0]: “DS-97” is not in evidence.yaml',
    },
    {
      name: 'broken markup in the explanation',
      changes: moduleWith('(DS-11)', '(DS-11'),
      at: '07-people/module.yaml:19',
      words: 'not closed',
    },
    {
      name: 'an unknown term',
      changes: moduleWith('terms: [spillover]', 'terms: [spillover, gain]'),
      at: '07-people/module.yaml:8',
      words: 'terms[1]: “gain” is not in glossary.yaml',
    },
    {
      name: 'an unknown source in the key',
      changes: keyWith('source: one', 'source: two'),
      at: '07-people/key.yaml:11',
      words: '[1].source: “two” is not a source of this module',
    },
    {
      name: 'an alternative that is the key',
      changes: keyWith('position: complicates', 'position: indigenous'),
      at: '07-people/key.yaml:9',
      words: '[0].alternatives[0].position: “indigenous” was given before',
    },
    {
      name: 'two steps with one key',
      changes: moduleWith('key: read', 'key: look'),
      at: '07-people/module.yaml:13',
      words: 'steps[1].key: “look” is used twice',
    },
    {
      name: 'no reveal',
      changes: moduleWith('kind: reveal', 'kind: argue'),
      at: '07-people/module.yaml:12',
      words: 'steps: has 0 steps of kind reveal',
    },
    {
      name: 'a reveal too early',
      changes: moduleWith('kind: explain', 'kind: reveal'),
      at: '07-people/module.yaml:12',
      words: 'steps: has 2 steps of kind reveal',
    },
    {
      name: 'another folder name',
      changes: moduleWith('number: 7', 'number: 8'),
      at: '07-people/module.yaml:1',
      words: 'slug: with this number the folder is called 08-people, not 07-people',
    },
  ])('$name', expectOneProblem);

  test('reveal before read', () => {
    const swapped = changed(changed(MODULE, 'kind: reveal', 'kind: later'), 'kind: read', 'kind: reveal');
    const problems = problemsOf({ '07-people/module.yaml': changed(swapped, 'kind: later', 'kind: read') });
    expect(problems).toEqual([
      { file: '07-people/module.yaml', line: 13, field: 'steps[1].kind', message: 'reveal stands before read' },
    ]);
  });
});
