/** A warning or error on the console is something a person should have seen and nobody did: it fails the test. */
const complaints: unknown[][] = [];

beforeEach(() => {
  complaints.length = 0;
  for (const level of ['error', 'warn'] as const) {
    jest.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      complaints.push([level, ...words]);
    });
  }
});

afterEach(() => {
  jest.restoreAllMocks();
  if (complaints.length > 0) {
    const text = complaints.map((words) => words.map(String).join(' ')).join('\n');
    complaints.length = 0;
    throw new Error(`The test wrote to the console:\n${text}`);
  }
});
