import { expect, type Page, type Route } from '@playwright/test';
import { v7 as newId } from 'uuid';
import type { Change, Operation } from '@/lib/domain/operation';
import { expectSaved, sentence } from '../steps';

const SYNC = '**/api/sync';

type Create = Extract<Change, { kind: 'tag.create' }>;

/** One person's browser in one attempt, on its way through every state of it. */
export class Scene {
  /** Everything that the page has sent. */
  readonly sent: Operation[] = [];
  /** Address of the attempt. */
  attempt = '';
  /** Ends what the state before began. */
  private ends: (() => unknown)[] = [];

  constructor(readonly page: Page) {
    page.on('request', (request) => {
      if (request.url().endsWith('/api/sync')) this.sent.push(...request.postDataJSON().operations);
    });
  }

  /** What is to happen before the next state is reached. */
  afterwards(end: () => unknown): void {
    this.ends.push(end);
  }

  async end(): Promise<void> {
    for (const end of this.ends.splice(0)) await end();
  }

  /** Opens a step of the attempt. */
  async open(step: string): Promise<void> {
    await this.page.goto(`${this.attempt}/${step}`);
    await this.page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
  }

  /** Makes changes as another device of the same person would, and shows what they led to. Returns their ids. */
  async send(...changes: Change[]): Promise<string[]> {
    const operations = changes.map((change) => ({ id: newId(), ...change }));
    await this.post(operations);
    await this.page.reload();
    return operations.map(({ id }) => id);
  }

  /** Deletes a tag as another device would. */
  async deleteTag(tagId: string): Promise<void> {
    const newest = this.sent.findLast((operation) => 'tagId' in operation && operation.tagId === tagId);
    await this.send({ kind: 'tag.delete', tagId, base: newest?.id ?? '' });
  }

  private async post(operations: Operation[]): Promise<void> {
    const attempt = this.attempt.split('/').at(-1);
    const outcomes = await this.page.evaluate(async (body) => {
      const headers = { 'content-type': 'application/json' };
      const { answers } = await (await fetch('/api/sync', { method: 'POST', headers, body })).json();
      return answers.map(({ outcome }: { outcome: string }) => outcome);
    }, JSON.stringify({ attempt, operations }));
    expect(outcomes).not.toContain('rejected');
  }

  /** The newest tag that the page itself has made. */
  lastTag(): Create {
    const made = this.sent.findLast((operation) => operation.kind === 'tag.create');
    if (made?.kind !== 'tag.create') throw new Error('The page has made no tag');
    const { id, ...create } = made;
    return create;
  }

  /** Holds back what the page sends next, until the state is over. */
  async hold(): Promise<void> {
    const held = new Promise<void>((done) => this.afterwards(done));
    const wait = async (route: Route) => {
      await held;
      await route.continue();
    };
    await this.page.route(SYNC, wait, { times: 1 });
  }

  /** Changes operations on their way to the server, as a broken device would, until the state is over. */
  async bend(change: (operation: Operation) => void): Promise<void> {
    const bent = async (route: Route) => {
      const body = route.request().postDataJSON();
      body.operations.forEach(change);
      await route.continue({ postData: JSON.stringify(body) });
    };
    await this.page.route(SYNC, bent);
    this.afterwards(() => this.page.unroute(SYNC, bent));
  }

  /** Has the page try again at once what it could not send. */
  async tryAgain(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('online')));
    await this.saved();
  }

  /** Tags a sentence by key, without waiting for more than that it is painted. */
  async tag(number: number, key: string, because = 'as the words say'): Promise<void> {
    await sentence(this.page, number).focus();
    await this.page.keyboard.press(key);
    await this.form().waitFor();
    await this.form().getByLabel('because…').fill(because);
    await this.page.keyboard.press('Control+Enter');
    await this.form().waitFor({ state: 'hidden' });
  }

  /** The operation by which the page made the tag with this because. */
  tagSaying(because: string): Create & { id: string } {
    const made = this.sent.find((operation) => operation.kind === 'tag.create' && operation.because === because);
    if (made?.kind !== 'tag.create') throw new Error(`The page has made no tag that says “${because}”`);
    return made;
  }

  /** The form about a tag, new or not. */
  form() {
    return this.page.locator('[data-palette]');
  }

  saved(): Promise<void> {
    return expectSaved(this.page);
  }
}

/** A state of the pages of an attempt: its name, and the way to it from the state before it. */
export type State = readonly [name: string, reach: (scene: Scene) => Promise<unknown>];
