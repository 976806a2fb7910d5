import type { Position } from '@/lib/domain/debate';
import type { Side } from '@/lib/domain/exercise';

/** Reasons that simulated students give, per position: about any sentence on where a team's skill comes from. */
export const BECAUSES: Record<Position, readonly string[]> = {
  transfer: [
    'the skill it describes was learned from people or papers outside China before it was used there',
    'without the foreign part in this sentence there would be nothing here to improve on',
    'it shows a door that opened from outside, and somebody walking through it',
    'the training was at home, but what was taught had been worked out elsewhere',
    'it names a link abroad, and even a short link can carry the part that is hard to write down',
    'buying or reading the best version first is how the starting point was reached',
    'it counts who was exposed to foreign labs, which is the usual road for know-how',
  ],
  indigenous: [
    'the people named here were taught, hired and given problems inside the country',
    'others had the same published work in front of them and did not build this',
    'it points to choices the team made by itself, after the borrowed part was used up',
    'a year abroad out of ten at home does not explain the other nine',
    'the schools that trained them are public and local, so the capacity is too',
    'it is evidence that the group could go on when help from outside stopped',
    'it shows a step that nobody elsewhere had taken yet',
  ],
  sequence: [
    'first they used what others had made, then they changed it, and the sentence has both halves',
    'the borrowed design is the reason they knew which part to replace',
    'it reads like a ladder: learn, copy, adjust, publish',
    'both camps can quote it, but only together do the two halves make sense',
    'the order matters here: the own work starts where the taken work ends',
    'it shows learning from outside turning into something that others now learn from',
  ],
  complicates: [
    'the number is real, but it does not say what the people learned or where the idea came from',
    'it is about who tells the story, so it cannot settle who is right',
    'place of study and source of ideas are two questions, and this mixes them',
    'it cuts against both stories: not cut off, and not made abroad either',
    'one account from inside the firm is too little to lean on either way',
    'the category itself is the problem, because the lab was foreign and in Beijing',
  ],
};

/** Claims that simulated students argue for, by the position they ended on. */
export const CLAIMS: Record<Position, string> = {
  transfer: 'A team trained at home can still rest on knowledge that was carried in from elsewhere.',
  indigenous: 'The team shows that people schooled in China can do work at the front of a field by themselves.',
  sequence: 'The people learned from open work first and then added to it, so neither word alone describes them.',
  complicates: 'Where a team was trained says too little to decide where its innovation came from.',
};

/** The strongest objection a simulated student names, and the answer they give to it. */
export const OBJECTIONS: Record<Position, { objection: string; answer: string }> = {
  transfer: {
    objection: 'Everybody could read the same papers, and only a few teams made something of them.',
    answer: 'True, so I claim that outside knowledge was necessary, not that it was enough.',
  },
  indigenous: {
    objection: 'About a quarter of the authors had some tie to the United States.',
    answer: 'Most of those ties lasted a year, and the people work in China now.',
  },
  sequence: {
    objection: 'Calling everything a sequence is a way of not choosing.',
    answer: 'It would be, if the order could not be wrong. It could: the own work might have come first.',
  },
  complicates: {
    objection: 'If no evidence can decide, the question is not worth asking.',
    answer: 'It can be decided in parts: who taught, who paid and who had the idea are separate questions.',
  },
};

/** How simulated students argue a side that they did not start from. */
export const OTHER_CASES: Record<Side, readonly string[]> = {
  transfer: [
    'A defender of this side would begin with the published design that the first model used. The people were trained in China, but they were trained to read and extend work that had been done elsewhere, and two core authors had been in a foreign laboratory in Beijing. What it cannot show is that the borrowed part mattered more than what was added.',
    'The count of careers says where people were, so it cannot answer this side, which asks where the ideas were first had. A year abroad or a good paper is enough to bring them in. Its weak point is that everybody could read the same papers.',
  ],
  indigenous: [
    'A defender of this side would say that more than half of those traced had never trained or worked abroad, and that most of the others stayed for one year. The open papers were there for every company, and only a few changed the design. It has to grant that nobody counted what was learned by reading.',
    'Schools at home made the people, money at home paid them, and within about a year they had parts of their own. That is capacity, wherever the starting point came from. Its defenders would grant that the figures leave out authors who could not be traced.',
  ],
};

/** What simulated students hand in as they leave. */
export const EXIT_TICKETS = [
  'More than half of about 200 traceable authors had trained and worked only in China, according to the Hoover count.',
  'Instead of only local people I would say overwhelmingly home-trained: about a quarter had some US affiliation.',
  'The firm hired mostly people trained in China, though two core authors came through a Microsoft lab in Beijing.',
  'Roughly a quarter had a US tie, most for a single year, so home-trained is right and cut off is not.',
] as const;
