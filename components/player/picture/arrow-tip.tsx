interface ArrowTipProps {
  way: 'across' | 'down';
  x: string;
  y: string;
}

/** The tip of an arrow that ends at a point of the drawing around it. It grows with the letters. */
export function ArrowTip({ way, x, y }: ArrowTipProps) {
  return (
    <svg
      className="picture-tip"
      x={x}
      y={y}
      width="0.625rem"
      height="0.625rem"
      viewBox="0 0 10 10"
      overflow="visible"
      aria-hidden="true"
    >
      <path d={way === 'across' ? 'M-8-5L-1 0l-7 5' : 'M-5-8L0-1l5-7'} />
    </svg>
  );
}
