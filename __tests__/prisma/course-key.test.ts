import type { Position } from '@/lib/domain/debate';
import { quoteOf } from '@/lib/domain/spans';
import type { CurriculumModule } from '@/prisma/curriculum-module';
import { folderOf, modules } from './the-course';

const slugOfPractice = ({ sources }: CurriculumModule) => sources.find(({ role }) => role === 'calibration')?.slug;

/** The tags of a module with the words they stand on. */
function tagsOf(module: CurriculumModule) {
  return module.key.map((tag) => {
    const text = module.sources.find(({ slug }) => slug === tag.source)?.text ?? '';
    return { ...tag, quote: quoteOf(text, tag.span), isPractice: tag.source === slugOfPractice(module) };
  });
}

const countOf = (tags: { position: Position }[], position: Position) =>
  tags.filter((tag) => tag.position === position).length;

/** How much of what the key gives to the two main positions goes to transfer, in per cent. */
function shareOfTransfer(tags: { position: Position }[]): number {
  const [transfer, indigenous] = [countOf(tags, 'transfer'), countOf(tags, 'indigenous')];
  return (100 * transfer) / (transfer + indigenous);
}

test.each([
  { positions: 'transfer indigenous', share: 50 },
  { positions: 'transfer transfer transfer indigenous complicates sequence', share: 75 },
  { positions: 'complicates indigenous', share: 0 },
])('of $positions, $share % of the main positions is transfer', ({ positions, share }) => {
  const tags = positions.split(' ').map((position) => ({ position: position as Position }));
  expect(shareOfTransfer(tags)).toBe(share);
});

describe.each(modules)('the key of $name', ({ module }) => {
  const tags = tagsOf(module);
  const practice = tags.filter(({ isPractice }) => isPractice);
  const readings = tags.filter(({ isPractice }) => !isPractice);

  test('every tag of the practice passage has a position, a factor, credibility and bearing', () => {
    expect(practice.length).toBeGreaterThan(0);
    const incomplete = practice.filter(
      ({ factors, credibility, bearing }) => factors.length === 0 || credibility === null || bearing === null,
    );
    expect(incomplete.map(({ quote }) => quote)).toEqual([]);
  });

  test('in the practice passage no dimension is the same everywhere', () => {
    expect(new Set(practice.map(({ position }) => position)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(practice.flatMap(({ factors }) => factors)).size).toBeGreaterThanOrEqual(2);
    expect(new Set(practice.map(({ credibility }) => credibility)).size).toBeGreaterThanOrEqual(2);
    expect(new Set(practice.map(({ bearing }) => bearing)).size).toBeGreaterThanOrEqual(2);
  });

  test('there are twelve tags over the readings at least, some in each', () => {
    expect(readings.length).toBeGreaterThanOrEqual(12);
    const tagged = new Set(readings.map(({ source }) => source));
    const untouched = module.sources.filter(({ role, slug }) => role === 'reading' && !tagged.has(slug));
    expect(untouched.map(({ slug }) => slug)).toEqual([]);
  });

  test('neither main position has less than 30 or more than 70 per cent of what is given to the two', () => {
    expect(shareOfTransfer(tags)).toBeGreaterThanOrEqual(30);
    expect(shareOfTransfer(tags)).toBeLessThanOrEqual(70);
  });

  test('the reading is no verdict: other positions are defended beside half of the tags at least', () => {
    const open = tags.filter(({ alternatives }) => alternatives.length > 0);
    expect(open.length * 2).toBeGreaterThanOrEqual(tags.length);
  });
});

describe('the key of the whole course', () => {
  const all = modules.flatMap(({ module }) => tagsOf(module).map((tag) => ({ ...tag, folder: folderOf(module) })));

  test('each of the two main positions has 40 to 60 per cent of what is given to both', () => {
    expect(shareOfTransfer(all)).toBeGreaterThanOrEqual(40);
    expect(shareOfTransfer(all)).toBeLessThanOrEqual(60);
  });

  test('no words are keyed twice', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { folder, source, quote } of all) {
      const earlier = seen.get(quote);
      if (earlier) twice.push(`“${quote}” in ${earlier} and ${folder}/${source}`);
      seen.set(quote, `${folder}/${source}`);
    }
    expect(twice).toEqual([]);
  });
});
