'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { findReviewSaver } from './review-saver';

/** Goes to another page once what was typed in a review has arrived; where it cannot, one stays and is told. */
export function useLeave(reviewKey: string): (href: string) => Promise<void> {
  const router = useRouter();
  return useCallback(
    async (href) => {
      const saver = findReviewSaver(reviewKey);
      if (!saver || (await saver.flush())) router.push(href);
    },
    [reviewKey, router],
  );
}
