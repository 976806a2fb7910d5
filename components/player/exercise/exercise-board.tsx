'use client';

import dynamic from 'next/dynamic';
import type { EvidenceItem } from '@/lib/domain/evidence';
import type { Built, ExerciseTask } from '@/lib/domain/exercise';

/** What every kind of exercise is given beside its own task and answer. */
export interface BoardProps<T extends ExerciseTask, B extends Built> {
  task: T;
  built: B;
  onChange: (built: B) => void;
  /** Keys of the items whose answer was asked for and is missing. */
  missing: readonly string[];
}

// A module has one or two exercises: the others' code is not loaded for them.
const SortBoard = dynamic(() => import('./sort-board').then((file) => file.SortBoard));
const GridBoard = dynamic(() => import('./grid-board').then((file) => file.GridBoard));
const OrderBoard = dynamic(() => import('./order-board').then((file) => file.OrderBoard));
const ChainBoard = dynamic(() => import('./chain-board').then((file) => file.ChainBoard));
const ScorecardBoard = dynamic(() => import('./scorecard-board').then((file) => file.ScorecardBoard));

interface ExerciseBoardProps extends BoardProps<ExerciseTask, Built> {
  /** What the items rest on, where that may be seen beforehand. */
  evidence: EvidenceItem[];
}

/** Where an exercise is done, by its kind. */
export function ExerciseBoard({ task, built, evidence, ...shared }: ExerciseBoardProps) {
  if (task.kind === 'sort' && built.kind === 'sort') return <SortBoard task={task} built={built} {...shared} />;
  if (task.kind === 'grid' && built.kind === 'grid') return <GridBoard task={task} built={built} {...shared} />;
  if (task.kind === 'order' && built.kind === 'order') return <OrderBoard task={task} built={built} {...shared} />;
  if (task.kind === 'chain' && built.kind === 'chain') return <ChainBoard task={task} built={built} {...shared} />;
  if (task.kind === 'scorecard' && built.kind === 'scorecard') {
    return <ScorecardBoard task={task} built={built} evidence={evidence} {...shared} />;
  }
  return null;
}
