/**
 * Waits until all of them are done and only then throws what the first of them threw: a test that ends while the
 * database is still busy would keep it from closing.
 */
export async function together<T>(promises: Iterable<Promise<T>>): Promise<T[]> {
  const all = [...promises];
  await Promise.allSettled(all);
  return Promise.all(all);
}
