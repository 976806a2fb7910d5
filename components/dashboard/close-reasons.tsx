'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';

interface CloseReasonsProps {
  href: string;
  /** To which focus goes back. */
  sentence: number;
  children: ReactNode;
}

/** Closes the reasons of a sentence. Nothing moves but what they took up. */
export function CloseReasons({ href, sentence, children }: CloseReasonsProps) {
  const router = useRouter();
  return (
    <Link
      href={href}
      prefetch={false}
      onNavigate={(event) => {
        event.preventDefault();
        document.getElementById(`s${sentence}`)?.focus();
        router.push(href, { scroll: false });
      }}
    >
      {children}
    </Link>
  );
}
