/** What a person may choose; "system" follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How much larger or smaller than the design's size the source text may be set. */
export const SCALE = { least: 0.9, most: 1.6, step: 0.1 } as const;

/** Names of the two cookies, read again when the server draws the next page. */
export const DISPLAY_COOKIES = { theme: 'theme', scale: 'reading-scale' } as const;

/** A theme out of a cookie or an attribute; anything unreadable is the system's. */
export function readTheme(text: string | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? 'system';
}

/** A scale out of a cookie or a style, kept inside its limits; anything unreadable is 1. */
export function readScale(text: string | undefined): number {
  const value = Number.parseFloat(text ?? '');
  if (!Number.isFinite(value)) return 1;
  return Math.min(SCALE.most, Math.max(SCALE.least, Math.round(value * 10) / 10));
}
