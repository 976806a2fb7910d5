import { screen, within } from '@testing-library/react';
import { renderWithWords } from '@/__tests__/components/render-with-words';
import { PictureView } from '@/components/player/picture/picture-view';
import type { ChainPicture, GridPicture, Picture, SupplyPicture, TimelinePicture } from '@/lib/domain/picture';

const titled = { title: 'A picture', text: 'The same, told in sentences.' };

const timeline: TimelinePicture = {
  ...titled,
  kind: 'timeline',
  lanes: ['Batteries', 'Solar'],
  events: [
    { date: '2001', at: 2001, lane: 'Solar', text: 'A founder returns', position: 'transfer', evidence: ['SO-1'] },
    { date: '2011–12', at: 2011.5, lane: 'Batteries', text: 'A firm is split off', evidence: ['BA-1'] },
    { date: 'Late January 2025', at: 2025.08, lane: 'Solar', text: 'A text is printed', evidence: [] },
    { date: 'March 2025', at: 2025.2, lane: 'Batteries', text: 'A licence is sold', evidence: ['BA-6'] },
  ],
};

const grid: GridPicture = {
  ...titled,
  kind: 'grid',
  x: { label: 'Where from', low: 'foreign', high: 'home' },
  y: { label: 'Who pays', low: 'mainstream', high: 'periphery' },
  places: [
    { label: 'Suntech', x: 10, y: 20, text: 'An imported line', evidence: ['SO-2'] },
    { label: 'Zhipu', x: 90, y: 10, text: 'State funds', evidence: ['ZP-2'] },
  ],
};

const supply: SupplyPicture = {
  ...titled,
  kind: 'supply',
  stages: [
    { label: 'Chips', parts: [{ text: 'Bought cards', origin: 'abroad', evidence: ['DS-02'] }] },
    {
      label: 'Cluster',
      parts: [
        { text: 'Built around them', origin: 'both', evidence: ['DS-03'] },
        { text: 'Its software', origin: 'home', evidence: [] },
      ],
    },
  ],
};

const chain: ChainPicture = {
  ...titled,
  kind: 'chain',
  nodes: [
    { key: 'rules', text: 'Rules' },
    { key: 'lack', text: 'A lack of chips' },
    { key: 'thrift', text: 'Thrifty software' },
  ],
  links: [
    { from: 'rules', to: 'thrift', standing: 'asserted', text: 'The founder says so', evidence: [] },
    { from: 'rules', to: 'lack', standing: 'shown', text: 'Trade data', evidence: ['SE-4', 'DS-10'] },
    { from: 'lack', to: 'thrift', standing: 'plausible', text: 'Need teaches', evidence: [] },
  ],
};

const flow: Picture = {
  ...titled,
  kind: 'flow',
  columns: ['Start', 'End'],
  rows: [{ label: 'By paper', cells: [{ text: 'A design' }, { text: 'A part' }] }],
};
const parts: Picture = {
  ...titled,
  kind: 'parts',
  bars: [
    { label: 'Traced', total: 2, note: 'One study', parts: [{ label: 'All', value: 2, words: '' }], evidence: [] },
  ],
};

/** The texts of the items of the list in which some words stand, in its order. */
function itemsAround(words: string): string[] {
  const list = screen.getByText(words).closest('ol');
  return [...(list?.children ?? [])].map((item) => item.textContent ?? '');
}

/** The item of a list in which some words stand. */
const itemOf = (words: string) => screen.getByText(words).closest('li');

test.each([timeline, grid, supply, chain, flow, parts])(
  'a $kind is one image with a name, and is told in words',
  (picture) => {
    renderWithWords(<PictureView picture={picture} />);
    const figure = within(screen.getByRole('figure', { name: '' }));
    expect(figure.getByRole('img', { name: 'A picture' })).toBeInTheDocument();
    expect(figure.getAllByRole('img')).toHaveLength(1);
    expect(figure.getByText('The same in words').closest('details')).toHaveTextContent('The same, told in sentences.');
  },
);

