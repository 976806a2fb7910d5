// What is aimed at, and whether it was reached.

/** One thing that is aimed at: a value that may be at most `limit`, both in `unit`. */
export function aim(text, value, limit, unit) {
  return { text, value, limit, unit, isReached: value <= limit };
}

/** A line per aim. */
export function drawAims(aims) {
  const lines = aims.map(({ text, value, limit, unit, isReached }) => {
    const shown = Number.isInteger(value) ? value : value.toFixed(1);
    return `${isReached ? 'reached' : 'MISSED '}  ${text}: ${shown} ${unit}, at most ${limit}`;
  });
  return lines.join('\n');
}
