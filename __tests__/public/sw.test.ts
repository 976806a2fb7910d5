import { startWorker } from './worker-world';

const PAGES = 'headwaters-pages-1';
const FILES = 'headwaters-files-1';
const ATTEMPT = '/attempts/00000000-0000-7000-8000-000000000001';
const READ = `${ATTEMPT}/read`;
const SORT = `${ATTEMPT}/kinds`;
const APP = '/_next/static/chunks/app.js';

const pageOf = (owner: string, rest = '') => `<meta name="headwaters-person" content="${owner}"/>${rest}`;
const answering = (text: string, init?: ResponseInit) => () =>
  new Response(text, { ...init, headers: { date: new Date().toUTCString() } });

/** A browser in which Ann is signed in, and a server with two of her pages. */
async function startForAnn() {
  const worker = startWorker();
  worker.server.set(READ, answering(pageOf('ann', 'reading')));
  worker.server.set(SORT, answering(pageOf('ann', 'sorting')));
  worker.server.set(APP, answering('run()'));
  await worker.tell({ kind: 'owner', owner: 'ann' });
  return worker;
}
const keepAnns = (address: string, rest: object = {}) => ({ kind: 'keep', owner: 'ann', address, ...rest });
const pagesOf = ({ disk }: { disk: { list: (name: string) => string[] } }) =>
  disk.list(PAGES).filter((address) => address !== '/attempts/owner');

describe('pages', () => {
  test('one that was opened opens again without a network, and was asked for once', async () => {
    const worker = await startForAnn();
    await worker.open(READ);
    await worker.tell(keepAnns(READ));
    expect(worker.asked).toEqual([READ]);
    worker.network.isDown = true;
    expect(await worker.open(READ)).toContain('reading');
    await expect(worker.open(SORT)).rejects.toThrow('Failed to fetch');
  });

  test('one that is just arriving is not asked for a second time', async () => {
    const worker = await startForAnn();
    const opening = worker.open(READ);
    await worker.tell(keepAnns(READ));
    await opening;
    expect(worker.asked).toEqual([READ]);
  });

  test('one to which somebody came inside the app is asked for, also when it is here', async () => {
    const worker = await startForAnn();
    await worker.tell(keepAnns(READ));
    worker.server.set(READ, answering(pageOf('ann', 'newer')));
    await worker.tell(keepAnns(READ, { again: true }));
    worker.network.isDown = true;
    expect(await worker.open(READ)).toContain('newer');
  });

  test('one that is older than a lesson is asked for again', async () => {
    const worker = await startForAnn();
    const old = { headers: { date: new Date(Date.now() - 3 * 3_600_000).toUTCString() } };
    worker.server.set(READ, () => new Response(pageOf('ann'), old));
    await worker.tell(keepAnns(READ));
    await worker.tell(keepAnns(READ));
    expect(worker.asked).toEqual([READ, READ]);
  });

  test.each([
    { name: 'a server in trouble', answer: answering('trouble', { status: 503 }), shown: 'reading' },
    { name: 'a page that is not there any more', answer: answering('gone', { status: 404 }), shown: 'gone' },
  ])('$name takes nothing away', async ({ answer, shown }) => {
    const worker = await startForAnn();
    await worker.open(READ);
    worker.server.set(READ, answer);
    expect(await worker.open(READ)).toContain(shown);
    worker.network.isDown = true;
    expect(await worker.open(READ)).toContain('reading');
  });

  test('one that leads elsewhere is not kept under its own address', async () => {
    const worker = await startForAnn();
    worker.server.set(READ, () => Object.defineProperty(new Response(pageOf('ann')), 'redirected', { value: true }));
    await worker.tell(keepAnns(READ));
    expect(pagesOf(worker)).toEqual([]);
  });
});

describe('a slow connection', () => {
  test('a page that does not begin to come gives way to the one that is here', async () => {
    const worker = await startForAnn();
    await worker.open(READ);
    worker.server.set(READ, (signal) => {
      const never = new Promise<Response>((_, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason)),
      );
      worker.runOut();
      return never;
    });
    expect(await worker.open(READ)).toContain('reading');
  });

  test('a page that has begun to come is not cut off', async () => {
    const worker = await startForAnn();
    await worker.open(READ);
    const wasCut = jest.fn();
    worker.server.set(READ, (signal) => {
      signal?.addEventListener('abort', wasCut);
      return new Response(pageOf('ann', 'slow'));
    });
    const { response, settle } = worker.ask(READ, 'navigate');
    const came = await response;
    worker.runOut();
    expect(await came?.text()).toContain('slow');
    expect(wasCut).not.toHaveBeenCalled();
    await settle();
  });
});

