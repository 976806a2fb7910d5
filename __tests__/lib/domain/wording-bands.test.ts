import {
  alphaBand,
  chanceBand,
  conclusionBand,
  hasLittleToMeasure,
  movementBand,
  pairsBand,
} from '@/lib/domain/wording-bands';

test.each([
  { pairs: null, band: 'not-defined' },
  { pairs: 0, band: 'hardly-ever' },
  { pairs: 0.12, band: 'hardly-ever' },
  { pairs: 0.125, band: 'hardly-ever' },
  { pairs: 0.26, band: 'quarter' },
  { pairs: 0.3, band: 'third' },
  { pairs: 0.49, band: 'half' },
  { pairs: 0.6, band: 'two-thirds' },
  { pairs: 0.75, band: 'three-quarters' },
  { pairs: 0.9, band: 'nearly-always' },
  { pairs: 1, band: 'nearly-always' },
])('pairs of $pairs: $band', ({ pairs, band }) => {
  expect(pairsBand(pairs)).toBe(band);
});

test.each([
  { alpha: null, band: 'not-defined', conclusion: 'not-defined' },
  { alpha: -0.4, band: 'under-chance', conclusion: 'none' },
  { alpha: 0, band: 'near-chance', conclusion: 'none' },
  { alpha: 0.199, band: 'near-chance', conclusion: 'none' },
  { alpha: 0.2, band: 'over-chance', conclusion: 'none' },
  { alpha: 0.4, band: 'solid', conclusion: 'none' },
  { alpha: 0.6, band: 'as-trained', conclusion: 'none' },
  { alpha: 0.666, band: 'as-trained', conclusion: 'none' },
  { alpha: 0.667, band: 'as-trained', conclusion: 'tentative' },
  { alpha: 0.8, band: 'as-trained', conclusion: 'firm' },
  { alpha: 1, band: 'as-trained', conclusion: 'firm' },
])('α of $alpha: $band, conclusions: $conclusion', ({ alpha, band, conclusion }) => {
  expect([alphaBand(alpha), conclusionBand(alpha)]).toEqual([band, conclusion]);
});

test.each([
  { name: 'many agree, α is low', pairs: 0.9, alpha: 0.05, little: true },
  { name: 'all agree, α is not defined', pairs: 1, alpha: null, little: true },
  { name: 'just 80 of 100', pairs: 0.8, alpha: 0.05, little: false },
  { name: 'many agree and α says so', pairs: 0.9, alpha: 0.2, little: false },
  { name: 'few agree', pairs: 0.4, alpha: 0.05, little: false },
  { name: 'nothing to compare', pairs: null, alpha: null, little: false },
])('little to measure: $name', ({ pairs, alpha, little }) => {
  expect(hasLittleToMeasure(pairs, alpha)).toBe(little);
});

test.each([
  { p: null, band: 'not-defined' },
  { p: 0.0099, band: 'rarely' },
  { p: 0.01, band: 'sometimes' },
  { p: 0.05, band: 'often' },
  { p: 1, band: 'often' },
])('p of $p: $band', ({ p, band }) => {
  expect(chanceBand(p)).toBe(band);
});

test.each([
  { effect: null, band: 'not-defined' },
  { effect: 0.09, band: 'balanced' },
  { effect: -0.1, band: 'leaning' },
  { effect: 0.3, band: 'clear' },
  { effect: -0.5, band: 'strong' },
  { effect: 1, band: 'strong' },
])('rank-biserial of $effect: $band', ({ effect, band }) => {
  expect(movementBand(effect)).toBe(band);
});
