import type { ReactNode } from 'react';

const FILLED = { stroke: 'none', fill: 'currentColor' } as const;

/** Each sign on a 14 × 14 grid (the eye is wider), drawn in the colour of the words beside it. */
const DRAWINGS = {
  check: <path d="M2.5 7.5l3 3 6-7" strokeWidth="2" />,
  close: <path d="M3 3l8 8M11 3l-8 8" strokeWidth="1.8" />,
  'arrow-left': <path d="M12.5 7h-11M6 2.5L1.5 7 6 11.5" strokeWidth="1.8" />,
  'arrow-right': <path d="M1.5 7h11M8 2.5L12.5 7 8 11.5" strokeWidth="1.8" />,
  chevron: <path d="M2.5 5l4.5 4.500L11.5 5" strokeWidth="1.8" />,
  alert: (
    <>
      <path d="M7 1l6 12H1z" strokeWidth="1.6" strokeLinejoin="round" />
      <path d="M7 5.500v3.500M7 10.700v.6" strokeWidth="1.6" />
    </>
  ),
  busy: (
    <g {...FILLED}>
      <circle cx="2.5" cy="7" r="1.5" />
      <circle cx="7" cy="7" r="1.5" />
      <circle cx="11.5" cy="7" r="1.5" />
    </g>
  ),
  eye: (
    <>
      <path d="M1 7c2-3.3 4.4-5 7-5s5 1.7 7 5c-2 3.3-4.4 5-7 5S3 10.3 1 7z" strokeWidth="1.4" />
      <circle cx="8" cy="7" r="2.1" strokeWidth="1.4" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof DRAWINGS;

/** A small sign beside words, hidden from assistive technology: the words must say the same. `size` is its height in px. */
export function Icon({ name, size = 14 }: { name: IconName; size?: number }) {
  const width = name === 'eye' ? 16 : 14;
  return (
    <svg
      className="icon"
      width={(size * width) / 14}
      height={size}
      viewBox={`0 0 ${width} 14`}
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[name]}
    </svg>
  );
}
