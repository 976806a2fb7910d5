import { report } from '@/prisma/report';

/** Answers the question that `ask` put to a file, by its name and with what it is about, as JSON. */
export function answerWith(answers: Record<string, (about: string) => Promise<unknown>>): void {
  report(async () => {
    const [question = '', about = ''] = process.argv.slice(2);
    const answer = answers[question];
    if (!answer) throw new Error(`Nobody knows how to answer “${question}”`);
    const words = JSON.stringify(await answer(about));
    // Ending the process does not wait for a pipe to take it all.
    await new Promise((resolve) => process.stdout.write(words, resolve));
  });
}
