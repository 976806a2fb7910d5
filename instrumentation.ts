/** Next calls this once, when a server starts: what has had its time is removed then and once a day. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { keepTidy } = await import('@/lib/data/tidy');
  keepTidy();
}
