/** What a list, and the note about it, carry so that nothing in it moves while somebody points at it or is in it. */
export const HELD = { 'data-live-held': '' } as const;

/** Whether the pointer or focus is inside something that must not move. */
export function isHeld(): boolean {
  return document.querySelector('[data-live-held]:is(:hover, :focus-within)') !== null;
}
