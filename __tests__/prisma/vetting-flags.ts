/** The sentences beside one, in the same text; empty where there is none. */
export interface Beside {
  before: string;
  after: string;
}

/** A statement that the course must not make as its own, because the sources do not carry it. */
export interface Flag {
  id: string;
  /** What may not be said, for the title of a test. */
  never: string;
  /** Whether a sentence says it. */
  says: (sentence: string, beside: Beside) => boolean;
}

/** Whether all of these patterns are in a text. */
const has = (text: string, ...patterns: RegExp[]) => patterns.every((pattern) => pattern.test(text));
const hasAny = (text: string, ...patterns: RegExp[]) => patterns.some((pattern) => pattern.test(text));

/** The essay is named as the one who says so, and nobody adds that it is right. */
const saysEssay = (text: string) => /\bessay\b/i.test(text) && !/\bas the essay (?:notes|shows|rightly)\b/i.test(text);

/** The essay says so in this sentence, or the sentence goes on about the essay that the one before it named. */
const goesOnAboutEssay = (sentence: string, before: string) =>
  saysEssay(sentence) || (/^(?:It|Its author)\b|, it (?:says|holds|argues),/.test(sentence) && saysEssay(before));

const YEAR = /\b20\d\d\b/;
const TEAM = /\bDeepSeek|\bteam\b|\bpeople\b|\bauthors\b|\bstaff\b|\bengineers\b|\bresearchers\b|\bhires\b/i;
const ALL_LOCAL =
  /\b(?:only|purely|wholly|entirely|exclusively|solely|completely|fully|all)[- ](?:local|domestic|Chinese|home-?(?:trained|grown|taught))\b|\blocals? (?:people |talent |staff )?(?:alone|only)\b|\b(?:hires?|hired|employs?|recruits?) only (?:local|Chinese|home)|\b(?:nobody|no one|none) [^.,;]*(?:trained|studied|been) abroad\b|\b(?:no|not one) (?:returnees?|foreign-trained)\b/i;
const NO_MONEY =
  /\b(?:no|never|not|nothing|neither|nor|without)\b[^.;]{0,50}\b(?:outside|state|government|public|venture|corporate|external)\b[^.;]{0,20}\b(?:money|investors?|investments?|funding|funds|capital|support|backing|backers?|help|aid)\b|\b(?:no|never|not|without)\b[^.;]{0,40}\bfrom (?:the (?:state|government)|outside|investors)\b/i;
const NO_STATE =
  /\b(?:no|never any|without(?: any)?|nothing in the way of) (?:state|government|public) (?:support|help|backing|money|aid)\b/i;
const STATE_LED =
  /\bstate-led\b|\b(?:led|planned|financed|created|driven|built) by (?:the state|Beijing)\b|\b(?:the state|Beijing|the central government) (?:led|planned|paid for|financed|created|drove|built)\b|\bunder the state’s lead\b/i;
const LEVEL =
  /\bequal (?:footing|terms)\b|\bon a par\b|\bparity\b|\blevel with\b|\bnearly level\b|\bdrawn level\b|\bcaught up\b|\bcompeting level\b|\bas good as (?:America|the US|the West)|\bclosed the gap\b/i;
const YARDSTICK =
  /\bscores?\b|\bbenchmarks?\b|\bcomput(?:e|ing)\b|\bdownloads?\b|\brankings?\b|\byardsticks?\b|\bmeasures?\b/i;
const FINAL_RUN_PRICE = /\b(?:US)?\$? ?(?:5\.5\d*|5\.6|6|six)[ -]?(?:m|million)\b|\b5,576,000\b/i;
const TENSION =
  /\btensions?\b|\bcontradict\w* (?:itself|its)\b|\bat odds\b|\binconsisten|\bpull against\b|\bpulls? (?:in )?two ways\b/i;
const OURS = /\b(?:our|my|this course’s) (?:own )?reading\b|\breading of ours\b/i;

