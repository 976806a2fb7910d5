import { quoteOf } from '@/lib/domain/spans';
import { readCurriculum } from '@/prisma/curriculum-files';
import { CurriculumError } from '@/prisma/curriculum-problems';
import { changed, EVIDENCE, folderWith, KEY, MODULE, ONE } from './curriculum-folder';

describe('a sound curriculum', () => {
  const curriculum = readCurriculum(folderWith());
  const [module] = curriculum.modules;

  test('evidence carries its citations', () => {
    expect(curriculum.evidence[0]?.citations.map(({ key }) => key)).toEqual(['Tan25', 'Li24']);
    expect(curriculum.evidence[0]).not.toHaveProperty('seen');
    expect(curriculum.terms).toEqual([{ id: 'spillover', term: '溢出', definition: 'd', sources: ['Li24'] }]);
  });

  test('the practice passage comes first, texts are stripped and cut into sentences', () => {
    expect(module?.sources.map(({ slug, role }) => [slug, role])).toEqual([
      ['practice', 'calibration'],
      ['one', 'reading'],
    ]);
    expect(module?.sources[0]?.text).toBe('It grew at home, they say. 创新 👩‍🔬 came later.\n\nIt grew.');
    expect(module?.sources[0]?.sentences).toHaveLength(3);
    expect(module?.sources[1]?.marks[0]).toMatchObject({ term: 'spillover', evidence: [] });
    expect(module?.content).not.toHaveProperty('calibration');
  });

  test('the key stands on the words it quotes', () => {
    const quotes = module?.key.map(({ source, span }) => {
      const text = module.sources.find(({ slug }) => slug === source)?.text ?? '';
      return quoteOf(text, span);
    });
    expect(quotes).toEqual(['grew at home', 'The café paid']);
  });

  test('the hash follows the content and nothing else', () => {
    const hashWith = (changes: Record<string, string>) => readCurriculum(folderWith(changes)).modules[0]?.hash;
    expect(module?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashWith({})).toBe(module?.hash);
    const moved = changed(
      changed(MODULE, 'slug: people\n', ''),
      'minutes: 50\n',
      'minutes: 50\nslug: people # moved\n',
    );
    expect(hashWith({ '07-people/module.yaml': moved })).toBe(module?.hash);
    const edited: Record<string, string>[] = [
      { '07-people/module.yaml': changed(MODULE, 'minutes: 50', 'minutes: 51') },
      { '07-people/key.yaml': changed(KEY, 'bearing: 4', 'bearing: 3') },
      { '07-people/sources/one.md': changed(ONE, 'for all', 'for some') },
    ];
    for (const changes of edited) expect(hashWith(changes)).not.toBe(module?.hash);
  });
});

test('everything wrong is said at once, one line each', () => {
  const folder = folderWith({
    '07-people/key.yaml': changed(KEY, 'grew at home', 'grew at school'),
    'evidence.yaml': changed(EVIDENCE, 'Li24', 'Li99'),
    '07-people/sources/one.md': changed(ONE, 'term:spillover', 'term:gain'),
  });
  expect(() => readCurriculum(folder)).toThrow(CurriculumError);
  expect(() => readCurriculum(folder)).toThrow(
    /^evidence\.yaml:10 .*\n07-people\/sources\/one\.md:6 .*\n07-people\/key\.yaml:2 .*$/,
  );
});
