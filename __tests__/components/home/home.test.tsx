import { screen, within } from '@testing-library/react';
import { Doors } from '@/components/home/doors';
import { FourReadings } from '@/components/home/four-readings';
import { Hero } from '@/components/home/hero';
import { HowAModuleRuns } from '@/components/home/how-a-module-runs';
import { ModuleList } from '@/components/home/module-list';
import { TheDebate } from '@/components/home/the-debate';
import { renderWithWords } from '../render-with-words';

const modules = ['One firm, two headlines', 'Cars', 'Restrictions', 'Exception or rule?'].map((title, index) => ({
  slug: `module-${index + 1}`,
  number: index + 1,
  title,
  question: 'What does it prove?',
  minutes: 45,
}));

const doors = {
  goOn: null,
  joinAction: '/join',
  modulesHref: '/modules',
  teachHref: '/teach',
  sampleHref: null,
};

test('the page asks its question once and lists four answers in their order', () => {
  renderWithWords(<Hero />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Where does Chinese innovation come from?');
  const answers = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(answers.map((answer) => answer.querySelector('b')?.textContent)).toEqual([
    'From elsewhere.',
    'From home.',
    'First one, then the other.',
    'From neither, quite.',
  ]);
});

describe('the doors', () => {
  test('lead to the first module, to all of them, and to teaching', () => {
    renderWithWords(
      <Doors {...doors} begin={{ href: '/modules/firm', number: 1 }} sampleHref="/sign-in#demonstration" />,
    );
    const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toEqual([
      ['Begin with module 1', '/modules/firm'],
      ['Choose another module', '/modules'],
      ['Set up a class', '/teach'],
      ['Look around a sample class', '/sign-in#demonstration'],
    ]);
  });

  test('lead on to what somebody has begun', () => {
    const goOn = { href: '/attempts/a', title: 'Exception or rule?', done: 3, of: 9 };
    renderWithWords(<Doors {...doors} begin={{ href: '/modules/firm', number: 1 }} goOn={goOn} />);
    expect(screen.getByRole('link', { name: 'Go on: Exception or rule?' })).toHaveAttribute('href', '/attempts/a');
    expect(screen.getByText('3 of 9 steps done.')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /Begin/ })).not.toBeInTheDocument();
  });

  test('send a class code to the join page without any script', () => {
    renderWithWords(<Doors {...doors} begin={null} />);
    const code = screen.getByRole('textbox', { name: 'Class code' });
    expect(code).toHaveAccessibleDescription(/^Two words and a number, such as reed-otter-41/);
    expect(code).toHaveAttribute('name', 'code');
    expect(code).toBeRequired();
    expect(code.closest('form')).toHaveAttribute('action', '/join');
    expect(code.closest('form')?.method).toBe('get');
    expect(screen.getByRole('button', { name: 'Join' })).toHaveAttribute('type', 'submit');
  });

  test('promise no module and no sample class where there is none', () => {
    renderWithWords(<Doors {...doors} begin={null} />);
    expect(screen.queryByRole('link', { name: /Begin/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /sample/ })).not.toBeInTheDocument();
    expect(screen.getByText('No module has been loaded on this server yet.')).toBeInTheDocument();
  });

  test('offer no other module where there is one alone', () => {
    renderWithWords(<Doors {...doors} modulesHref={null} begin={{ href: '/modules/firm', number: 7 }} />);
    expect(screen.getByRole('link', { name: 'Begin with module 7' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Choose another module' })).not.toBeInTheDocument();
  });
});

describe('the list of modules', () => {
  test.each([
    { count: 0, title: 'Modules' },
    { count: 1, title: 'One module' },
    { count: 4, title: 'Four modules' },
  ])('of $count is headed "$title" and holds only those', ({ count, title }) => {
    renderWithWords(<ModuleList modules={modules.slice(0, count)} />);
    expect(screen.getByRole('heading', { level: 2, name: title })).toBeInTheDocument();
    expect(screen.queryAllByRole('link')).toHaveLength(count);
  });

  test('an entry says its number, title, question and length, and leads to the module', () => {
    renderWithWords(<ModuleList modules={modules.slice(0, 1)} />);
    const link = screen.getByRole('link', { name: '1 One firm, two headlines What does it prove? 45 min' });
    expect(link).toHaveAttribute('href', '/modules/module-1');
  });

  test('empty says so', () => {
    renderWithWords(<ModuleList modules={[]} />);
    expect(screen.getByRole('heading', { level: 3, name: 'No modules yet' })).toBeInTheDocument();
  });
});

test('a module runs in seven steps', () => {
  renderWithWords(<HowAModuleRuns />);
  const steps = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(steps.map((step) => step.querySelector('b')?.textContent)).toEqual([
    'The question',
    'Where you stand',
    'Practice passage',
    'Read and tag',
    'Compare with the key',
    'Your argument',
    'Look back',
  ]);
});

test('the debate can be read in under a minute, gives every position a paragraph and names its dates', () => {
  const { container } = renderWithWords(<TheDebate />);
  // 230 words a minute is a slow reader of English prose.
  expect(container.textContent?.split(/\s+/).length).toBeLessThan(230);
  expect(screen.getAllByRole('listitem')).toHaveLength(4);
  expect(container).toHaveTextContent('20 January 2025');
  expect(container).toHaveTextContent('the middle of 2026');
  expect(screen.getByText('自主创新')).toHaveAttribute('lang', 'zh');
});

test('one sentence carries four readings, each under its position’s name', () => {
  renderWithWords(<FourReadings />);
  const readings = screen
    .getAllByRole('listitem')
    .map((reading) => reading.querySelector('.readings-who')?.textContent);
  expect(readings).toEqual(['TTransfer', 'IIndigenous', 'SSequence', 'CComplicates']);
});
