import type { ReactNode } from 'react';
import { Icon } from './icon';

/** Says who can see what is written above it. Give its `id` to the field's `aria-describedby`. */
export function SeesLine({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <p className="sees" id={id}>
      <Icon name="eye" size={12} />
      <span>{children}</span>
    </p>
  );
}
