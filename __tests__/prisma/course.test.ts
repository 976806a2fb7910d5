import { FACTORS, POSITIONS } from '@/lib/domain/debate';
import { whereClaimsAreStudied, whereEvidenceIsUsed, whereTermsAreUsed } from '@/lib/domain/library-use';
import { course } from './the-course';

/** Which claims of the essay each module was planned to study. */
const PLAN: Record<number, string> = {
  1: 'E1-E6, E8, E11, E40-E43',
  2: 'E21, E45, E51, E63-E65',
  3: 'E7, E49, E51, E53, E61, E68',
  4: 'E7, E49, E50, E53, E61',
  5: 'E45, E62-E65',
  6: 'E14-E17, E54-E58',
  7: 'E3, E12, E13, E18-E22, E59, E60',
  8: 'E9, E10, E12, E23-E39',
  9: 'E3, E44, E46-E48, E50, E52, E55',
  10: 'E2, E5, E8, E39, E61, E62, E66-E73',
};

/** "E3-E5, E9" as E3, E4, E5, E9. */
function listClaims(ranges: string): string[] {
  return ranges.split(', ').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map((claim) => Number(claim.slice(1)));
    return Array.from({ length: to - from + 1 }, (_, index) => `E${from + index}`);
  });
}

test.each([
  { ranges: 'E3', claims: ['E3'] },
  { ranges: 'E3-E5, E9', claims: ['E3', 'E4', 'E5', 'E9'] },
])('$ranges names $claims', ({ ranges, claims }) => {
  expect(listClaims(ranges)).toEqual(claims);
});

// Where something is used is looked up in the shape in which the pages have it: sources with an id.
const looked = course.modules.map(({ content, sources }) => ({
  content,
  sources: sources.map((source) => ({ ...source, id: source.slug })),
}));

test('the course has ten modules, numbered from 1 to 10', () => {
  expect(course.modules.map(({ content }) => content.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

describe('the essay', () => {
  const studied = whereClaimsAreStudied(looked);
  const all = listClaims('E1-E73');

  test('its 73 claims are listed', () => {
    expect(course.essay.claims.map(({ id }) => id)).toEqual(all);
  });

  test('every claim is studied somewhere, at a place that has a title', () => {
    expect(all.filter((claim) => !studied.has(claim))).toEqual([]);
    const nowhere = [...studied].filter(([, modules]) => modules.some(({ places }) => places.length === 0));
    expect(nowhere.map(([claim]) => claim)).toEqual([]);
  });

  test.each(Object.entries(PLAN))('module %s studies what was planned for it', (number, ranges) => {
    const here = (claim: string) => studied.get(claim)?.some((module) => module.number === Number(number));
    expect(listClaims(ranges).filter((claim) => !here(claim))).toEqual([]);
  });

  test('the plan leaves no claim out', () => {
    const planned = new Set(Object.values(PLAN).flatMap(listClaims));
    expect(all.filter((claim) => !planned.has(claim))).toEqual([]);
  });
});

describe('the library', () => {
  test('every term of the glossary is used in a module', () => {
    const used = whereTermsAreUsed(looked);
    expect(course.terms.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test('every item of the evidence library is used in a module', () => {
    const used = whereEvidenceIsUsed(looked);
    expect(course.evidence.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});

test('all four positions and all eight factors are used in the key', () => {
  const tags = course.modules.flatMap(({ key }) => key);
  expect(POSITIONS.filter((position) => !tags.some((tag) => tag.position === position))).toEqual([]);
  expect(FACTORS.filter((factor) => !tags.some((tag) => tag.factors.includes(factor)))).toEqual([]);
});

test.each([
  { what: 'pictures', titlesOf: (content: Content) => content.explain.pictures.map(({ title }) => title) },
  { what: 'modules', titlesOf: (content: Content) => [content.title] },
])('no two $what have the same title', ({ titlesOf }) => {
  const titles = course.modules.flatMap(({ content }) => titlesOf(content));
  expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
});

test('no two texts of the course have the same title', () => {
  const titles = course.modules.flatMap(({ sources }) => sources.map(({ title }) => title));
  expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
});

type Content = (typeof course.modules)[number]['content'];
