'use client';

import dynamic from 'next/dynamic';
import { useFetchAhead } from '@/components/ui/fetch-ahead';
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

const LOAD = {
  sort: () => import('./sort-reading'),
  grid: () => import('./grid-reading'),
  order: () => import('./order-reading'),
  chain: () => import('./chain-reading'),
  scorecard: async () => {},
} as const;
const SortReading = dynamic(() => LOAD.sort().then((file) => file.SortReading));
const GridReading = dynamic(() => LOAD.grid().then((file) => file.GridReading));
const OrderReading = dynamic(() => LOAD.order().then((file) => file.OrderReading));
const ChainReading = dynamic(() => LOAD.chain().then((file) => file.ChainReading));

/** Fetches the part that shows the author's reading before it is asked for. */
export function useReadingAhead(kind: Exercise['kind']): void {
  useFetchAhead(LOAD[kind]);
}

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
