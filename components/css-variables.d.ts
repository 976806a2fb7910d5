import 'react';

declare module 'react' {
  /** Lets a `style` carry the design's own variables, such as `--l1` and `--reading-scale`. */
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined;
  }
}
