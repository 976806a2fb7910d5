import fc from 'fast-check';
import { readLimited } from '@/lib/schemas/body';

/** A request whose body arrives in these pieces, without saying how long it is; `taken` counts what was read of it. */
function inPieces(pieces: Uint8Array[]): { request: Request; taken: () => number; wasCancelled: () => boolean } {
  let taken = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[taken];
        if (!piece) return controller.close();
        taken += 1;
        controller.enqueue(piece);
      },
      cancel() {
        cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
  return { request: new Request('http://localhost/', init), taken: () => taken, wasCancelled: () => cancelled };
}

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  { name: 'nothing', body: '', largest: 10, text: '' },
  { name: 'a short text', body: '{"a":1}', largest: 10, text: '{"a":1}' },
  { name: 'exactly as large as may be', body: '1234567890', largest: 10, text: '1234567890' },
  { name: 'one byte more', body: '12345678901', largest: 10, text: null },
  { name: 'four signs of three bytes each', body: '创新创新', largest: 11, text: null },
  { name: 'the same with room for its bytes', body: '创新创新', largest: 12, text: '创新创新' },
])('$name', async ({ body, largest, text }) => {
  expect(await readLimited(inPieces(body === '' ? [] : [bytes(body)]).request, largest)).toBe(text);
});

test('a request without a body is an empty text', async () => {
  expect(await readLimited(new Request('http://localhost/'), 10)).toBe('');
});

test('a length that is announced as too large is refused before anything is read', async () => {
  const { request, taken } = inPieces([bytes('short')]);
  request.headers.set('content-length', '1000');
  expect(await readLimited(request, 10)).toBeNull();
  expect(taken()).toBe(0);
});

test('an announced length that lies does not help', async () => {
  const { request } = inPieces([bytes('12345678901')]);
  request.headers.set('content-length', '3');
  expect(await readLimited(request, 10)).toBeNull();
});

test('no more is read than the limit and the piece that crosses it', async () => {
  const { request, taken, wasCancelled } = inPieces(Array.from({ length: 50 }, () => bytes('12345')));
  expect(await readLimited(request, 12)).toBeNull();
  expect(taken()).toBe(3);
  expect(wasCancelled()).toBe(true);
});

test('signs that are cut between two pieces come out whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 4 }), async (text, size) => {
      const all = bytes(text);
      const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
        all.slice(at * size, (at + 1) * size),
      );
      expect(await readLimited(inPieces(pieces).request, all.length)).toBe(text);
    }),
  );
});
