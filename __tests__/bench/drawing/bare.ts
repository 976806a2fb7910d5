import './bare.css';
import { POSITIONS } from '@/lib/domain/debate';
import type { Tag } from '@/lib/domain/tag';
import { offer } from './page';
import { type PlainText, placePlainText, rangeOf, type Way } from './way';

const nameOf = ({ position, because }: Tag) => (because === '' ? `${position}-hollow` : position);

/** The bare baseline: one Range per tag in eight highlights of the browser, one per position with a because and one without. */
function bare(): Way {
  let nodes: PlainText[] = [];
  const groups = new Map<string, Highlight>();
  const pointed = new Highlight();
  let given = 0;
  return {
    open: async (place, source) => {
      nodes = placePlainText(place, source).nodes;
      for (const name of POSITIONS.flatMap((position) => [position, `${position}-hollow`])) {
        const group = new Highlight();
        groups.set(name, group);
        CSS.highlights.set(name, group);
      }
      CSS.highlights.set('pointed', pointed);
    },
    give: (tags) => {
      if (tags.length < given) {
        for (const group of groups.values()) group.clear();
        given = 0;
      }
      for (const tag of tags.slice(given)) groups.get(nameOf(tag))?.add(rangeOf(nodes, tag));
      given = tags.length;
    },
    hover: (tag) => {
      pointed.clear();
      pointed.add(rangeOf(nodes, tag));
    },
    isDrawn: () => true,
  };
}

offer(bare());