/** What vetting the sources found must not be said, V1 to V14, one sentence at a time. */
export const FLAGS: Flag[] = [
  {
    id: 'V1',
    never: 'that the State Council named the national AI team',
    says: (sentence) =>
      has(
        sentence,
        /State Council|\bcabinet\b/i,
        /\bteams?\b|\bnam(?:es?|ed|ing)\b|designat|appoint|\bpick|\bchose|select/i,
      ) && !saysEssay(sentence),
  },
  {
    id: 'V2',
    never: 'that DeepSeek’s people are local or home-trained without exception',
    says: (sentence) =>
      has(sentence, TEAM, ALL_LOCAL) &&
      !saysEssay(sentence) &&
      !hasAny(
        sentence,
        /\?$/,
        /\b(?:claims?|claimed|called|calls|slogans?|whether|took|assumed|colleagues|too (?:strong|absolute))\b/i,
        new RegExp(`\\b(?:not|nor|never|hardly|far from)\\b[^,;.]{0,40}(?:${ALL_LOCAL.source})`, 'i'),
      ),
  },
  {
    id: 'V3',
    never: 'how DeepSeek is paid for without a date, or that the state did nothing for it',
    says: (sentence, { before }) => {
      const isAboutIt = /DeepSeek/.test(sentence) || /DeepSeek/.test(before);
      if (!isAboutIt || goesOnAboutEssay(sentence, before)) return false;
      if (NO_STATE.test(sentence)) return true;
      const isOpen =
        has(sentence, NO_MONEY) ||
        /DeepSeek (?:is (?:self-)?(?:funded|financed|paid for) (?:by|from|with)|pays)/.test(sentence);
      return isOpen && !hasAny(sentence, YEAR, /\buntil then\b/);
    },
  },
  {
    id: 'V4',
    never: 'that the state led solar, as if nobody contested it',
    says: (sentence) =>
      has(sentence, /\bsolar\b|\bSuntech\b|\bpanels?\b/i, STATE_LED) &&
      !saysEssay(sentence) &&
      !hasAny(sentence, /\bcontested\b|\baccounts?\b|\bwhether\b|\bhow far\b|\bviews?\b|\breadings?\b|\?$/i),
  },
  {
    id: 'V5',
    never: 'that 996 was abolished, or that there was one ruling against it',
    says: (sentence, { before }) => {
      const isAboutIt =
        /\b996\b/.test(sentence) || (/\b996\b/.test(before) && /\b(?:practice|schedule|it)\b/i.test(sentence));
      if (!isAboutIt) return false;
      if (/\b996 (?:ruling|verdict|judgment|lawsuit)|\b(?:lawsuit|verdict|one ruling|a ruling)\b/i.test(sentence))
        return true;
      const isEnd =
        /abolish|outlaw|\bbanned\b|\bended\b|\bdisappeared\b|\bvanished\b|\bis over\b|\bno longer\b|\billegal\b|\bforbidden\b/i;
      return isEnd.test(sentence) && !/\b(?:not|never)\b/i.test(sentence);
    },
  },
  {
    id: 'V6',
    never: 'that China is level in AI, without saying by which yardstick',
    says: (sentence, { before, after }) =>
      has(sentence, /\bAI\b|DeepSeek|\bmodels?\b/, LEVEL) &&
      !hasAny(sentence, YARDSTICK) &&
      !YARDSTICK.test(before) &&
      !YARDSTICK.test(after),
  },
  {
    id: 'V7',
    never: 'the price of one training run as what DeepSeek cost',
    says: (sentence, { before }) => {
      const isAboutIt = (text: string) => /DeepSeek|\bV3\b|\bR1\b|\bmodels?\b|\btrain/.test(text);
      const isPrice = /\b(?:costs?|built|made|trained|developed|budget|spent|price)\b/i.test(sentence);
      return (
        FINAL_RUN_PRICE.test(sentence) &&
        (isAboutIt(sentence) || (isAboutIt(before) && isPrice)) &&
        !hasAny(sentence, /\bfinal (?:training )?run\b/i, /\bSuntech\b|\bWuxi\b/)
      );
    },
  },
  {
    id: 'V8',
    never: 'where Hu Yunhua worked, except as what the essay says',
    says: (sentence) => /\bHu Yunhua\b|\bYunhua\b/.test(sentence) && !saysEssay(sentence),
  },
  {
    id: 'V9',
    never: 'Huang Yasheng’s view of collaboration, except as what the essay ascribes to him',
    says: (sentence, { before }) =>
      has(sentence, /\bHuang\b/, /collaborat|co-?operat|other countries|across borders|international/i) &&
      !/\bJensen\b|\bNvidia\b/.test(sentence) &&
      !goesOnAboutEssay(sentence, before) &&
      !/\b(?:cites|is named)\b/.test(sentence),
  },
  {
    id: 'V10',
    never: 'what stands in the first of the two posts',
    says: (sentence) =>
      /\bpart (?:1|one)\b|\b(?:first|earlier|previous) post\b|\bfirst of the two posts\b/i.test(sentence) &&
      !/\bnot (?:\w+ )?(?:seen|read|available)\b|\bis said to\b|\bcould not be\b/i.test(sentence),
  },
  {
    id: 'V11',
    never: 'that the grid is the essay’s, or that home-grown means away from the state',
    says: (sentence) => {
      const isMerged =
        /\b(?:home-grown|indigenous)\b[^.;]*\b(?:because|since|so|means?|therefore)\b[^.;]*\b(?:outside|without|free of|independent of|away from) (?:the )?(?:state|government|mainstream)/i;
      const isTheirs = has(sentence, /\bessay/i, /\bgrid\b|two-by-two|2 ?[×x] ?2|\baxes\b/i);
      return isMerged.test(sentence) || (isTheirs && !hasAny(sentence, OURS, /\bnot\b/));
    },
  },
  {
    id: 'V12',
    never: 'that the essay contradicts itself, without saying that this is our reading',
    says: (sentence, { before, after }) =>
      has(sentence, TENSION, /\bessay\b|\bTan\b|\bE(?:8|60|61|66)\b/) &&
      !hasAny(`${before} ${sentence} ${after}`, OURS),
  },
  {
    id: 'V13',
    never: 'that the essay names DeepSeek’s founder',
    says: (sentence) =>
      has(sentence, /\bessay\b|\bTan\b/i, /\bLiang\b/) &&
      !/\b(?:not|never|without) (?:nam(?:e|es|ing)|give|say)\b|\bunnamed\b/.test(sentence),
  },
  {
    id: 'V14',
    never: 'details on which the sources disagree',
    says: (sentence, { before }) => {
      const isFund =
        /\bnational (?:AI )?fund\b/i.test(sentence) && !/\breports?\b|\breported\b|\bsaid\b/i.test(sentence + before);
      const isTrained =
        /\bV4\b[^.;]*\btrain|\btrain[^.;]*\bV4\b/i.test(sentence) &&
        !/disagree|inconsisten|contradict|says nothing|easier than/i.test(sentence);
      return (
        isFund ||
        isTrained ||
        has(sentence, /High-Flyer/, /\b201[56]\b/) ||
        has(sentence, /\b(?:May|July)(?: of)? 2023\b/, /DeepSeek|\bcompany\b|\bit\b/i) ||
        has(sentence, /\b(?:223|232)\b/) ||
        hasAny(sentence, /\bBig Fund\b/, /\bAI Industry(?: Investment)? Fund\b/i)
      );
    },
  },
];
