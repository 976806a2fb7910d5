import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { sealId, unsealId } from '@/lib/data/sealed-ids';

withDatabase();

const [here, elsewhere] = [newId(), newId()];

test('an id comes back as it was, and is the same each time it is sealed', () => {
  const id = newId();
  const sealed = sealId(here, id);
  expect(sealed).toMatch(/^[0-9a-f]{32}$/);
  expect(sealed).toBe(sealId(here, id));
  expect(unsealId(here, sealed)).toBe(id);
});

test('it tells nothing of when it was made: ids of one moment have no beginning in common', () => {
  const [one, other] = [newId(), newId()];
  expect(one.slice(0, 6)).toBe(other.slice(0, 6));
  expect(sealId(here, one).slice(0, 6)).not.toBe(sealId(here, other).slice(0, 6));
  expect(sealId(here, one)).not.toContain(one.replaceAll('-', '').slice(0, 8));
});

test('what was sealed for one assignment is no id of another, and what was not sealed is none at all', () => {
  const id = newId();
  expect(unsealId(elsewhere, sealId(here, id))).not.toBe(id);
  for (const wrong of ['', id, 'zz', `${sealId(here, id)}00`])
    expect(() => unsealId(here, wrong)).toThrow(expect.objectContaining({ code: 'not-found' }));
});
