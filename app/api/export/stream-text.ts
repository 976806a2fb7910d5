/** So much is gathered before it is sent, in UTF-16 code units: one by one, lines would cost more than what is in them. */
const CHUNK = 16_384;

/**
 * Sends text as it is made, no faster than it is taken. Whoever leaves ends the making; what goes wrong on the way
 * breaks the answer off, so that no browser takes half a file for a whole one.
 */
export function streamText(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      let text = '';
      while (text.length < CHUNK) {
        const { done, value } = await pieces.next();
        if (done) {
          if (text !== '') controller.enqueue(encoder.encode(text));
          return controller.close();
        }
        text += value;
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
