import { type Breakage, changed, expectOneProblem, MODULE, problemsOf } from './curriculum-folder';

const ESSAY = `claims:
  - { id: E1, part: p, claim: c, types: [fact], position: context }
  - { id: E13, part: p, claim: c, types: [fact, interpretation], position: indigenous, note: n }
index:
  companies: [{ name: DeepSeek, claims: [E1, E13] }]
  people: []
  institutions: []
  sectors: []
  mechanisms: []
  times: []
`;
const SHORT = 'short: { minutes: 20, source: one, steps: [look, read, compare] }\n';
const PLACES = 'essay: { E13: [look, one], E1: [compare] }\n';
const CORRECTED = changed(
  MODULE,
  '    evidence:\n      - DS-11\n',
  '    evidence:\n      - DS-11\n    sentence: { source: practice, quote: grew at home }\n',
);
const whole = { 'essay.yaml': ESSAY, '07-people/module.yaml': SHORT + PLACES + CORRECTED };

test('a short run, claims with their places and the sentence that corrects a misconception are all found', () => {
  expect(problemsOf(whole)).toEqual([]);
});

const moduleWith = (from: string, to: string) => ({
  ...whole,
  '07-people/module.yaml': changed(whole['07-people/module.yaml'], from, to),
});
const essayWith = (from: string, to: string) => ({ ...whole, 'essay.yaml': changed(ESSAY, from, to) });

describe('what points nowhere is said with its line', () => {
  test.each<Breakage>([
    {
      name: 'a short run through a text that is not there',
      changes: moduleWith('source: one, steps', 'source: two, steps'),
      at: '07-people/module.yaml:1',
      words: 'short.source: “two” is not one of the sources',
    },
    {
      name: 'a short run with an unknown step',
      changes: moduleWith('steps: [look, read, compare]', 'steps: [leap, read, compare]'),
      at: '07-people/module.yaml:1',
      words: 'short.steps[0]: “leap” is not the key of a step',
    },
    {
      name: 'a short run that goes back',
      changes: moduleWith('steps: [look, read, compare]', 'steps: [read, look, compare]'),
      at: '07-people/module.yaml:1',
      words: 'short.steps[1]: “look” stands too late',
    },
    {
      name: 'a short run that reads nothing',
      changes: moduleWith('steps: [look, read, compare]', 'steps: [look, compare]'),
      at: '07-people/module.yaml:1',
      words: 'short.steps: leaves out “read”, the step of the kind read',
    },
    {
      name: 'a claim that the essay does not make',
      changes: moduleWith('E1: [compare]', 'E2: [compare]'),
      at: '07-people/module.yaml:2',
      words: 'essay.E2: “E2” is not in essay.yaml',
    },
    {
      name: 'a claim studied in no place of the module',
      changes: moduleWith('[look, one]', '[look, two]'),
      at: '07-people/module.yaml:2',
      words: 'essay.E13[1]: “two” is neither a step nor a text of this module',
    },
    {
      name: 'a correction that cannot be read',
      changes: moduleWith('quote: grew at home }', 'quote: grew abroad }'),
      at: '07-people/module.yaml:37',
      words: 'misconceptions[0].sentence.quote: “grew abroad” was found 0 times in practice',
    },
    {
      name: 'a correction in an unknown text',
      changes: moduleWith('{ source: practice, quote', '{ source: two, quote'),
      at: '07-people/module.yaml:37',
      words: 'misconceptions[0].sentence.source: “two” is not a source of this module',
    },
    {
      name: 'a map of the essay with an unknown claim',
      changes: essayWith('claims: [E1, E13] }', 'claims: [E1, E14] }'),
      at: 'essay.yaml:5',
      words: 'index.companies[0].claims[1]: “E14” is not one of the claims',
    },
    {
      name: 'a claim that stands twice',
      changes: {
        ...whole,
        'essay.yaml': `claims:\n  - { id: E1, part: p, claim: c, types: [fact], position: context }\n${ESSAY.replace('claims:\n', '')}`,
      },
      at: 'essay.yaml:3',
      words: 'claims[1].id: “E1” is used twice',
    },
  ])('$name', expectOneProblem);
});

test('claims cannot be named where there is no essay', () => {
  const { 'essay.yaml': _, ...without } = whole;
  expect(problemsOf(without).map(({ message }) => message)).toEqual([
    '“E13” is not in essay.yaml',
    '“E1” is not in essay.yaml',
  ]);
});
