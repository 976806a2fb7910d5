import type { ModuleFile } from '@/lib/schemas/curriculum';
import type { KnownNames } from './curriculum-library';
import type { Reading } from './curriculum-problems';
import { checkNames } from './curriculum-sources';

/** Every step of the kinds exercise and opposite has what it asks, and nothing is asked that no step shows. */
export function checkExercises({ value, fail }: Reading<ModuleFile>, known: KnownNames): void {
  const { steps, exercises = {}, opposite } = value;
  for (const [index, { key, kind }] of steps.entries()) {
    if (kind === 'exercise' && !exercises[key]) fail(['steps', index, 'key'], `“${key}” is missing under exercises`);
  }
  const [first, second] = steps.flatMap(({ kind }, index) => (kind === 'opposite' ? [index] : []));
  if (second !== undefined) fail(['steps', second, 'kind'], 'an earlier step is of the kind opposite already');
  if (first !== undefined && !opposite) fail(['steps', first, 'kind'], 'there is no field opposite for this step');
  if (first === undefined && opposite) fail(['opposite'], 'no step is of the kind opposite');

  for (const [key, { items }] of Object.entries(exercises)) {
    const isStep = steps.some((step) => step.key === key && step.kind === 'exercise');
    if (!isStep) fail(['exercises', key], `“${key}” is not the key of a step of the kind exercise`);
    for (const [index, { evidence = [] }] of items.entries()) {
      checkNames(evidence, known.evidence, 'evidence.yaml', (id, message) =>
        fail(['exercises', key, 'items', index, 'evidence', evidence.indexOf(id)], message),
      );
    }
  }
}
