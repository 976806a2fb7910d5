/**
 * Ratings printed in the literature: one string per rater, one digit per unit, 1 is the first category and a dot is
 * missing. `printed` is what the source prints, `exact` what independent implementations agree on.
 */
export interface AgreementCase {
  name: string;
  raters: string[];
  printed: Partial<Record<Measure, number>>;
  exact: Partial<Record<Measure, number>>;
}
export type Measure = 'pairs' | 'nominal' | 'ordinal' | 'ac1';

/** Two raters from a table of how often the first said one thing and the second another. */
const fromTable = (rows: number[][]): string[] => [
  rows.map((row, first) => String(first + 1).repeat(row.reduce((a, b) => a + b, 0))).join(''),
  rows.map((row) => row.map((times, second) => String(second + 1).repeat(times)).join('')).join(''),
];

/** Raters from one row per unit: how many of them chose each category. Who is who does not matter. */
const fromCounts = (units: string[]): string[] => {
  const rows = units.map((row) =>
    [...row].map((times, category) => String(category + 1).repeat(Number(times))).join(''),
  );
  return [...(rows[0] ?? '')].map((_, rater) => rows.map((row) => row[rater]).join(''));
};

export const AGREEMENT_CASES: AgreementCase[] = [
  {
    name: 'Krippendorff (2011), example A: two categories, nothing missing',
    raters: ['1211111121', '2221121111'],
    printed: { nominal: 0.095 },
    exact: { nominal: 0.09523809523809512, ordinal: 0.09523809523809523, pairs: 0.6 },
  },
  {
    name: 'Krippendorff (2011), example B: five categories',
    raters: ['112243335441', '212223335444'],
    printed: { nominal: 0.692 },
    exact: { nominal: 0.6919642857142858, ordinal: 0.5980616605616607, pairs: 0.75 },
  },
  {
    name: 'Krippendorff (2011), examples C and D: four raters, values missing; AC1 and pairs from Gwet’s irrCAC',
    raters: ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'],
    printed: { nominal: 0.743, ordinal: 0.815, pairs: 0.8181818, ac1: 0.77544 },
    exact: { nominal: 0.743421052631579, ordinal: 0.8153875037548814 },
  },
  {
    name: 'Wikipedia, Krippendorff’s alpha: more missing than not',
    raters: ['.....34121133.3', '1.213343.......', '..21344.21133.4'],
    printed: { nominal: 0.691 },
    exact: { nominal: 0.691358024691358, ordinal: 0.8067214199413152 },
  },
  {
    name: 'Wikipedia, Fleiss’ kappa: fourteen raters',
    raters: [
      '5232111112',
      '5232111112',
      '5332211213',
      '5343212213',
      '5343312214',
      '5343313214',
      '5343313224',
      '5343323325',
      '5453323325',
      '5453323325',
      '5453323425',
      '5453324435',
      '5554424535',
      '5554524545',
    ],
    printed: {},
    exact: { nominal: 0.2155740565332266, ordinal: 0.5407502747568194 },
  },
  {
    name: 'Fleiss (1971), table 1: six raters, nothing missing (irr::kripp.alpha answers 0.43088)',
    raters: [
      '422521311511212311215221121215',
      '423521311542242311235421421235',
      '423523334544244311435444421435',
      '453543334544344341455454421435',
      '453543534544344351455454425435',
      '455543544544345552455454545435',
    ],
    printed: {},
    exact: { nominal: 0.43340982828202845, ordinal: 0.3358575221739831 },
  },
  {
    name: 'Cohen (1960), table 1',
    raters: fromTable([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]),
    printed: {},
    exact: { nominal: 0.4884615384615385, ordinal: 0.4935196078431373, pairs: 0.7 },
  },
  {
    name: 'Wikipedia, Cohen’s kappa: fifty grants',
    raters: fromTable([
      [20, 5],
      [10, 15],
    ]),
    printed: {},
    exact: { nominal: 0.4, ordinal: 0.4, pairs: 0.7 },
  },
  {
    name: 'Gwet’s irrCAC, two abstractors',
    raters: fromTable([
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]),
    printed: { nominal: 0.7972585, pairs: 0.89, ac1: 0.8493305 },
    exact: {},
  },
  {
    name: 'Gwet’s irrCAC, six psychiatrists',
    raters: fromCounts([
      '00060',
      '03003',
      '01401',
      '00006',
      '03030',
      '20400',
      '00402',
      '20310',
      '20040',
      '00006',
      '10050',
      '11040',
      '03300',
      '10050',
      '02031',
    ]),
    printed: { nominal: 0.4204384, pairs: 0.5511111, ac1: 0.4448007 },
    exact: {},
  },
];

/** The same as a table units × raters of categories from 0, and how many categories there are. */
export function readRatings(raters: string[]): { ratings: (number | null)[][]; categories: number } {
  const values = raters.map((line) => [...line].map((digit) => (digit === '.' ? null : Number(digit) - 1)));
  const ratings = (values[0] ?? []).map((_, unit) => values.map((line) => line[unit] ?? null));
  return { ratings, categories: 1 + Math.max(...ratings.flat().map((value) => value ?? 0)) };
}
