/** How often two people who tagged the same sentence chose the same, as a fraction one can say. */
export type PairsBand =
  | 'not-defined'
  | 'hardly-ever'
  | 'quarter'
  | 'third'
  | 'half'
  | 'two-thirds'
  | 'three-quarters'
  | 'nearly-always';

const FRACTIONS: readonly { band: PairsBand; share: number }[] = [
  { band: 'hardly-ever', share: 0 },
  { band: 'quarter', share: 1 / 4 },
  { band: 'third', share: 1 / 3 },
  { band: 'half', share: 1 / 2 },
  { band: 'two-thirds', share: 2 / 3 },
  { band: 'three-quarters', share: 3 / 4 },
  { band: 'nearly-always', share: 1 },
];

/** The nearest fraction to a percent agreement of 0–1, the smaller one on ties; null is not defined. The fractions are our choice. */
export function pairsBand(pairs: number | null): PairsBand {
  if (pairs === null) return 'not-defined';
  const distance = (share: number) => Math.abs(share - pairs);
  return FRACTIONS.reduce((best, next) => (distance(next.share) < distance(best.share) ? next : best)).band;
}

/** How α compares with chance and with what readers of argument reach. */
export type AlphaBand = 'not-defined' | 'under-chance' | 'near-chance' | 'over-chance' | 'solid' | 'as-trained';

/**
 * The band of a chance-corrected figure (α; AC1 on the same cuts): under 0, from 0, 0.2, 0.4, 0.6; null is not defined.
 * Steps of a fifth as in Landis and Koch (1977), Biometrics 33, who call them arbitrary; the names are our choice, for
 * readers of argument, of whom experts reach about 0.6 (design.md section 6). None of them is a grade.
 */
export function alphaBand(alpha: number | null): AlphaBand {
  if (alpha === null) return 'not-defined';
  if (alpha < 0) return 'under-chance';
  if (alpha < 0.2) return 'near-chance';
  if (alpha < 0.4) return 'over-chance';
  return alpha < 0.6 ? 'solid' : 'as-trained';
}

/** What may be concluded from the tags as if they were data. */
export type ConclusionBand = 'not-defined' | 'none' | 'tentative' | 'firm';

/**
 * What α lets a study conclude: from 0.8 firm, from 0.667 tentative conclusions, under it none; null is not defined.
 * Krippendorff (2004), Content Analysis, 2nd ed., page 241. A bar for research data, which a class need not reach.
 */
export function conclusionBand(alpha: number | null): ConclusionBand {
  if (alpha === null) return 'not-defined';
  if (alpha < 0.667) return 'none';
  return alpha < 0.8 ? 'tentative' : 'firm';
}

/**
 * Whether α has little to measure: over 80 % of pairs agree, and yet it is under 0.2 or not defined, because nearly
 * everyone chose the same. Then the pairs are to be trusted. The paradox is that of Feinstein and Cicchetti (1990),
 * Journal of Clinical Epidemiology 43; the cuts are design.md's, section 6.
 */
export function hasLittleToMeasure(pairs: number | null, alpha: number | null): boolean {
  return pairs !== null && pairs > 0.8 && (alpha === null || alpha < 0.2);
}

/** How far people agree, in words and without a figure. */
export interface AgreementWords {
  pairs: PairsBand;
  alpha: AlphaBand;
  /** α has little to measure, so that only the pairs say something. */
  trustPairs: boolean;
}

/** The words for percent agreement (0–1) and α; null is not defined. */
export function wordAgreement(pairs: number | null, alpha: number | null): AgreementWords {
  return { pairs: pairsBand(pairs), alpha: alphaBand(alpha), trustPairs: hasLittleToMeasure(pairs, alpha) };
}

/** How easily chance alone would give such a shift. */
export type ChanceBand = 'not-defined' | 'rarely' | 'sometimes' | 'often';

/**
 * The band of a two-sided p: under 0.01 chance would rarely, under 0.05 sometimes, else often do as much; null is not
 * defined. The two levels are those of Fisher (1925), Statistical Methods for Research Workers; they are habits.
 */
export function chanceBand(p: number | null): ChanceBand {
  if (p === null) return 'not-defined';
  if (p < 0.01) return 'rarely';
  return p < 0.05 ? 'sometimes' : 'often';
}

/** How one-sided the movement of those who moved was. */
export type MovementBand = 'not-defined' | 'balanced' | 'leaning' | 'clear' | 'strong';

/**
 * The band of a rank-biserial correlation of −1…1, whichever way: from 0.1 leaning, from 0.3 clear, from 0.5 strong,
 * under it balanced; null (nobody moved) is not defined. The cuts are those of Cohen (1988), Statistical Power Analysis,
 * 2nd ed., section 3.2, for correlations, taken over as a habit.
 */
export function movementBand(rankBiserial: number | null): MovementBand {
  if (rankBiserial === null) return 'not-defined';
  const size = Math.abs(rankBiserial);
  if (size < 0.1) return 'balanced';
  if (size < 0.3) return 'leaning';
  return size < 0.5 ? 'clear' : 'strong';
}
