'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { Icon } from './icon';

interface SubmitButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'className' | 'children'> {
  children: ReactNode;
  /** What it says while the form is on its way ("Keeping"); without it the words stay. */
  busy?: ReactNode;
  /** One primary button per form. */
  kind?: 'primary' | 'plain' | 'quiet';
  small?: boolean;
}

/**
 * Sends the form around it. While that lasts it says so, keeps its width and its focus, and ignores a second press.
 */
export function SubmitButton({
  children,
  busy,
  kind = 'primary',
  small = false,
  onClick,
  ...button
}: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const className = ['button', kind === 'plain' ? '' : kind, small ? 'small' : ''].filter(Boolean).join(' ');
  return (
    <button
      {...button}
      type="submit"
      className={className}
      aria-busy={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      <span className="swap">
        <span style={{ visibility: pending ? 'hidden' : undefined }}>{children}</span>
        <span style={{ visibility: pending ? undefined : 'hidden' }}>
          <Icon name="busy" />
          {busy ?? children}
        </span>
      </span>
    </button>
  );
}
