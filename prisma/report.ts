/** Runs a command's work and ends the process: 0, or 1 with the sentence of what went wrong. */
export function report(work: () => Promise<void>): void {
  work().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
