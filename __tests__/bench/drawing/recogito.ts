import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import type { Position } from '@/lib/domain/debate';
import type { Source } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';
import { offer } from './page';
import { type PlainText, placePlainText, rangeOf, type Way } from './way';

type Colour = `#${string}`;

const COLOURS = new Map<unknown, Colour>(
  Object.entries({
    transfer: '#1d5fa8',
    indigenous: '#a8461d',
    sequence: '#1d7a4d',
    complicates: '#6b1d58',
  } satisfies Record<Position, Colour>),
);

/** A tag as a server would hand it to the annotator: offsets and words, without ranges, which it makes itself. */
function buildAnnotation(source: Source, { id, start, end, position, because }: Tag) {
  return {
    id,
    bodies: [{ id: `${id}-body`, annotation: id, purpose: 'tagging', value: because }],
    properties: { position },
    target: { annotation: id, selector: [{ quote: source.text.slice(start, end), start, end }] },
  };
}

/** The peer: @recogito/text-annotator with its default renderer; four positions in four colours, the hovered tag darker. */
function recogito(): Way {
  let source: Source;
  let text: HTMLElement;
  let nodes: PlainText[];
  let annotator: TextAnnotator<TextAnnotation, ReturnType<typeof buildAnnotation>>;
  let given = 0;
  let hasDrawn = false;
  return {
    open: async (place, opened) => {
      source = opened;
      ({ text, nodes } = placePlainText(place, source));
      annotator = createTextAnnotator(text, {
        style: (annotation, { hovered }) => ({
          fill: COLOURS.get(annotation.properties?.position) ?? '#000000',
          fillOpacity: hovered ? 0.5 : 0.2,
        }),
      });
      // It waits a moment before it draws, so that several requests become one.
      new MutationObserver(() => {
        hasDrawn = true;
      }).observe(text, { childList: true, subtree: true });
    },
    give: (tags) => {
      hasDrawn = false;
      const [only, ...others] = tags.slice(tags.length < given ? 0 : given).map((tag) => buildAnnotation(source, tag));
      if (only && given > 0 && others.length === 0) annotator.addAnnotation(only);
      else annotator.setAnnotations(only ? [only, ...others] : []);
      given = tags.length;
    },
    hover: (tag) => {
      hasDrawn = false;
      const { left, top, height } = rangeOf(nodes, { start: tag.start, end: tag.start + 1 }).getBoundingClientRect();
      const at = { clientX: left + 2, clientY: top + height / 2 };
      text.dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true }));
    },
    isDrawn: () => hasDrawn,
  };
}

offer(recogito());
