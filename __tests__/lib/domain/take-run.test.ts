import { canLeaveOut, cutToShort, type ModuleContent, type ModuleVersion, takeRun, WHOLE } from '@/lib/domain/module';

const KINDS = ['explain', 'read', 'reveal', 'argue', 'reflect'] as const;
const source = (slug: string) => ({ id: slug, slug, title: slug, byline: '', text: '', sentences: [], marks: [] });
const content: ModuleContent = {
  ...{ slug: 'small', number: 1, title: 't', question: 'q', summary: 's', minutes: 60, objectives: [], terms: [] },
  steps: KINDS.map((kind) => ({ key: kind, kind, title: kind })),
  short: { minutes: 20, source: 'two', steps: ['explain', 'read', 'reveal', 'reflect'] },
  explain: { paragraphs: [], pictures: [] },
  prediction: { kind: 'sentence', question: 'q' },
  argue: { prompt: 'p' },
  misconceptions: [],
  prompts: [],
  exitTicket: { prompt: 'p', hint: 'h' },
  teacherNote: '',
};
const version: ModuleVersion = {
  id: 'v',
  version: 1,
  content,
  calibration: source('practice'),
  sources: ['one', 'two', 'three'].map(source),
};

test.each([
  { name: 'nothing', cut: WHOLE, steps: [...KINDS], sources: ['one', 'two', 'three'] },
  {
    name: 'the short run',
    cut: { ...WHOLE, isShort: true },
    steps: ['explain', 'read', 'reveal', 'reflect'],
    sources: ['two'],
  },
  {
    name: 'a step and a text',
    cut: { ...WHOLE, stepsOff: ['argue'], sourcesOff: ['one'] },
    steps: ['explain', 'read', 'reveal', 'reflect'],
    sources: ['two', 'three'],
  },
  {
    name: 'reading and the reveal, which stay',
    cut: { ...WHOLE, stepsOff: ['read', 'reveal'] },
    steps: [...KINDS],
    sources: ['one', 'two', 'three'],
  },
  {
    name: 'every text, of which one stays',
    cut: { ...WHOLE, sourcesOff: ['one', 'two', 'three'] },
    steps: [...KINDS],
    sources: ['one'],
  },
  {
    name: 'what there is not',
    cut: { ...WHOLE, stepsOff: ['sort'], sourcesOff: ['four'] },
    steps: [...KINDS],
    sources: ['one', 'two', 'three'],
  },
])('leaving out $name', ({ cut, steps, sources }) => {
  const taken = takeRun(version, cut);
  expect(taken.content.steps.map(({ key }) => key)).toEqual(steps);
  expect(taken.sources.map(({ slug }) => slug)).toEqual(sources);
});

test('the short run as what an instructor switches off shows the same', () => {
  const cut = cutToShort(version);
  expect(cut).toEqual({ stepsOff: ['argue'], sourcesOff: ['one', 'three'] });
  expect(cut && takeRun(version, { ...WHOLE, ...cut })).toEqual(takeRun(version, { ...WHOLE, isShort: true }));
  const { short, ...whole } = content;
  expect(cutToShort({ ...version, content: whole })).toBeNull();
});

test('all but reading and the reveal can be switched off', () => {
  expect(content.steps.filter((step) => !canLeaveOut(step)).map(({ key }) => key)).toEqual(['read', 'reveal']);
});
