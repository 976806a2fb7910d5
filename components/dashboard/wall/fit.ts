/** How large letters can be so that a text fits its half of a wall: as large as designed, smaller, or as small as may be. */
export type Fit = 'roomy' | 'snug' | 'tight';

/** So many letters fit at the first two sizes, for the passage and for what stands beside it. */
const ROOM = { passage: [150, 300], beside: [300, 600] } as const;

/** A Chinese letter is as wide as two of ours. */
const widthOf = (text: string) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** The size of letters for texts that stand in one half of a wall together. */
export function fitOf(half: keyof typeof ROOM, texts: readonly string[]): Fit {
  const letters = texts.reduce((sum, text) => sum + widthOf(text), 0);
  const [roomy, snug] = ROOM[half];
  return letters <= roomy ? 'roomy' : letters <= snug ? 'snug' : 'tight';
}
