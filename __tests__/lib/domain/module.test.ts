import { contentForStudent, type ModuleContent } from '@/lib/domain/module';
import { exercises } from './some-exercises';

const content: ModuleContent = {
  slug: 'small',
  number: 1,
  title: 't',
  question: 'q',
  summary: 's',
  minutes: 1,
  objectives: [],
  terms: [],
  steps: [],
  explain: { paragraphs: [], pictures: [{ kind: 'flow', title: '', text: '', columns: [], rows: [] }] },
  prediction: { kind: 'sentence', question: 'q' },
  argue: { prompt: 'argue' },
  exercises,
  opposite: { prompt: 'the other side', hint: 'h' },
  misconceptions: [{ claim: 'secret', correction: 'secret', evidence: [] }],
  essay: { E1: ['secret'] },
  prompts: ['secret'],
  exitTicket: { prompt: 'p', hint: 'h' },
  teacherNote: 'secret',
};

test('what every step receives names what is asked, and neither the teacher’s part nor an author’s answer', () => {
  const shown = contentForStudent(content);
  expect(shown.opposite).toEqual({ prompt: 'the other side', hint: 'h' });
  expect(JSON.stringify(shown)).not.toContain('secret');
});
