'use client';

import dynamic from 'next/dynamic';
import type { EvidenceItem } from '@/lib/domain/evidence';
import type { Built, Exercise } from '@/lib/domain/exercise';

/** What the author's reading of every kind is given beside its own exercise and answer. */
export interface ReadingProps<E extends Exercise, B extends Built> {
  /** Of the section, for a link to it. */
  id: string;
  exercise: E;
  /** The person's own answer, as it was kept. */
  built: B;
  evidence: EvidenceItem[];
}

const SortReading = dynamic(() => import('./sort-reading').then((file) => file.SortReading));
const GridReading = dynamic(() => import('./grid-reading').then((file) => file.GridReading));
const OrderReading = dynamic(() => import('./order-reading').then((file) => file.OrderReading));
const ChainReading = dynamic(() => import('./chain-reading').then((file) => file.ChainReading));

/** The author's reading beside the person's own, item by item. A scorecard has none. */
export function ExerciseReading({ exercise, built, ...shared }: ReadingProps<Exercise, Built>) {
  if (exercise.kind === 'sort' && built.kind === 'sort') {
    return <SortReading exercise={exercise} built={built} {...shared} />;
  }
  if (exercise.kind === 'grid' && built.kind === 'grid') {
    return <GridReading exercise={exercise} built={built} {...shared} />;
  }
  if (exercise.kind === 'order' && built.kind === 'order') {
    return <OrderReading exercise={exercise} built={built} {...shared} />;
  }
  if (exercise.kind === 'chain' && built.kind === 'chain') {
    return <ChainReading exercise={exercise} built={built} {...shared} />;
  }
  return null;
}
