import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Exercise } from '@/lib/domain/exercise';

const items = ['one', 'two', 'three'].map((key) => ({ key, text: `The event that is called ${key}` }));
const because = 'a reason of the author';

/** One exercise of every kind that module 7 itself does not have, by the key of its step. */
const MORE: Record<string, Exercise> = {
  plane: {
    kind: 'grid',
    prompt: 'Give each event its place.',
    x: { label: 'Where it was learned', low: 'abroad', high: 'at home' },
    y: { label: 'Who decided', low: 'the edge', high: 'the centre' },
    items,
    answers: items.map(({ key }, index) => ({ item: key, x: [30 * index, 40 + 30 * index], y: [20, 60], because })),
  },
  years: {
    kind: 'order',
    prompt: 'Which came first?',
    items,
    answers: [...items].reverse().map(({ key }, index) => ({ item: key, date: `${2021 + index}`, because })),
  },
  causes: {
    kind: 'chain',
    prompt: 'What leads to what?',
    items,
    answers: [
      { from: 'one', to: 'two', because },
      { from: 'two', to: 'three', because },
    ],
  },
  card: {
    kind: 'scorecard',
    prompt: 'How far does each hold?',
    items,
    marks: ['present', 'absent'].map((key) => ({ key, label: key })),
  },
};

/** The curriculum that ships, in a folder of its own, with exercises of every kind in module 7; and the keys of those it has. */
export function writeCurriculum(): { folder: string; statements: string[]; group: string } {
  const folder = mkdtempSync(join(tmpdir(), 'headwaters-states-'));
  cpSync('prisma/curriculum', folder, { recursive: true });
  const file = join(folder, '07-deepseeks-people', 'module.yaml');
  const content = parse(readFileSync(file, 'utf8'));
  const at = content.steps.findIndex(({ key }: { key: string }) => key === 'other-side');
  const steps = Object.entries(MORE).map(([key, { prompt }]) => ({ key, kind: 'exercise', title: prompt }));
  content.steps.splice(at, 0, ...steps);
  const { kinds } = content.exercises;
  Object.assign(content.exercises, MORE);
  writeFileSync(file, stringify(content));
  return { folder, statements: kinds.items.map(({ key }: { key: string }) => key), group: kinds.groups[0].key };
}
