import { readCurriculum } from '@/prisma/curriculum-files';
import { type Breakage, changed, expectOneProblem, folderWith, MODULE, problemsOf } from './curriculum-folder';

/** The sound module with an exercise and the other side, from line 17 on. */
const WITH_EXERCISES = changed(
  changed(
    MODULE,
    '    title: t\nexplain:',
    '    title: t\n  - { key: kinds, kind: exercise, title: t }\n  - { key: other, kind: opposite, title: t }\nexplain:',
  ),
  'misconceptions:',
  `exercises:
  kinds:
    kind: sort
    prompt: p
    items:
      - { key: one, text: 一, evidence: [DS-11] }
      - { key: two, text: 二 }
    groups:
      - { key: fact, label: l, meaning: m }
      - { key: reading, label: l, meaning: m }
    answers:
      - { item: one, group: fact, because: b, alternatives: [] }
      - item: two
        group: reading
        because: b
        alternatives:
          - { group: fact, because: b }
opposite: { prompt: p, hint: h }
misconceptions:`,
);
const moduleWith = (from: string, to: string) => ({ '07-people/module.yaml': changed(WITH_EXERCISES, from, to) });

test('a module may hold exercises and the other side', () => {
  const [module] = readCurriculum(folderWith({ '07-people/module.yaml': WITH_EXERCISES })).modules;
  expect(module?.content.exercises?.kinds).toMatchObject({ kind: 'sort', answers: [{ item: 'one' }, { item: 'two' }] });
  expect(module?.content.opposite).toEqual({ prompt: 'p', hint: 'h' });
});

test('another answer makes another version', () => {
  const hashWith = (text: string) => readCurriculum(folderWith({ '07-people/module.yaml': text })).modules[0]?.hash;
  const answered = changed(WITH_EXERCISES, 'group: reading\n', 'group: fact\n').replace(
    '{ group: fact, because',
    '{ group: reading, because',
  );
  expect(hashWith(WITH_EXERCISES)).toEqual(expect.any(String));
  expect(hashWith(answered)).not.toBe(hashWith(WITH_EXERCISES));
});

describe('what is wrong with them is said with its line', () => {
  test.each<Breakage>([
    {
      name: 'no field for the other side',
      changes: moduleWith('opposite: { prompt: p, hint: h }\n', ''),
      at: '07-people/module.yaml:18',
      words: 'steps[4].kind: there is no field opposite for this step',
    },
    {
      name: 'the other side twice',
      changes: moduleWith('- { key: other', '- { key: another, kind: opposite, title: t }\n  - { key: other'),
      at: '07-people/module.yaml:19',
      words: 'steps[5].kind: an earlier step is of the kind opposite already',
    },
    {
      name: 'the other side without its step',
      changes: moduleWith('kind: opposite', 'kind: argue'),
      at: '07-people/module.yaml:49',
      words: 'opposite: no step is of the kind opposite',
    },
    {
      name: 'unknown evidence under an item',
      changes: moduleWith('evidence: [DS-11] }\n      - { key: two', 'evidence: [DS-96] }\n      - { key: two'),
      at: '07-people/module.yaml:37',
      words: 'exercises.kinds.items[0].evidence[0]: “DS-96” is not in evidence.yaml',
    },
    {
      name: 'an answer in a group that is not there',
      changes: moduleWith('group: reading\n', 'group: rumour\n'),
      at: '07-people/module.yaml:45',
      words: 'exercises.kinds.answers[1].group: “rumour” is not one of the groups',
    },
    {
      name: 'a second item with the same key',
      changes: moduleWith('key: two', 'key: one'),
      at: '07-people/module.yaml:38',
      words: 'exercises.kinds.items[1].key: “one” is used twice',
    },
  ])('$name', expectOneProblem);

  test('a step and an exercise that do not find each other', () => {
    const problems = problemsOf(moduleWith('key: kinds, kind: exercise', 'key: sorts, kind: exercise'));
    expect(problems.map(({ line, field, message }) => `${line} ${field}: ${message}`)).toEqual([
      '17 steps[3].key: “sorts” is missing under exercises',
      '34 exercises.kinds: “kinds” is not the key of a step of the kind exercise',
    ]);
  });

  test('an exercise that no step shows', () => {
    const problems = problemsOf(moduleWith('kind: exercise', 'kind: argue'));
    expect(problems).toEqual([
      {
        file: '07-people/module.yaml',
        line: expect.any(Number),
        field: 'exercises.kinds',
        message: '“kinds” is not the key of a step of the kind exercise',
      },
    ]);
  });
});
