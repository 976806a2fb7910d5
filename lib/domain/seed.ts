/** A seed from the last digits of an id (a UUID), which differ from id to id in every kind that is used here. */
export function seedOf(id: string): number {
  return Number.parseInt(id.slice(-8), 16);
}
