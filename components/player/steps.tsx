'use client';

import dynamic from 'next/dynamic';

// Each kind of step is a part by itself: whoever reads does not load what somebody else sorts and argues with.
export const ArgueStep = dynamic(() =>
  import('@/components/player/argument/argue-step').then((file) => file.ArgueStep),
);
export const CalibrateStep = dynamic(() => import('./calibrate-step').then((file) => file.CalibrateStep));
export const ExerciseStep = dynamic(() =>
  import('@/components/player/exercise/exercise-step').then((file) => file.ExerciseStep),
);
export const ExplainStep = dynamic(() => import('./explain-step').then((file) => file.ExplainStep));
export const OppositeStep = dynamic(() =>
  import('@/components/player/opposite/opposite-step').then((file) => file.OppositeStep),
);
export const ReadStep = dynamic(() => import('./read-step').then((file) => file.ReadStep));
export const ReflectStep = dynamic(() => import('./reflect-step').then((file) => file.ReflectStep));
export const RevealStep = dynamic(() => import('./reveal-step').then((file) => file.RevealStep));
export const StanceStep = dynamic(() =>
  import('@/components/player/stance/stance-step').then((file) => file.StanceStep),
);
