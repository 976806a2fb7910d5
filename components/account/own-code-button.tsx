'use client';

import type { ComponentProps } from 'react';
import type { Outcome } from '@/lib/actions/outcome';
import { CodeButton } from './code-button';
import { signInHere } from './sign-in';

interface OwnCodeButtonProps extends Omit<ComponentProps<typeof CodeButton>, 'action'> {
  /** Makes the code and ends every session. */
  action: () => Promise<Outcome<{ name: string; code: string; pass: string }>>;
}

/** Makes a return code for oneself and shows it, once. Every other device is signed out; this one stays. */
export function OwnCodeButton({ action, ...rest }: OwnCodeButtonProps) {
  async function make() {
    const made = await action();
    if (!made.ok) return made;
    const { name, code, pass } = made.value;
    // Where that fails, the code that is shown signs this device in as well.
    await signInHere('pass', { pass });
    return { ok: true as const, value: [{ name, code }] };
  }
  return <CodeButton action={make} {...rest} />;
}
