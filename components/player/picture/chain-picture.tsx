import { useTranslations } from 'next-intl';
import { type ChainPicture, STANDINGS } from '@/lib/domain/picture';
import { type ChainLayout, type ChainNode, layChain } from './chain-layout';
import { ChainLines, cells, trackOf, type Way } from './chain-lines';
import { ChainLink } from './chain-link';

/** More layers than this do not fit beside one another, and more slots than this not, once layers run downwards. */
const MOST_ACROSS = 3;
const MOST_SLOTS = 4;

function wayOf({ layers, slots }: ChainLayout): Way | null {
  if (layers <= MOST_ACROSS) return 'across';
  // A chain without branches is the list already.
  return slots > 1 && slots <= MOST_SLOTS ? 'down' : null;
}

/** The tracks along the way: a narrow one where no line turns. */
function tracksOf({ layers, hops }: ChainLayout, way: Way): string {
  const [node, words] = way === 'across' ? ['minmax(0, 1fr)', 'minmax(0, 1.125fr)'] : ['auto', 'auto'];
  const gaps = Array.from({ length: layers - 1 }, (_, layer) =>
    hops.some((hop) => hop.layer === layer && hop.from !== hop.to) ? '2.75rem' : '1rem',
  );
  return [...gaps.map((turn) => `${node} ${words} ${turn}`), node].join(' ');
}

/** How a link is known, in the style of its line. */
function StandingLegend() {
  const t = useTranslations('player.picture');
  return (
    <ul className="legend">
      {STANDINGS.map((standing) => (
        <li key={standing}>
          <svg className="cause-sample" data-standing={standing} aria-hidden="true" focusable="false">
            <line x1="0" x2="100%" y1="50%" y2="50%" />
          </svg>
          <span>{t.rich(`standings.${standing}.means`, { b: (words) => <b>{words}</b> })}</span>
        </li>
      ))}
    </ul>
  );
}

/**
 * Causes and effects: from left to right where three layers at most stand beside one another, downwards where there are
 * more. On narrow screens, or with too many links side by side, a list of steps in which every arrow names its end.
 */
export function ChainDrawing({ picture }: { picture: ChainPicture }) {
  const layout = layChain(picture);
  const way = wayOf(layout);
  const place = (node: ChainNode) =>
    way ? cells(way, [trackOf(node.layer), trackOf(node.layer) + 1], [node.slot, node.slot + node.span]) : undefined;
  const placeWords = (index: number) => {
    const hop = layout.hops.find(({ link }) => link === index);
    return way && hop
      ? cells(way, [trackOf(hop.layer) + 1, trackOf(hop.layer) + 2], [hop.from, hop.from + 1])
      : undefined;
  };
  const textOf = (key: string) => picture.nodes.find((node) => node.key === key)?.text ?? '';
  const links = picture.links.map((link, index) => ({ ...link, place: placeWords(index) }));
  return (
    <div className="cause-picture">
      <StandingLegend />
      <div
        className="cause-plane"
        data-way={way ?? 'list'}
        style={{ '--tracks': way ? tracksOf(layout, way) : undefined, '--slots': layout.slots }}
      >
        <ol className="cause-steps">
          {layout.nodes.map((node, number) => {
            const next = layout.nodes[number + 1]?.key;
            const leaving = links.filter(({ from }) => from === node.key);
            // The arrow to what stands right below comes last, so that nothing stands between them.
            const inOrder = [...leaving.filter(({ to }) => to !== next), ...leaving.filter(({ to }) => to === next)];
            return (
              <li className="cause-step" key={node.key}>
                <p className="cause-node" data-single={node.span === 1 || undefined} style={place(node)}>
                  {node.text}
                </p>
                {inOrder.length === 0 ? null : (
                  <ul className="cause-links">
                    {inOrder.map((link) => (
                      <ChainLink
                        key={`${link.to} ${link.text}`}
                        link={link}
                        end={link.to === next ? null : textOf(link.to)}
                        place={link.place}
                      />
                    ))}
                  </ul>
                )}
              </li>
            );
          })}
        </ol>
        {way ? <ChainLines way={way} layout={layout} links={picture.links} /> : null}
      </div>
    </div>
  );
}
