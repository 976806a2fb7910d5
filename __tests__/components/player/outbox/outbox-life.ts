import fc from 'fast-check';
import type { Change, Operation } from '@/lib/domain/operation';
import { baseOn, type Work } from '@/lib/domain/work';
import { buildEdit, changes } from './outbox-changes';
import { type FakeDevice, openDevice, type Page, type Weather } from './outbox-fake-device';
import { type FakeServer, openServer } from './outbox-fake-server';

/** Something that happens to an attempt. */
export type Act =
  | { act: 'change'; tab: number; name: string; pick: number }
  | { act: 'draft'; tab: number; key: string; text: string | null }
  | { act: 'pass'; milliseconds: number }
  | { act: 'flush' | 'reload' | 'restore' | 'dismiss'; tab: number }
  /** `look` takes a picture of the server's work; `receive` brings one of them, perhaps much later. */
  | { act: 'look' }
  | { act: 'receive'; tab: number; pick: number }
  /** Another device edits a tag, deletes it or brings it back. */
  | { act: 'elsewhere'; pick: number };

const delay = fc.constantFrom(0, 40, 400, 2_000, 25_000);
const weather: fc.Arbitrary<Weather> = fc.record({
  arrives: fc.oneof(delay, fc.constant(null)),
  answered: fc.oneof(delay, fc.constant(null)),
});
const name = fc.constantFrom(...Object.keys(changes));

/** Lives of an attempt that is open in so many tabs, alone on its server or with another device. */
export function lives(tabs: number, { elsewhere }: { elsewhere: boolean }) {
  const tab = fc.nat(tabs - 1);
  const change: fc.Arbitrary<Act> = fc.record({ act: fc.constant('change'), tab, name, pick: fc.nat(9) });
  const others: fc.Arbitrary<Act>[] = [
    fc.record({ act: fc.constant('pass'), milliseconds: fc.constantFrom(1, 39, 300, 300, 1_500, 21_000) }),
    fc.record({ act: fc.constantFrom('flush', 'reload', 'restore', 'dismiss'), tab }),
    fc.record({ act: fc.constant('receive'), tab, pick: fc.nat(9) }),
    fc.record({
      act: fc.constant('draft'),
      tab,
      key: fc.constantFrom('because', 'claim'),
      text: fc.constantFrom('half a', 'half a sent', null),
    }),
    fc.constant({ act: 'look' }),
  ];
  if (elsewhere) others.push(fc.record({ act: fc.constant('elsewhere'), pick: fc.nat(9) }));
  return fc.record({
    weather: fc.array(weather, { maxLength: 6 }),
    acts: fc.array(fc.oneof({ weight: 3, arbitrary: change }, ...others), { minLength: 5, maxLength: 50, size: 'max' }),
  });
}

/** One attempt on one device, with what its person did. */
export class Life {
  readonly server: FakeServer = openServer();
  readonly device: FakeDevice = openDevice(this.server);
  /** In the order they were made. */
  readonly kept = new Map<string, Operation>();
  private readonly tabOf = new Map<string, number>();
  readonly dismissed = new Set<string>();
  readonly drafts = new Map<string, string>();
  readonly pages: Page[];
  private readonly pictures: { work: Work; asOf: string }[] = [];

  constructor(tabs: number, weather: Weather[]) {
    this.device.weather = weather;
    this.pages = Array.from({ length: tabs }, () => this.device.openPage());
  }

  private page(tab: number): Page {
    const page = this.pages[tab];
    if (!page) throw new Error(`There is no tab ${tab}`);
    return page;
  }

  async live(life: Act): Promise<void> {
    if (life.act === 'pass') return this.device.pass(life.milliseconds);
    if (life.act === 'look') this.pictures.push(this.server.picture());
    else if (life.act === 'elsewhere') this.changeElsewhere(life.pick);
    else if (life.act === 'change') this.change(life.tab, life.name, life.pick);
    else if (life.act === 'draft') this.draft(life.tab, life.key, life.text);
    else if (life.act === 'reload') await this.reload(life.tab);
    else if (life.act === 'flush') void this.page(life.tab).outbox.getState().flush();
    else if (life.act === 'restore') void this.page(life.tab).outbox.getState().restore();
    else if (life.act === 'receive')
      this.receive(life.tab, this.pictures[life.pick % Math.max(1, this.pictures.length)]);
    else this.dismiss(life.tab);
    await this.device.pass(0);
  }

  /** The tab is closed, whatever was under way, and opened again. */
  async reload(tab: number): Promise<void> {
    this.page(tab).die();
    const page = this.device.openPage();
    this.pages[tab] = page;
    await page.outbox.getState().restore();
  }

  receive(tab: number, picture = this.server.picture()): void {
    this.page(tab).outbox.getState().receive(picture.work, picture.asOf);
  }

  private change(tab: number, kind: string, pick: number): void {
    const { work, keep } = this.page(tab).outbox.getState();
    const change = changes[kind]?.(work, pick);
    if (!change) return;
    const id = keep(change);
    this.kept.set(id, { id, ...baseOn(work, change) });
    this.tabOf.set(id, tab);
  }

  private draft(tab: number, key: string, text: string | null): void {
    this.page(tab).outbox.getState().setDraft(key, text);
    if (text === null) this.drafts.delete(key);
    else this.drafts.set(key, text);
  }

  private dismiss(tab: number): void {
    const { parked, dismiss } = this.page(tab).outbox.getState();
    const [first] = parked;
    if (!first) return;
    this.dismissed.add(first.operation.id);
    dismiss(first.operation.id);
  }

  private changeElsewhere(pick: number): void {
    const { tags, deleted } = this.server.picture().work;
    const all = [...tags, ...deleted];
    const tag = all[pick % Math.max(1, all.length)];
    if (!tag) return;
    const id = `elsewhere-${this.server.ledger.size}`;
    const isDeletion = pick % 3 === 0 && tags.includes(tag);
    const deletion: Change = { kind: 'tag.delete', tagId: tag.id, base: tag.revisionId };
    this.server.take([{ id, ...(isDeletion ? deletion : buildEdit(tag, 'elsewhere')) }]);
  }

  /** Changes that would be lost if the power went now: neither with the server nor on the device. */
  async listLost(): Promise<Operation[]> {
    const { pending, parked } = await this.device.storage.load();
    const onDevice = new Set([...pending, ...parked.map(({ operation }) => operation)].map(({ id }) => id));
    const isSafe = (id: string) => this.server.ledger.has(id) || onDevice.has(id) || this.dismissed.has(id);
    return [...this.kept.values()].filter(({ id }) => !isSafe(id));
  }

  /** Tabs that say "saved" although something made in them is neither with the server nor shown as refused. */
  listLiars(): number[] {
    return [...this.pages.keys()].filter((tab) => {
      const { sign, parked } = this.page(tab).outbox.getState();
      const isSettled = (id: string) =>
        this.server.ledger.has(id) || this.dismissed.has(id) || parked.some(({ operation }) => operation.id === id);
      const made = [...this.kept.keys()].filter((id) => this.tabOf.get(id) === tab);
      return sign.state === 'saved' && !made.every(isSettled);
    });
  }
}
