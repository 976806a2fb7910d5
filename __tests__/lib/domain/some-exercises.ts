import type { ChainExercise, GridExercise, OrderExercise, ScorecardTask, SortExercise } from '@/lib/domain/exercise';

const items = [
  { key: 'lab', text: 'A laboratory opens', evidence: ['DS-11'] },
  { key: '人', text: 'People are trained 👩‍🔬' },
  { key: 'design', text: 'A design changes', evidence: ['DS-12', 'DS-11'] },
];

/** Three statements, two groups; the second statement can be read both ways. */
export const sort: SortExercise = {
  kind: 'sort',
  prompt: 'Put each where it belongs.',
  items,
  groups: [
    { key: 'fact', label: 'Fact', meaning: 'Somebody could count it.' },
    { key: 'reading', label: 'Interpretation', meaning: 'Says what facts mean.' },
  ],
  answers: [
    { item: 'design', group: 'reading', because: 'secret of the design', alternatives: [] },
    {
      item: '人',
      group: 'fact',
      because: 'secret of the people',
      alternatives: [{ group: 'reading', because: 'secret of the other reading' }],
    },
    { item: 'lab', group: 'fact', because: 'secret of the laboratory', alternatives: [] },
  ],
};

/** The same three on a plane. */
export const grid: GridExercise = {
  kind: 'grid',
  prompt: 'Place them.',
  x: { label: 'Knowledge', low: 'abroad', high: 'home' },
  y: { label: 'Governance', low: 'edge', high: 'centre' },
  items,
  answers: [
    { item: 'lab', x: [0, 30], y: [40, 60], because: 'secret of the laboratory' },
    { item: '人', x: [70, 100], y: [0, 100], because: 'secret of the people' },
    { item: 'design', x: [50, 85], y: [0, 30], because: 'secret of the design' },
  ],
};

/** Five in an order that is not the right one: a, b, c, d, e. */
export const order: OrderExercise = {
  kind: 'order',
  prompt: 'What came first?',
  items: ['d', 'b', 'e', 'a', 'c'].map((key) => ({ key, text: `Event ${key}` })),
  answers: ['a', 'b', 'c', 'd', 'e'].map((item, index) => ({
    item,
    date: `${2021 + index}`,
    because: `secret of ${item}`,
  })),
};

/** Four items, of which the author leaves one out. */
export const chain: ChainExercise = {
  kind: 'chain',
  prompt: 'What leads to what?',
  items: [
    { key: 'money', text: 'Own money' },
    { key: 'freedom', text: 'Free hands' },
    { key: 'ideas', text: 'New ideas' },
    { key: 'luck', text: 'Luck' },
  ],
  answers: [
    { from: 'money', to: 'freedom', because: 'secret of the money' },
    { from: 'freedom', to: 'ideas', because: 'secret of the freedom' },
  ],
};

/** Two conditions, three marks. */
export const scorecard: ScorecardTask = {
  kind: 'scorecard',
  prompt: 'How far does it hold?',
  items: [
    { key: 'talent', text: 'Talent is enough' },
    { key: 'money', text: 'Money has no strings', evidence: ['DS-11'] },
  ],
  marks: [
    { key: 'present', label: 'present' },
    { key: 'absent', label: 'absent' },
    { key: 'unknown', label: 'cannot say' },
  ],
};

/** One of every kind. */
export const exercises = { sort, grid, order, chain, scorecard };
