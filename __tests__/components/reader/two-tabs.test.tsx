import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showTwoTabs, tagOn } from './show-reader';

const tab = (name: 'first' | 'second') => within(screen.getByRole('region', { name: `${name} tab` }));
const because = (name: 'first' | 'second') => tab(name).getByRole('textbox', { name: 'because…' });
/** The half-written tags that a tab lists. */
const listed = (name: 'first' | 'second') =>
  tab(name)
    .queryAllByText(/./, { selector: '.kept-draft .because' })
    .map((words) => words.textContent);

type Person = ReturnType<typeof userEvent.setup>;
async function write(person: Person, name: 'first' | 'second', sentence: number, words: string) {
  await person.click(tab(name).getByRole('button', { name: `Tag sentence ${sentence}` }));
  await person.type(because(name), words);
}
const putAside = (person: Person, name: 'first' | 'second') =>
  person.click(tab(name).getByRole('button', { name: 'Close; a half-written tag is kept' }));
const goOn = (person: Person, name: 'first' | 'second', quote: string) =>
  person.click(tab(name).getByRole('button', { name: new RegExp(`^Go on with the tag on “${quote}`) }));

test('what is half-written in one tab stays when the other writes', async () => {
  const person = userEvent.setup();
  const { texts } = showTwoTabs();
  await write(person, 'first', 1, 'alpha');
  await putAside(person, 'first');
  await write(person, 'second', 2, 'beta');
  await write(person, 'first', 4, 'gamma');
  expect(texts()).toEqual(['alpha', 'beta', 'gamma']);
  expect(listed('first')).toEqual(['alpha', 'beta']);
  expect(because('first')).toHaveValue('gamma');
  expect(listed('second')).toEqual(['alpha', 'gamma']);
  expect(because('second')).toHaveValue('beta');
});

test('what one tab finished or discarded leaves the other', async () => {
  const person = userEvent.setup();
  const { texts, second } = showTwoTabs();
  await write(person, 'first', 1, 'alpha');
  await putAside(person, 'first');
  await write(person, 'first', 2, 'beta');
  await putAside(person, 'first');
  await goOn(person, 'second', 'It paid');
  await person.click(tab('second').getByRole('radio', { name: /Transfer/ }));
  await person.click(tab('second').getByRole('button', { name: 'Keep this tag' }));
  expect(second.onCreate).toHaveBeenCalledTimes(1);
  expect(listed('first')).toEqual(['alpha']);
  await person.click(tab('second').getByRole('button', { name: /^Throw away the half-written tag on “A trading/ }));
  expect(listed('first')).toEqual([]);
  expect(texts()).toEqual([]);
});

test('a draft in hand is not replaced when another tab goes on with it, and both are there once both were written on', async () => {
  const person = userEvent.setup();
  const { texts } = showTwoTabs();
  await write(person, 'first', 1, 'alpha');
  await goOn(person, 'second', 'A trading');
  await person.type(because('second'), ' and more');
  expect(because('first')).toHaveValue('alpha');
  // Nothing new is in the first tab, so there is nothing more to keep.
  expect(texts()).toEqual(['alpha and more']);
  await person.type(because('first'), ' but less');
  expect(texts()).toEqual(['alpha and more', 'alpha but less']);
  expect(because('second')).toHaveValue('alpha and more');
  await person.type(because('second'), ' still');
  expect(texts()).toEqual(['alpha and more still', 'alpha but less']);
});

test('a draft in hand stays when another tab discards it, and is kept when it is put aside', async () => {
  const person = userEvent.setup();
  const { texts } = showTwoTabs();
  await write(person, 'first', 1, 'alpha');
  await person.click(tab('second').getByRole('button', { name: /^Throw away the/ }));
  expect(texts()).toEqual([]);
  expect(because('first')).toHaveValue('alpha');
  await putAside(person, 'first');
  expect(texts()).toEqual(['alpha']);
});

test('changes to one tag that are half-written in two tabs are two drafts', async () => {
  const person = userEvent.setup();
  const { texts } = showTwoTabs({ tags: [tagOn('paid', { because: 'one' })] });
  await person.click(tab('first').getByRole('button', { name: /^Change your tag/ }));
  await person.click(tab('second').getByRole('button', { name: /^Change your tag/ }));
  await person.type(because('first'), ' two');
  await person.type(because('second'), ' three');
  await putAside(person, 'second');
  await putAside(person, 'first');
  expect(texts()).toEqual(['one two', 'one three']);
  // Of the two on one tag, the one that was asked for comes.
  const [, mine] = tab('first').getAllByRole('button', { name: /^Go on with the tag on “paid/ });
  if (mine) await person.click(mine);
  expect(because('first')).toHaveValue('one two');
});
