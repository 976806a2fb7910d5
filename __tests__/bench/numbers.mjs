// What many measured numbers are told as.

/** The value that this share of the numbers does not exceed: 0.95 is what all but one in twenty stay within. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** The middle one of some numbers; of an even count the lower of the two. */
export const median = (numbers) => quantile(numbers, 0.5);