describe('one person at a time', () => {
  test('pages of whoever was there before go as soon as another person is known', async () => {
    const worker = await startForAnn();
    await worker.open(READ);
    await worker.tell({ kind: 'owner', owner: 'ann' });
    expect(pagesOf(worker)).toEqual([READ]);
    await worker.tell({ kind: 'owner', owner: 'bob' });
    worker.network.isDown = true;
    await expect(worker.open(READ)).rejects.toThrow('Failed to fetch');
  });

  test('a tab of the person before asks in vain, and takes nothing away', async () => {
    const worker = await startForAnn();
    await worker.tell({ kind: 'owner', owner: 'bob' });
    worker.server.set(READ, answering(pageOf('bob')));
    await worker.tell({ kind: 'keep', owner: 'bob', address: READ });
    await worker.tell(keepAnns(SORT));
    expect(worker.asked).toEqual([READ]);
    expect(pagesOf(worker)).toEqual([READ]);
  });

  test('two that are kept at once when the person changes are both kept', async () => {
    const worker = await startForAnn();
    worker.server.set(READ, answering(pageOf('bob')));
    worker.server.set(SORT, answering(pageOf('bob')));
    await Promise.all([
      worker.tell({ kind: 'owner', owner: 'bob' }),
      worker.tell({ kind: 'keep', owner: 'bob', address: READ }),
      worker.tell({ kind: 'owner', owner: 'bob' }),
      worker.tell({ kind: 'keep', owner: 'bob', address: SORT }),
    ]);
    expect(pagesOf(worker)).toEqual([SORT, READ].sort());
  });

  test('a page that arrives after another person came is not kept', async () => {
    const worker = await startForAnn();
    let arrive = (_: Response) => {};
    worker.server.set(READ, () => new Promise<Response>((resolve) => (arrive = resolve)));
    const opening = worker.open(READ);
    await worker.tell({ kind: 'owner', owner: 'bob' });
    arrive(new Response(pageOf('ann')));
    await opening;
    expect(pagesOf(worker)).toEqual([]);
  });

  test('a page of somebody of whom nothing was said yet is not kept with those of the person before', async () => {
    const worker = await startForAnn();
    worker.server.set(READ, answering(pageOf('bob')));
    await worker.open(READ);
    expect(pagesOf(worker)).toEqual([]);
  });

  test('after signing out, which deletes them, nothing is kept until somebody is known', async () => {
    const worker = await startForAnn();
    await worker.open(READ);
    await worker.disk.storage.delete(PAGES);
    await worker.tell(keepAnns(READ));
    await worker.open(SORT);
    expect(worker.disk.list(PAGES)).toEqual([]);
  });
});

describe('files', () => {
  test('a page is kept with the files it names, the parts that those load on demand, and what it has loaded', async () => {
    const worker = await startForAnn();
    const board = '/_next/static/chunks/board.js';
    const reading = '/_next/static/chunks/reading.js';
    const style = '/_next/static/chunks/style.css';
    const type = '/_next/static/media/literata.woff2';
    worker.server.set(SORT, answering(pageOf('ann', `<script src="${APP}"></script><link href="${style}"/>`)));
    worker.server.set(APP, answering('load(["static/chunks/board.js"])'));
    worker.server.set(board, answering('load(["static/chunks/reading.js","static/chunks/gone.js"])'));
    for (const file of [reading, style, type]) worker.server.set(file, answering('load(["static/chunks/app.js"])'));
    await worker.tell(keepAnns(SORT, { files: `http://localhost${type}` }));
    expect(worker.disk.list(FILES)).toEqual([APP, board, reading, style, type]);
    worker.network.isDown = true;
    expect(await worker.load(reading)).toContain('app.js');
  });

  test.each([
    { name: 'the disk is full', change: { isFull: true } },
    { name: 'the browser forbids to keep anything', change: { isForbidden: true } },
  ])('when $name the network still answers', async ({ change }) => {
    const worker = await startForAnn();
    Object.assign(worker.disk, change);
    expect(await worker.load(APP)).toBe('run()');
    expect(await worker.open(READ)).toContain('reading');
    await worker.tell({ kind: 'owner', owner: 'bob' });
    await worker.tell(keepAnns(READ));
  });

  test('one that is here is not asked for', async () => {
    const worker = await startForAnn();
    await worker.load(APP);
    await worker.load(APP);
    expect(worker.asked).toEqual([APP]);
  });

  test('when they are many, those that a kept page needs stay, however old they are', async () => {
    const worker = await startForAnn();
    worker.server.set(READ, answering(pageOf('ann', APP)));
    worker.server.set(APP, answering('load(["static/chunks/part.js"])'));
    worker.server.set('/_next/static/chunks/part.js', answering(''));
    await worker.open(READ);
    for (let number = 1; number <= 399; number += 1) {
      const file = `/_next/static/chunks/old-${number}.js`;
      worker.server.set(file, answering(''));
      await worker.load(file);
    }
    expect(worker.disk.list(FILES)).toEqual([APP, '/_next/static/chunks/part.js']);
  });
});
