import { Fragment } from 'react';
import type { ChainPicture, Standing } from '@/lib/domain/picture';
import { ArrowTip } from './arrow-tip';
import type { ChainLayout } from './chain-layout';

/** Whether layers follow one another from left to right or downwards. */
export type Way = 'across' | 'down';

type Range = [from: number, to: number];

/** Every layer takes three tracks along the way: its nodes, the words of the links that leave it, and their turns. */
export const trackOf = (layer: number) => layer * 3 + 1;

/** The cells of the grid between two tracks along the way, and between two slots beside one another. */
export function cells(way: Way, tracks: Range, slots: Range) {
  const along = `${tracks[0]} / ${tracks[1]}`;
  const beside = `${slots[0] + 1} / ${slots[1] + 1}`;
  return way === 'across' ? { gridColumn: along, gridRow: beside } : { gridColumn: beside, gridRow: along };
}

interface LineProps {
  way: Way;
  standing: Standing;
  tracks: Range;
  slots: Range;
  /** Whether it leaves by the first slot for the last, or the other way; without it the line runs straight in the first. */
  turns?: 'on' | 'back';
}

/** A line stretched over its cells, in steps along the way and beside it; the stroke does not stretch. */
function Line({ way, standing, tracks, slots, turns }: LineProps) {
  const at = (along: number, beside: number) => (way === 'across' ? `${along} ${beside}` : `${beside} ${along}`);
  const [start, end] = turns === 'back' ? [1, 0] : [0, 1];
  const turn = `M${at(0, start)}C${at(0.6, start)} ${at(0.4, end)} ${at(1, end)}`;
  return (
    <svg
      className="cause-line"
      data-standing={standing}
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      style={cells(way, tracks, slots)}
      aria-hidden="true"
      focusable="false"
    >
      <path d={turns ? turn : `M${at(0, 0)}L${at(1, 0)}`} />
    </svg>
  );
}

/** The lines of a chain: each runs beside the words of its link, turns to the slot in which it arrives, and ends in an arrow. */
export function ChainLines({ way, layout, links }: { way: Way; layout: ChainLayout; links: ChainPicture['links'] }) {
  const standingOf = (link: number) => links[link]?.standing ?? 'asserted';
  return (
    <>
      {layout.hops.map(({ link, layer, from, to }) => {
        const track = trackOf(layer);
        const line = { way, standing: standingOf(link) };
        const isLast = !layout.passes.some((pass) => pass.link === link && pass.layer === layer + 1);
        return (
          <Fragment key={`${link} ${layer}`}>
            <Line {...line} tracks={[track + 1, track + (from === to ? 3 : 2)]} slots={[from, from + 1]} />
            {from === to ? null : (
              <Line
                {...line}
                tracks={[track + 2, track + 3]}
                slots={[Math.min(from, to), Math.max(from, to)]}
                turns={from < to ? 'on' : 'back'}
              />
            )}
            {isLast ? (
              <svg
                className="cause-head"
                style={cells(way, [track + 2, track + 3], [to, to + 1])}
                aria-hidden="true"
                focusable="false"
              >
                <ArrowTip way={way} x="0" y="0" />
              </svg>
            ) : null}
          </Fragment>
        );
      })}
      {layout.passes.map(({ link, layer, slot }) => (
        <Line
          key={`${link} ${layer}`}
          way={way}
          standing={standingOf(link)}
          tracks={[trackOf(layer), trackOf(layer) + 1]}
          slots={[slot, slot + 1]}
        />
      ))}
    </>
  );
}
