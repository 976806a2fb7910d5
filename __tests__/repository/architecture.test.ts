import { listCircles, listComponentRooms, listForbidden, listUnguarded, WALKED } from './arrows';
import { walkImports } from './imports';

const root = process.cwd();

describe('the code keeps to the plan', () => {
  test('it was found: a walk that sees nothing proves nothing', () => {
    const imports = walkImports(root, WALKED);
    for (const place of WALKED) expect(imports.some(({ file }) => file.startsWith(place))).toBe(true);
    expect(imports.length).toBeGreaterThan(300);
  });

  test('nobody knows whom they may not know', () => {
    expect(listForbidden(root)).toEqual([]);
  });

  test('no room leads back to itself', () => {
    expect(listCircles(root)).toEqual([]);
  });

  test('a room of components is one of those on the plan', () => {
    const { found, planned } = listComponentRooms(root);
    expect(found).toEqual(planned);
  });

  test('what opens the database, signs people in or helps actions says that it is for the server only', () => {
    expect(listUnguarded(root)).toEqual([]);
  });
});
