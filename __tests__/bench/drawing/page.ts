import { assignLanes } from '@/lib/domain/segments';
import type { Tag } from '@/lib/domain/tag';
import { buildSource, buildTags } from './text';
import type { Way } from './way';

/** What was measured on one page, in milliseconds. */
export interface Measured {
  /** From data to painted highlights on a page that has drawn nothing before. */
  first: number;
  /** The same each time the tags were taken away and given again. */
  again: number[];
  /** The first time, until nothing changed any more: what is out of sight and what stands beside the text included. */
  whole: number;
  /** From one tag more to its paint. */
  add: number[];
  /** From a pointer on a tag to the paint of it. */
  hover: number[];
  /** The longest task while drawing the first time. 0 means under 50: shorter ones the browser does not report. */
  longestDrawing: number;
  /** The same while adding and pointing. */
  longestAfter: number;
}

const WORDS = 2000;
const REPEATS = 3;
/** About so many words can be seen at once: new tags are made where somebody is looking. */
const IN_SIGHT = 120;
/** So many characters are in sight whatever is drawn between them. */
const SURELY_IN_SIGHT = 700;
/** A page that changed nothing and reported no long task for so long is at rest. */
const AT_REST = 150;
/** Something that has not been drawn after so long never will be. */
const NEVER = 60_000;

const frame = () => new Promise(requestAnimationFrame);
const rest = (time: number) => new Promise((done) => setTimeout(done, time));
/** The first task after the frame in whose callback it is asked for: the frame is laid out and painted by then. */
const afterFrame = () => scheduler.postTask(() => undefined, { priority: 'user-blocking' });

const place = document.getElementById('place') ?? document.body;
const tasks: PerformanceEntry[] = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
let lastChange = 0;
new MutationObserver(() => {
  lastChange = performance.now();
}).observe(place, { childList: true, subtree: true, attributes: true, characterData: true });

async function untilAtRest(): Promise<void> {
  let before: number;
  do {
    before = tasks.length + lastChange;
    await rest(AT_REST);
  } while (before !== tasks.length + lastChange);
}

const longestSince = (time: number) =>
  Math.max(0, ...tasks.filter(({ startTime }) => startTime >= time).map(({ duration }) => duration));

/**
 * Keeps a dot on the page changing, so that frames follow one another as fast as the machine can: after a pause the
 * browser lets the first one wait, which would be measured as drawing. Returns a function that ends it.
 */
function keepFramesComing(): () => void {
  const dot = document.body.appendChild(document.createElement('i'));
  dot.style.cssText =
    'position: fixed; top: 0; left: 0; width: 1px; height: 1px; will-change: transform; contain: strict';
  let count = 0;
  let isOn = true;
  const change = () => {
    count += 1;
    dot.style.background = count % 2 === 0 ? 'red' : 'blue';
    if (isOn) requestAnimationFrame(change);
  };
  change();
  return () => {
    isOn = false;
    dot.remove();
  };
}

/**
 * How long an action takes to reach the screen: from the task that hands the data over to the first task after the frame
 * that began with everything drawn. The same for every way. Not the second frame: that waits for whatever a page does
 * once its highlights stand there.
 */
async function timeToPaint(act: () => void, isDrawn: () => boolean): Promise<number> {
  const end = keepFramesComing();
  for (let warm = 0; warm < 10; warm += 1) await frame();
  await afterFrame();
  const began = performance.now();
  act();
  do {
    await frame();
    if (performance.now() - began > NEVER) throw new Error('Nothing was drawn');
  } while (!isDrawn());
  await afterFrame();
  const time = performance.now() - began;
  end();
  return time;
}

/** Tags whose words are surely in sight, and are not the words of one another: those of the first line under the text. */
function listInSight(tags: Tag[]): Tag[] {
  const lanes = assignLanes(tags);
  return tags.filter(({ start }, index) => lanes[index] === 0 && start < SURELY_IN_SIGHT);
}

async function measure(way: Way, count: number): Promise<Measured> {
  const source = buildSource(WORDS);
  const tags = buildTags(source, count, { seed: 7, among: WORDS });
  const more = buildTags(source, REPEATS, { seed: 13, among: IN_SIGHT });
  await way.open(place, source);
  await document.fonts.ready;
  await untilAtRest();

  const began = performance.now();
  const first = await timeToPaint(() => way.give(tags), way.isDrawn);
  await untilAtRest();
  const whole = Math.max(first, lastChange - began);
  const longestDrawing = longestSince(began);
  const again: number[] = [];
  for (let round = 0; round < REPEATS; round += 1) {
    await timeToPaint(() => way.give([]), way.isDrawn);
    await untilAtRest();
    again.push(await timeToPaint(() => way.give(tags), way.isDrawn));
    await untilAtRest();
  }

  const after = performance.now();
  const add: number[] = [];
  for (const index of more.keys()) {
    const given = [...tags, ...more.slice(0, index + 1)];
    add.push(await timeToPaint(() => way.give(given), way.isDrawn));
    await untilAtRest();
  }
  const hover: number[] = [];
  const pointed = (way.listPointable?.(tags) ?? listInSight(tags)).slice(0, REPEATS);
  for (const tag of pointed) {
    hover.push(await timeToPaint(() => way.hover(tag), way.isDrawn));
    await untilAtRest();
  }
  return { first, again, whole, add, hover, longestDrawing, longestAfter: longestSince(after) };
}

/** Offers the measurement to whoever drives the browser, as `measure(count)`. */
export function offer(way: Way): void {
  Object.assign(window, { measure: (count: number) => measure(way, count) });
}
