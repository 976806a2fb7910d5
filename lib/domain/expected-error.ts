/**
 * Something planned for went wrong: `code` names its sentence in the catalogue's `errors` part, `values` fill it in.
 * Anything else that is thrown is a bug.
 */
export class ExpectedError extends Error {
  constructor(
    readonly code: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = 'ExpectedError';
  }
}
