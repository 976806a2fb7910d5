import type { GridPicture } from '@/lib/domain/picture';
import { layGrid } from './grid-layout';
import { RestsOn } from './rests-on';

function Plane({ places }: { places: GridPicture['places'] }) {
  const marks = layGrid(places);
  return (
    <div className="quad-plane">
      <svg className="quad-drawing" aria-hidden="true" focusable="false">
        <rect className="quad-ground" width="100%" height="100%" />
        <line className="quad-middle" x1="50%" x2="50%" y1="0" y2="100%" />
        <line className="quad-middle" x1="0" x2="100%" y1="50%" y2="50%" />
        {marks.map(({ place, disc, isMoved }, index) =>
          isMoved ? (
            <g key={places[index]?.label}>
              <line className="quad-leader" x1={`${place.x}%`} y1={`${place.y}%`} x2={`${disc.x}%`} y2={`${disc.y}%`} />
              <circle className="quad-point" cx={`${place.x}%`} cy={`${place.y}%`} />
            </g>
          ) : null,
        )}
        {marks.map(({ disc }, index) => (
          <g key={places[index]?.label}>
            <circle className="quad-disc" cx={`${disc.x}%`} cy={`${disc.y}%`} />
            <text className="quad-number" x={`${disc.x}%`} y={`${disc.y}%`}>
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
      {marks.map(({ disc, side }, index) =>
        side ? (
          <span
            className="quad-name"
            key={places[index]?.label}
            data-side={side}
            style={{ left: `${disc.x}%`, top: `${disc.y}%` }}
          >
            <span>{places[index]?.label}</span>
          </span>
        ) : null,
      )}
    </div>
  );
}

/** A plane of two axes with a numbered mark for each place, and what is said of each under its number. */
export function GridDrawing({ picture: { x, y, places } }: { picture: GridPicture }) {
  return (
    <div className="quad-picture">
      <div className="quad-field">
        <p className="quad-end" data-end="top">
          <b>{y.label}</b>
          <span>
            <span aria-hidden="true">↑</span> {y.high}
          </span>
        </p>
        <Plane places={places} />
        <p className="quad-end" data-end="bottom">
          <span aria-hidden="true">↓</span> {y.low}
        </p>
        <p className="quad-end" data-end="left">
          <span aria-hidden="true">←</span> {x.low}
        </p>
        <p className="quad-end" data-end="middle">
          <b>{x.label}</b>
        </p>
        <p className="quad-end" data-end="right">
          {x.high} <span aria-hidden="true">→</span>
        </p>
      </div>
      <ol className="quad-places">
        {places.map(({ label, text, evidence }, index) => (
          <li key={label}>
            <span className="quad-key num">{index + 1}</span>
            <div>
              <p className="quad-label">{label}</p>
              <p>{text}</p>
              <RestsOn evidence={evidence} />
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
