import type { Confidence, Phase, Position, StanceValue } from './debate';
import type { Built } from './exercise';
import type { TagContent } from './tag';

/** One strand of an argument: tags or evidence items → because → claim. */
export interface Warrant {
  tagIds: string[];
  /** Ids of items of the evidence library. */
  evidenceIds: string[];
  because: string;
}

/** The revision of the same thing that the person was looking at; null when there was none, absent when it is not known. */
interface Based {
  base?: string | null;
}

/** What an operation does, without its id: every change a person can make inside an attempt. */
export type Change =
  | ({ kind: 'tag.create'; tagId: string; sourceId: string } & TagContent)
  /**
   * `base` is the id of the revision the person was looking at; one that is a deletion's brings the tag back. `reason`
   * is asked once the tag is locked.
   */
  | ({ kind: 'tag.edit'; tagId: string; base: string; reason?: string } & TagContent)
  | { kind: 'tag.delete'; tagId: string; base: string; reason?: string }
  | { kind: 'step.done'; step: string }
  | (Based & {
      kind: 'stance.keep';
      phase: Phase;
      value: StanceValue;
      position: Position;
      confidence: Confidence;
      /** After: the tags that moved it. */
      movedBy: string[];
      /** After: why nothing moved it; empty when something did. */
      unmoved: string;
    })
  | (Based & { kind: 'prediction.keep'; phase: Phase; answer: string })
  /** `built` is what was put together in an exercise, or null where a step asks for words alone. */
  | (Based & { kind: 'response.keep'; step: string; text: string; built: Built | null })
  | (Based & { kind: 'argument.keep'; claim: string; warrants: Warrant[]; objection: string; answer: string })
  /** The person has dealt with a change of theirs that was set aside; `operation` is its id. */
  | { kind: 'aside.settle'; operation: string };

/** The parts of an attempt of which one text is current at a time. */
export type SlotChange = Extract<
  Change,
  { kind: 'stance.keep' | 'prediction.keep' | 'response.keep' | 'argument.keep' }
>;

/** Names a part of an attempt of which one text is current at a time. */
export type Part =
  | { kind: 'stance.keep' | 'prediction.keep'; phase: Phase }
  | { kind: 'response.keep'; step: string }
  | { kind: 'argument.keep' };

/** Whether a change replaces a part of an attempt as a whole. */
export function isSlotChange(change: Change): change is SlotChange {
  return slotOf(change) !== null;
}

/** The part of an attempt that a change replaces as a whole; null for changes of tags and marks of steps. */
export function slotOf(change: Change | Part): string | null {
  switch (change.kind) {
    case 'stance.keep':
    case 'prediction.keep':
      return `${change.kind}/${change.phase}`;
    case 'response.keep':
      return `${change.kind}/${change.step}`;
    case 'argument.keep':
      return change.kind;
    default:
      return null;
  }
}

/** One change with the id made on the device. Applying it twice changes nothing. */
export type Operation = { id: string } & Change;

export type OperationKind = Change['kind'];

/** How the server answered one operation. `status` is the HTTP status it would have had alone. */
export interface OperationAnswer {
  id: string;
  outcome: 'applied' | 'already' | 'set-aside' | 'rejected';
  status: 200 | 403 | 404 | 409 | 422;
  /** Why it was set aside or rejected, as a key of the catalogue's `operations` part; null when applied. */
  code: string | null;
  /** The same as a sentence for the person; null when applied. */
  message: string | null;
  /** Applied after the assignment closed. */
  late: boolean;
}
