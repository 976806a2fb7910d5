import { type Breakage, changed, expectOneProblem, KEY, MODULE, ONE } from './curriculum-folder';

const moduleWith = (from: string, to: string) => ({ '07-people/module.yaml': changed(MODULE, from, to) });
const keyWith = (from: string, to: string) => ({ '07-people/key.yaml': changed(KEY, from, to) });

describe('what a file cannot say is said with the line', () => {
  test.each<Breakage>([
    {
      name: 'bad YAML',
      changes: keyWith('factors: [human-capital]', 'factors: [human-capital'),
      at: '07-people/key.yaml:5',
      words: 'is not YAML',
    },
    {
      name: 'a tab',
      changes: moduleWith('minutes: 50', '\tminutes: 50'),
      at: '07-people/module.yaml:6',
      words: 'is not YAML',
    },
    {
      name: 'an unknown position',
      changes: keyWith('position: transfer', 'position: foreign'),
      at: '07-people/key.yaml:15',
      words: '[1].position: is "foreign", not one of transfer, indigenous, sequence, complicates',
    },
    {
      name: 'an unknown field in the head',
      changes: { '07-people/sources/one.md': changed(ONE, 'byline: ours', 'byline: ours\ndate: now') },
      at: '07-people/sources/one.md:4',
      words: 'date: is not a field of this file',
    },
    {
      name: 'a missing field',
      changes: moduleWith('minutes: 50\n', ''),
      at: '07-people/module.yaml:1',
      words: 'minutes: is missing',
    },
    {
      name: 'a number where a text belongs',
      changes: moduleWith('title: People 人', 'title: 996'),
      at: '07-people/module.yaml:3',
      words: 'title: is 996, not a string; put it in quotes',
    },
    { name: 'no library', changes: { 'glossary.yaml': null }, at: 'glossary.yaml:1', words: 'this file is missing' },
  ])('$name', expectOneProblem);
});
