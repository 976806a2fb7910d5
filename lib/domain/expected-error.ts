/**
 * Something planned for went wrong: `code` names its sentence in the catalogue's `errors` part, `values` fill it in, and
 * `field` is the field of the form it is about; null where it is about no one of them. Anything else that is thrown is a bug.
 */
export class ExpectedError extends Error {
  constructor(
    readonly code: string,
    readonly values: Record<string, string | number> = {},
    readonly field: string | null = null,
  ) {
    super(code);
    this.name = 'ExpectedError';
  }
}
