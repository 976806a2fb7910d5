import { screen } from '@testing-library/react';
import { useTagChanges } from '@/components/player/tag-changes';
import { buildOutbox, renderInOutbox } from './in-outbox';

const first = '{"start":1,"end":2,"because":"one"}';
const second = '{"start":3,"end":4,"because":"two"}';

function Drafts({ sourceId }: { sourceId: string }) {
  const { drafts } = useTagChanges(sourceId);
  return <output>{JSON.stringify(drafts)}</output>;
}
const shown = () => JSON.parse(screen.getByRole('status').textContent);

test('each draft of a source has a record of its own, and those of other sources are not among them', () => {
  const drafts = { 'tag.here.a': first, 'tag.there.b': second, 'tag.hereafter.c': second, 'argue.claim': 'half a' };
  renderInOutbox(<Drafts sourceId="here" />, buildOutbox({ drafts }));
  expect(shown()).toEqual({ a: first });
});

test('a list of the older form is read, moved into records, and gone', () => {
  const outbox = buildOutbox({ drafts: { 'tag.here': `[${first},${second}]`, 'tag.here.a': first } });
  renderInOutbox(<Drafts sourceId="here" />, outbox);
  expect(shown()).toEqual({ a: first, 'new-1-2': first, 'new-3-4': second });
  expect(Object.keys(outbox.store.getState().drafts)).not.toContain('tag.here');
});

test('a record of the older form that cannot be read stays where it is', () => {
  const drafts = { 'tag.here': 'no list' };
  const outbox = buildOutbox({ drafts });
  renderInOutbox(<Drafts sourceId="here" />, outbox);
  expect(outbox.store.getState().drafts).toEqual(drafts);
});
