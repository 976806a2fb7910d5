import { PositionGlyph } from '@/components/ui/position-glyph';
import type { FlowPicture } from '@/lib/domain/picture';
import { RestsOn } from './rests-on';

/**
 * Ways that lead from left to right through the same stretches, each a chain of stations: the line that leaves a
 * station is the line of its position. On narrow screens the same chains run downwards, one below the other.
 */
export function FlowDrawing({ picture }: { picture: FlowPicture }) {
  return (
    <div className="flow-picture" style={{ '--columns': picture.columns.length }}>
      <div className="flow-columns">
        {picture.columns.map((column) => (
          <p key={column}>{column}</p>
        ))}
      </div>
      {picture.rows.map((row) => (
        <div className="flow-row" key={row.label}>
          <p className="flow-label">{row.label}</p>
          {row.cells.map((cell, index) => (
            <div className="flow-cell" key={picture.columns[index] ?? cell.text} data-position={cell.position}>
              <div className="flow-water">
                {cell.position ? <PositionGlyph position={cell.position} /> : <span className="picture-stop" />}
              </div>
              <div className="flow-words">
                <p className="flow-column">{picture.columns[index]}</p>
                <p>{cell.text}</p>
                <RestsOn evidence={cell.evidence} />
              </div>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
