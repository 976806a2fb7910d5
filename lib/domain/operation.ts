import type { Confidence, Phase, Position, StanceValue } from './debate';
import type { TagContent } from './tag';

/** One strand of an argument: tags → because → claim. */
export interface Warrant {
  tagIds: string[];
  because: string;
}

/** What an operation does, without its id: every change a person can make inside an attempt. */
export type Change =
  | ({ kind: 'tag.create'; tagId: string; sourceId: string } & TagContent)
  /** `base` is the id of the revision the person was looking at; `reason` is asked once the tag is locked. */
  | ({ kind: 'tag.edit'; tagId: string; base: string; reason?: string } & TagContent)
  | { kind: 'tag.delete'; tagId: string; base: string; reason?: string }
  | { kind: 'step.done'; step: string }
  | {
      kind: 'stance.keep';
      phase: Phase;
      value: StanceValue;
      position: Position;
      confidence: Confidence;
      /** After: the tags that moved it. */
      movedBy: string[];
      /** After: why nothing moved it; empty when something did. */
      unmoved: string;
    }
  | { kind: 'prediction.keep'; phase: Phase; answer: string }
  | { kind: 'response.keep'; step: string; text: string }
  | { kind: 'argument.keep'; claim: string; warrants: Warrant[]; objection: string; answer: string };

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
