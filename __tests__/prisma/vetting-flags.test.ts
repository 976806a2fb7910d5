import { course, folderOf, modules, passagesOf, sentencesOf } from './the-course';
import { EXAMPLES } from './vetting-examples';
import { FLAGS } from './vetting-flags';
import { listRead, listSentences } from './what-is-read';

/** Sentences that stand in the course as somebody's statement, for a reader to check. Each is wanted there. */
const PUT_TO_BE_CHECKED = [
  {
    flag: 'V1',
    where: 'essay.yaml E28 claim',
    words: 'Tencent and Alibaba are described as members of the “national AI teams” that the State Council named.',
    why: 'It is listed as a claim of the essay, with a note that names the ministry.',
  },
  {
    flag: 'V2',
    where: 'essay.yaml E18 claim',
    words: 'DeepSeek takes on local people alone, which is a sharp break.',
    why: 'It is listed as a claim of the essay, with a note that it is too absolute.',
  },
  {
    flag: 'V4',
    where: 'essay.yaml E7 claim',
    words:
      'Electric cars, batteries and even solar panels grew under the state’s lead or with its help, while DeepSeek was neither led by the state nor directly helped by its AI policy.',
    why: 'It is listed as a claim of the essay, with a note that this is contested.',
  },
  {
    flag: 'V6',
    where: 'essay.yaml E61 claim',
    words:
      'As solar, batteries and electric cars did before, DeepSeek marks a turning point for AI, from catching up to competing on an equal footing with Western leaders.',
    why: 'It is listed as a claim of the essay, with a note that names both yardsticks.',
  },
  {
    flag: 'V8',
    where: 'essay.yaml E20 claim',
    words:
      'State-backed Zhipu, by contrast, recruits senior names, among them Hu Yunhua, earlier at Microsoft and Alibaba.',
    why: 'It is listed as a claim of the essay, with a note that it could not be confirmed.',
  },
  {
    flag: 'V8',
    where: 'essay.yaml index.people[1].name',
    words: 'Hu Yunhua',
    why: 'A name alone, in the list of people of whom the essay speaks.',
  },
] as const;

const read = listRead(course);

test('there is a flag for each of V1 to V14', () => {
  expect(FLAGS.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, index) => `V${index + 1}`));
  expect(read.length).toBeGreaterThan(1000);
});

describe.each(FLAGS)('$id: never $never', ({ id, says }) => {
  const { wrong, right } = EXAMPLES[id] ?? { wrong: [], right: [] };

  test('two wrong sentences and two right ones are told apart, at least', () => {
    expect(Math.min(wrong.length, right.length)).toBeGreaterThanOrEqual(2);
    const isCaught = (text: string) => listSentences(id, text).some((sentence) => says(sentence.words, sentence));
    expect(wrong.filter((text) => !isCaught(text))).toEqual([]);
    expect(right.filter(isCaught)).toEqual([]);
  });

  test('nothing that people read in the course says it', () => {
    const allowed = PUT_TO_BE_CHECKED.filter(({ flag }) => flag === id);
    const found = read.filter((sentence) => says(sentence.words, sentence));
    const isAllowed = ({ where, words }: (typeof read)[number]) =>
      allowed.some((one) => one.where === where && one.words === words);
    expect(found.filter((sentence) => !isAllowed(sentence)).map(({ where, words }) => `${where}: ${words}`)).toEqual(
      [],
    );
    // An exception that nothing needs any more is taken out.
    const isNeeded = (one: (typeof allowed)[number]) =>
      found.some(({ where, words }) => where === one.where && words === one.words);
    expect(allowed.filter((one) => !isNeeded(one))).toEqual([]);
  });
});

test.each(PUT_TO_BE_CHECKED.filter(({ where }) => / claim$/.test(where)))(
  '$where stands there with a note of what checking found',
  ({ where }) => {
    const claim = course.essay.claims.find(({ id }) => where === `essay.yaml ${id} claim`);
    expect(claim?.note).toEqual(expect.any(String));
  },
);

describe('what the flags ask for', () => {
  const wordsOf = (folder: string) => read.filter(({ where }) => where.startsWith(folder)).map(({ words }) => words);

  test.each(modules)('the founder’s name rests on a source where $name first gives it', ({ module }) => {
    const first = passagesOf(module).flatMap(({ file, ...passage }) => {
      const named = sentencesOf({ file, ...passage }).find(({ words }) => /\bLiang\b/.test(words));
      return named ? [{ file, ...named }] : [];
    });
    expect(first.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  test('a grid of where knowledge comes from by who pays says that it is our reading', () => {
    const grids = course.modules.flatMap((module) => [
      ...module.content.explain.pictures.flatMap((one) => (one.kind === 'grid' ? [{ ...one, said: one.text }] : [])),
      ...Object.values(module.content.exercises ?? {}).flatMap((one) =>
        one.kind === 'grid' ? [{ ...one, said: one.prompt }] : [],
      ),
    ]);
    const merged = grids.filter(({ x, y }) => /mainstream|periphery/i.test(`${x.low} ${x.high} ${y.low} ${y.high}`));
    expect(merged.length).toBeGreaterThan(0);
    expect(merged.filter(({ said }) => !/\bour reading\b/.test(said))).toEqual([]);
  });

  test('the last module sets turning point against outlier, as our reading', () => {
    const last = course.modules.find(({ content }) => content.number === 10);
    if (!last) throw new Error('There is no module 10');
    const ours = wordsOf(folderOf(last)).filter((words) => /\bour reading\b/.test(words));
    expect(ours.join(' ')).toMatch(/\btwo\b.*\b(?:turning point|outlier)\b|\bpull against\b/);
  });
});
