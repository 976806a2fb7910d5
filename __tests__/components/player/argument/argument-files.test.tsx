import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ArgumentDocument } from '@/components/player/argument/argument-document';
import { ArgumentTakeAway } from '@/components/player/argument/argument-take-away';
import { fileName } from '@/components/player/saved-file';
import { buildOutline } from '@/lib/domain/argument-outline';
import type { ArgumentContent } from '@/lib/domain/work';
import { item, ground as someGround, work } from '../../../lib/domain/some-evidence';
import { buildOutbox, renderInOutbox } from '../in-outbox';
import { readZipped } from './zip';

const charge = item('DS-20', [work('OpenAI', 'excerpt')], {
  case: 'DeepSeek',
  statement: 'The models were distilled.',
  type: 'allegation',
  strength: 'weak',
});
const ground = { ...someGround, evidence: [...someGround.evidence, charge] };
const argument: ArgumentContent = {
  claim: 'It came by ship & grew <here>.',
  warrants: [
    {
      tagIds: ['cells', 'gone-by-now'],
      evidenceIds: ['SO-1'],
      because: '# no heading\n*no* [link](x)\n\n1. no list\u0001',
    },
    { tagIds: ['prices'], evidenceIds: ['DS-20', 'SO-4'], because: 'ships are counted' },
  ],
  objection: 'Ships carry finished cells.',
  answer: '',
};
const outline = buildOutline({ title: 'Solar’s people', question: 'Where did it come from?' }, argument, ground);

/** Every word of the document that is not a label, as it stands on the page. */
const texts = [
  'Where did it come from?',
  argument.claim,
  'Cells came by',
  'from “About solar” [1]',
  'Prices fell',
  'A tag that you have deleted.',
  'What SO-1 states.',
  'The models were distilled.',
  'an allegation, not shown · weak: one source or an interested party',
  '# no heading',
  '*no* [link](x)',
  '1. no list',
  'ships are counted',
  'Strands 1 and 2 both rest on [1], though not on it alone. If it is wrong, both lose support.',
  argument.objection,
  'not written yet',
  'Tan, A Study, 2025',
  '(read for this library: reprint)',
  '(read for this library: excerpt)',
];

/** What was handed to the browser to save, by name. */
function catchFiles() {
  const saved: { name: string; file: Blob }[] = [];
  let last: Blob | null = null;
  URL.createObjectURL = (file: Blob) => {
    last = file;
    return 'blob:it';
  };
  URL.revokeObjectURL = () => {};
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last) saved.push({ name: this.download, file: last });
  });
  return saved;
}

function bytesOf(file: Blob | undefined): Promise<Buffer> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(Buffer.from(new Uint8Array(reader.result instanceof ArrayBuffer ? reader.result : [])));
    if (file) reader.readAsArrayBuffer(file);
  });
}

const render = (drafts = {}) =>
  renderInOutbox(
    <ArgumentDocument outline={outline}>
      <ArgumentTakeAway outline={outline} slug="solars-people" />
    </ArgumentDocument>,
    buildOutbox({ drafts }),
  );

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(2026, 2, 9, 23, 30), doNotFake: ['queueMicrotask', 'setImmediate', 'nextTick'] });
});
afterEach(() => jest.useRealTimers());
const person = () => userEvent.setup({ advanceTimers: jest.advanceTimersByTime });

async function takeMarkdown(): Promise<string> {
  const saved = catchFiles();
  render();
  await person().click(screen.getByRole('button', { name: 'Markdown (.md)' }));
  expect(saved.map(({ name }) => name)).toEqual(['argument-solars-people-2026-03-09.md']);
  expect(screen.getByText('argument-solars-people-2026-03-09.md is among your downloads.')).toBeInTheDocument();
  return (await bytesOf(saved[0]?.file)).toString('utf8');
}

