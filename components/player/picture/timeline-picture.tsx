import { useTranslations } from 'next-intl';
import { PositionGlyph } from '@/components/ui/position-glyph';
import { PositionLegend } from '@/components/ui/position-legend';
import type { TimelinePicture } from '@/lib/domain/picture';
import { ArrowTip } from './arrow-tip';
import { RestsOn } from './rests-on';
import { layTimeline, type PlacedEvent, type TimelineLayout } from './timeline-layout';

/** Rows of the drawing above the first lane: what marks the essay, and the years. */
const HEAD_ROWS = 2;

interface StackedEvent extends PlacedEvent {
  /** Row of the whole drawing. */
  line: number;
  /** Years to the next event in any lane: a pause in time is a pause in the column, too. */
  pause: number;
}

/** The lanes one under another, and all events in the order of time. */
function stackLanes({ lanes }: TimelineLayout): { heads: { name: string; row: number }[]; events: StackedEvent[] } {
  let row = HEAD_ROWS + 1;
  const heads: { name: string; row: number }[] = [];
  const stacked: (PlacedEvent & { line: number })[] = [];
  for (const { name, rows, events } of lanes) {
    heads.push({ name, row });
    for (const placed of events) stacked.push({ ...placed, line: row + 1 + placed.row });
    row += rows + 1;
  }
  stacked.sort((a, b) => a.event.at - b.event.at);
  const events = stacked.map((one, index) => ({
    ...one,
    pause: (stacked[index + 1]?.event.at ?? one.event.at) - one.event.at,
  }));
  return { heads, events };
}

/** The years and their lines through all lanes, and the line of the essay. A column downwards has a line of its own. */
function Axis({ ticks, essay }: TimelineLayout) {
  return (
    <>
      <svg className="time-years" aria-hidden="true" focusable="false">
        {ticks.map(({ year, x }) => (
          <line key={year} x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />
        ))}
      </svg>
      {essay === null ? null : (
        <svg className="time-essay-line" aria-hidden="true" focusable="false">
          <line x1={`${essay}%`} x2={`${essay}%`} y1="0" y2="100%" />
        </svg>
      )}
      <svg className="time-axis" aria-hidden="true" focusable="false">
        {ticks.map(({ year, x }) => (
          <text key={year} x={`${x}%`} y="1em">
            {year}
          </text>
        ))}
        <line x1="0" x2="100%" y1="100%" y2="100%" />
        <ArrowTip way="across" x="100%" y="100%" />
      </svg>
    </>
  );
}

function Event({ event, x, room, line, pause, isAfterEssay }: StackedEvent) {
  const t = useTranslations('player.picture');
  return (
    <li className="time-event" style={{ '--x': x, '--room': room, '--row': line, '--pause': pause }}>
      {event.position ? <PositionGlyph position={event.position} /> : <span className="picture-stop" />}
      <div className="time-words">
        <p className="time-when">
          <b className="num">{event.date}</b>
          <span className="time-where">{event.lane}</span>
          {isAfterEssay ? <span className="time-after">{t('afterEssay')}</span> : null}
        </p>
        <p>{event.text}</p>
        <RestsOn evidence={event.evidence} />
      </div>
    </li>
  );
}

/**
 * Events on one axis of time, in lanes one under another. On narrow screens they run downwards in one column, each with
 * the name of its lane.
 */
export function TimelineDrawing({ picture }: { picture: TimelinePicture }) {
  const t = useTranslations('player.picture');
  const layout = layTimeline(picture);
  const { heads, events } = stackLanes(layout);
  const before = layout.essay === null ? events : events.filter(({ isAfterEssay }) => !isAfterEssay);
  const list = (some: StackedEvent[]) =>
    some.map((one) => <Event key={`${one.event.at} ${one.event.text}`} {...one} />);
  return (
    <div className="time-picture">
      <div className="time-plane">
        <Axis {...layout} />
        {heads.map(({ name, row }) => (
          <p className="time-lane" key={name} style={{ '--row': row }}>
            <span>{name}</span>
          </p>
        ))}
        <ol className="time-events">
          {list(before)}
          {layout.essay === null ? null : (
            <li className="time-essay" style={{ '--x': layout.essay }}>
              <span>{t('essay')}</span>
            </li>
          )}
          {list(events.slice(before.length))}
        </ol>
      </div>
      {events.some(({ event }) => event.position) ? <PositionLegend /> : null}
    </div>
  );
}
