import type { Audience } from '@/lib/data/audience';
import { hearChanges, mayHaveChanged } from '@/lib/data/changes';
import { NoticePace } from '@/lib/domain/notice';

/** Often enough for a proxy that ends connections on which nothing passes, in milliseconds. */
const BEAT = 20_000;
/** Every so many beats it is asked again whether the listener still may hear. */
const BEATS_TO_ASK = 3;
/** After so long a browser comes back to a connection that broke off, in milliseconds. */
const BACK_AFTER = 1500;

interface ChangeStreamOptions {
  audience: Audience;
  /** The same, asked again; null when this listener may hear no more. */
  askAgain: () => Promise<Audience | null>;
  /** The moment up to which the listener knows everything, in milliseconds. */
  since: number;
  signal: AbortSignal;
}

// Next bundles this file more than once; all of them end with the process.
const held = globalThis as typeof globalThis & { headwatersStreams?: Set<() => void> };

function openStreams(): Set<() => void> {
  if (!held.headwatersStreams) {
    const streams = new Set<() => void>();
    held.headwatersStreams = streams;
    for (const ending of ['SIGTERM', 'SIGINT'] as const) {
      process.once(ending, () => {
        for (const end of streams) end();
      });
    }
  }
  return held.headwatersStreams;
}

/**
 * Tells a listener that the assignment changed, in the form of server-sent events and at most once a second: what kinds
 * of change and how many, and nothing of what is in them. The id of an event is its time, by which a listener who comes
 * back says what they know. It ends when they leave, when they may hear no more, and when the process ends.
 */
export function openChangeStream({ audience, askAgain, since, signal }: ChangeStreamOptions): ReadableStream {
  let end = () => {};
  return new ReadableStream({
    cancel: () => end(),
    start(controller) {
      const { assignmentId } = audience;
      const pace = new NoticePace();
      const encoder = new TextEncoder();
      let { kinds } = audience;
      let beats = 0;
      let sending: NodeJS.Timeout | null = null;
      let isOver = false;

      const write = (...lines: string[]) => {
        if (!isOver) controller.enqueue(encoder.encode(`${lines.join('\n')}\n\n`));
      };
      const sendSoon = () => {
        const wait = pace.waitFrom(Date.now());
        if (wait === null || sending || isOver) return;
        sending = setTimeout(() => {
          sending = null;
          const now = Date.now();
          write(`id: ${now}`, 'event: changed', `data: ${JSON.stringify(pace.take(now))}`);
        }, wait);
      };
      const stopHearing = hearChanges(assignmentId, (changed) => {
        pace.add(changed.filter((kind) => kinds.includes(kind)));
        sendSoon();
      });
      const beat = async () => {
        beats += 1;
        if (beats % BEATS_TO_ASK === 0) {
          // A database that cannot be asked just now is asked again.
          const now = await askAgain().catch(() => audience);
          if (now === null) return leave();
          // What they may hear from now on may have happened already, such as the commits of others before their own.
          pace.add(now.kinds.filter((kind) => !kinds.includes(kind)));
          kinds = now.kinds;
          sendSoon();
        }
        write(`id: ${Date.now()}`);
      };
      const beating = setInterval(() => void beat(), BEAT);
      /** Ends for good: the browser is told not to come back. */
      const leave = () => {
        write('event: over', 'data: {}');
        end();
      };

      end = () => {
        if (isOver) return;
        isOver = true;
        stopHearing();
        clearInterval(beating);
        if (sending) clearTimeout(sending);
        openStreams().delete(end);
        try {
          controller.close();
        } catch {
          // The listener has left already.
        }
      };
      openStreams().add(end);
      signal.addEventListener('abort', end);

      write(`retry: ${BACK_AFTER}`, `id: ${Date.now()}`);
      if (mayHaveChanged(assignmentId, kinds, since)) pace.add(kinds);
      sendSoon();
      if (signal.aborted) end();
    },
  });
}