async function takeWord(): Promise<Buffer> {
  const saved = catchFiles();
  render();
  await person().click(screen.getByRole('button', { name: 'Word (.docx)' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved.map(({ name }) => name)).toEqual(['argument-solars-people-2026-03-09.docx']);
  return bytesOf(saved[0]?.file);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The lines of a Word document as a reader sees them. */
function linesOf(xml: string): string[] {
  return xml.split('</w:p>').flatMap((paragraph) =>
    paragraph
      .replace(/<w:br\/>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '?')
      .split('\n'),
  );
}

describe('the page, the Markdown file and the Word file say the same', () => {
  test('page', () => {
    const { container } = render();
    const shown = container.textContent ?? '';
    for (const text of texts) expect(shown).toContain(text);
  });

  test('Markdown, once its escapes are read', async () => {
    const shown = (await takeMarkdown()).replace(/\\([^\n])/g, '$1');
    for (const text of texts) expect(shown).toContain(text);
  });

  test('Word', async () => {
    const shown = linesOf(readZipped(await takeWord(), 'word/document.xml')).join('\n');
    for (const text of texts) expect(shown).toContain(text);
  });
});

test('the Markdown file has the structure of the document, and no words of the person add to it', async () => {
  const lines = (await takeMarkdown()).split('\n');
  expect(lines.filter((line) => line.startsWith('#'))).toEqual([
    '# An argument: Solar’s people',
    '## Claim',
    '## Strand 1',
    '## Strand 2',
    '## Strongest objection',
    '## The answer',
    '## Works cited',
  ]);
  expect(lines).toEqual(
    expect.arrayContaining([
      'It came by ship \\& grew \\<here\\>.',
      '\\# no heading\\',
      '\\*no\\* \\[link\\](x)',
      '1\\. no list',
      '> **I, Indigenous**\\',
      '> “Cells came by”\\',
      '> from “About solar” \\[1\\]',
      '> **DS-20 · DeepSeek**\\',
      '- \\[1\\] Tan, A Study, 2025 <https://works.example/Tan>',
      '- \\[4\\] OpenAI, A Study, 2025 <https://works.example/OpenAI> (read for this library: excerpt)',
    ]),
  );
});

test('the Word file can be read, its headings are headings, and its citations lead to the works', async () => {
  const zip = await takeWord();
  // One character that XML forbids, and Word opens nothing.
  expect(readZipped(zip, 'word/document.xml')).not.toContain('\u0001');
  const read = new DOMParser().parseFromString(readZipped(zip, 'word/document.xml'), 'application/xml');
  expect(read.querySelector('parsererror')).toBeNull();
  const paragraphs = readZipped(zip, 'word/document.xml').split('</w:p>');
  const styled = (style: string) =>
    paragraphs.filter((one) => one.includes(`<w:pStyle w:val="${style}"`)).flatMap((one) => linesOf(one));
  expect(styled('Title')).toEqual(['An argument: Solar’s people']);
  expect(styled('Heading1')).toEqual([
    'Claim',
    'Strand 1',
    'Strand 2',
    'Strongest objection',
    'The answer',
    'Works cited',
  ]);
  expect(readZipped(zip, 'word/_rels/document.xml.rels')).toContain('https://works.example/OpenAI');
});

test('what changed since it was kept is said to be missing from the files', () => {
  render({ 'argue.claim': 'Something else' });
  expect(screen.getByText(/These hold the argument as you kept it/)).toBeInTheDocument();
});

test('where Word files cannot be made, the other ways are named', async () => {
  catchFiles();
  URL.createObjectURL = () => {
    throw new Error('no room');
  };
  render();
  await person().click(screen.getByRole('button', { name: 'Word (.docx)' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Your words are safe\./);
});

test('a tag’s words carry its letter, and a statement its kind', () => {
  render();
  const [first, second] = screen.getAllByText(/^Strand \d$/).map((name) => name.closest('li'));
  if (!first || !second) throw new Error('The document has no strands');
  expect(within(first).getByText('I')).toBeInTheDocument();
  expect(within(second).getByText(/an allegation, not shown/)).toBeInTheDocument();
});

test.each([
  { words: ['argument', 'deepseeks-people'], ending: 'md', expected: 'argument-deepseeks-people-2026-03-09.md' },
  { words: ['argument', '../etc: "x"?'], ending: 'docx', expected: 'argument-etc-x-2026-03-09.docx' },
  { words: ['Über', '论文'], ending: 'md', expected: 'uber-2026-03-09.md' },
  { words: ['论文'], ending: 'md', expected: '2026-03-09.md' },
] as const)('$words become $expected', ({ words, ending, expected }) => {
  expect(fileName([...words], new Date(2026, 2, 9, 23, 59), ending)).toBe(expected);
});
