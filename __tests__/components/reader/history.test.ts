import fc from 'fast-check';
import { contentOfTag, saysTheSame } from '@/components/reader/draft';
import { dropOutdated, type History, NO_HISTORY, record, turnHistory, type Way } from '@/components/reader/history';
import type { Tag, TagContent } from '@/lib/domain/tag';
import { tagOn } from './show-reader';

/** One thing that happens to the tags on a screen; `pick` chooses among those that are there, or among those that are gone. */
type Act =
  | { by: 'me' | 'elsewhere'; kind: 'create' | 'edit' | 'delete'; pick: number }
  | { by: 'elsewhere'; kind: 'bring back'; pick: number }
  | { by: 'me'; kind: Way };

/** Tags and their history, moved as the reader moves them. */
class Desk {
  tags: Tag[] = [];
  deleted: Tag[] = [];
  history: History = NO_HISTORY;
  private made = 0;

  textOf = (pick: number) => this.tags[pick % Math.max(1, this.tags.length)]?.because ?? null;

  private create(content: TagContent): string {
    const id = `tag ${++this.made}`;
    this.tags = [...this.tags, { ...tagOn('fund'), ...content, id }];
    return id;
  }

  /** Edits a tag, deletes it or brings it back: whatever leads to what it says then. */
  private put(id: string, content: TagContent | null): void {
    const tag = [...this.tags, ...this.deleted].find((other) => other.id === id);
    if (!tag) throw new Error(`${id} was never there`);
    const others = (tags: Tag[]) => tags.filter((other) => other !== tag);
    this.tags = content ? [...others(this.tags), { ...tag, ...content }] : others(this.tags);
    this.deleted = content ? others(this.deleted) : [...others(this.deleted), tag];
  }

  private standing = () => dropOutdated(this.history, this.tags, this.deleted);

  change({ by, kind, pick }: Extract<Act, { pick: number }>, text: string): void {
    const standing = this.standing();
    const content = { ...contentOfTag(tagOn('fund')), because: text };
    const among = kind === 'bring back' ? this.deleted : this.tags;
    const tag = among[pick % Math.max(1, among.length)];
    const remember = (tagId: string, from: TagContent | null, to: TagContent | null) => {
      if (by === 'me') this.history = record(standing, { tagId, before: from, after: to });
    };
    if (kind === 'create') remember(this.create(content), null, content);
    if (kind === 'create' || !tag) return;
    const next = kind === 'delete' ? null : content;
    this.put(tag.id, next);
    remember(tag.id, contentOfTag(tag), next);
  }

  /** Returns whether its tag said what the history thought; null when there was nowhere to go. */
  turn(way: Way): boolean | null {
    const next = turnHistory(this.standing(), way);
    if (!next) return null;
    const { tagId } = next.step;
    const tag = this.tags.find(({ id }) => id === tagId) ?? null;
    const wasKnown = tag && next.from ? saysTheSame(next.from, tag) : tag === next.from;
    this.put(tagId, next.to);
    this.history = next.history;
    return wasKnown;
  }

  texts = () => this.tags.map(({ because }) => because).sort();
  ids = () => this.tags.map(({ id }) => id).sort();
}

const pick = fc.nat(20);
const mine: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ by: fc.constant('me' as const), kind: fc.constantFrom('create', 'edit', 'delete'), pick }),
  fc.record({ by: fc.constant('me' as const), kind: fc.constantFrom('undo', 'redo') }),
);
const elsewhere: fc.Arbitrary<Act> = fc.record({
  by: fc.constant('elsewhere' as const),
  kind: fc.constantFrom('create', 'edit', 'delete', 'bring back'),
  pick,
});

test('any series of changes, undone and done again, leaves the very tags that replaying it by hand leaves', () => {
  fc.assert(
    fc.property(fc.array(mine, { maxLength: 60 }), (acts) => {
      const desk = new Desk();
      const said = () => ({ texts: desk.texts(), ids: desk.ids() });
      let states = [said()];
      let at = 0;
      for (const [index, act] of acts.entries()) {
        if ('pick' in act) {
          const isAny = act.kind === 'create' || desk.tags.length > 0;
          desk.change(act, `text ${index}`);
          if (isAny) states = [...states.slice(0, ++at), said()];
        } else {
          const next = at + (act.kind === 'undo' ? -1 : 1);
          const isPossible = states[next] !== undefined;
          expect(desk.turn(act.kind)).toBe(isPossible ? true : null);
          if (isPossible) at = next;
        }
        expect(said()).toEqual(states[at]);
      }
    }),
    { numRuns: 500 },
  );
});

test('going back or forward never touches a text that arrived from elsewhere and was left alone here', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(mine, elsewhere), { maxLength: 60 }), (acts) => {
      const desk = new Desk();
      const leftAlone = new Set<string>();
      for (const [index, act] of acts.entries()) {
        if (!('pick' in act)) {
          expect(desk.turn(act.kind)).not.toBe(false);
          for (const text of leftAlone) expect(desk.texts()).toContain(text);
          continue;
        }
        const touched = act.kind === 'create' || act.kind === 'bring back' ? null : desk.textOf(act.pick);
        const text = `text ${index}`;
        desk.change(act, text);
        if (touched !== null) leftAlone.delete(touched);
        if (act.by === 'elsewhere' && act.kind !== 'delete' && desk.texts().includes(text)) leftAlone.add(text);
      }
    }),
    { numRuns: 500 },
  );
});

test('a tag that was refused after it was taken back is nowhere, so it cannot come back', () => {
  const content = contentOfTag(tagOn('fund'));
  const step = { tagId: 'refused', before: null, after: content };
  const history = { done: [], undone: [step] };
  expect(dropOutdated(history, [], [])).toEqual(NO_HISTORY);
  expect(dropOutdated(history, [], [tagOn('fund', { id: 'refused' })])).toEqual(history);
});