describe('a timeline', () => {
  test('tells events in the order of time, each with its lane, and the essay among them', () => {
    renderWithWords(<PictureView picture={timeline} />);
    expect(itemsAround('A founder returns')).toEqual([
      'T2001SolarA founder returnsrests on SO-1',
      '2011–12BatteriesA firm is split offrests on BA-1',
      'Late January 2025SolarA text is printed',
      'The essay, late January 2025',
      'March 2025Batteriesafter the essayA licence is soldrests on BA-6',
    ]);
  });

  test('names the positions that its marks stand for, if there are any', () => {
    const { rerender } = renderWithWords(<PictureView picture={timeline} />);
    expect(screen.getByText('Transfer')).toBeInTheDocument();
    const plain = timeline.events.map((event) => ({ ...event, position: undefined }));
    rerender(<PictureView picture={{ ...timeline, events: plain }} />);
    expect(screen.queryByText('Transfer')).not.toBeInTheDocument();
  });

  test('says nothing of the essay where it ends before it', () => {
    renderWithWords(<PictureView picture={{ ...timeline, events: timeline.events.slice(0, 2) }} />);
    expect(screen.queryByText(/essay/i)).not.toBeInTheDocument();
  });
});

test('a grid names both axes and their ends, and tells each place under its number', () => {
  renderWithWords(<PictureView picture={grid} />);
  for (const words of ['Where from', 'Who pays', /foreign/, /home/, /mainstream/, /periphery/]) {
    expect(screen.getByText(words)).toBeInTheDocument();
  }
  expect(itemsAround('An imported line')).toEqual([
    '1SuntechAn imported linerests on SO-2',
    '2ZhipuState fundsrests on ZP-2',
  ]);
});

describe('a supply chain', () => {
  test('says of every part in words where it comes from, stage by stage', () => {
    renderWithWords(<PictureView picture={supply} />);
    expect(itemsAround('Chips')).toEqual([
      'ChipsAbroadBought cardsrests on DS-02',
      'ClusterHome and abroadBuilt around themrests on DS-03HomeIts software',
    ]);
  });

  test('explains the three origins, used or not', () => {
    renderWithWords(<PictureView picture={{ ...supply, stages: supply.stages.slice(0, 1) }} />);
    expect(itemOf('Home')).toHaveTextContent('Home: made or known in China');
    expect(itemOf('Home and abroad')).toHaveTextContent('Home and abroad: some of each');
    expect(screen.getByText(/made or known elsewhere/)).toBeInTheDocument();
  });
});

describe('a chain', () => {
  test('tells each cause with its links: how it is known, by what, and to what it leads unless that follows at once', () => {
    renderWithWords(<PictureView picture={chain} />);
    expect(itemsAround('Rules')).toEqual([
      'RulesAssertedleads to: Thrifty softwareThe founder says soShownTrade datarests on SE-4, DS-10',
      'A lack of chipsPlausibleNeed teaches',
      'Thrifty software',
    ]);
  });

  test('explains the three standings', () => {
    renderWithWords(<PictureView picture={{ ...chain, links: chain.links.slice(1, 2) }} />);
    expect(screen.getByText(/evidence supports the link itself/)).toHaveTextContent(/^Shown:/);
    expect(itemOf('Plausible')).toHaveTextContent('Plausible: it could be so, and is not shown');
    expect(itemOf('Asserted')).toHaveTextContent('Asserted: somebody says so');
  });

  test('gives every line the style of its standing', () => {
    const { container } = renderWithWords(<PictureView picture={chain} />);
    const styles = [...container.querySelectorAll('.cause-link > [data-standing]')].map((line) =>
      line.getAttribute('data-standing'),
    );
    expect(styles).toEqual(['asserted', 'shown', 'plausible']);
  });

  const link = (from: number, to: number) => ({
    from: `n${from}`,
    to: `n${to}`,
    standing: 'shown' as const,
    text: `${from} and ${to}`,
    evidence: [],
  });
  /** So many nodes in a row, of which the first also leads to so many others. */
  const row = (length: number, others: number) => ({
    ...chain,
    nodes: Array.from({ length: length + others }, (_, index) => ({ key: `n${index}`, text: `Node ${index}` })),
    links: [
      ...Array.from({ length: length - 1 }, (_, index) => link(index, index + 1)),
      ...Array.from({ length: others }, (_, index) => link(0, length + index)),
    ],
  });

  test.each([
    { name: 'three layers stand side by side', picture: row(3, 0), way: 'across' },
    { name: 'four layers without branches are the list', picture: row(4, 0), way: 'list' },
    { name: 'four layers with branches run downwards', picture: row(4, 3), way: 'down' },
    { name: 'too many branches leave the list', picture: row(4, 4), way: 'list' },
  ])('$name', ({ picture, way }) => {
    const { container } = renderWithWords(<PictureView picture={picture} />);
    expect(container.querySelector('.cause-plane')).toHaveAttribute('data-way', way);
  });
});
