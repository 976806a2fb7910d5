/** By flag: sentences that it must catch, and others on the same matter that are right. */
export const EXAMPLES: Record<string, { wrong: string[]; right: string[] }> = {
  V1: {
    wrong: [
      'The State Council named Baidu and Alibaba to the national AI team.',
      'Tencent belongs to a team that was designated by the State Council.',
      'As the essay rightly notes, the State Council picked the firms.',
      'China’s cabinet appointed Tencent to a national team.',
    ],
    right: [
      'The science ministry named the firms of the national AI team.',
      'The essay says that the State Council named them; the sources say that the science ministry did.',
    ],
  },
  V2: {
    wrong: [
      'DeepSeek’s team is purely local.',
      'The company hires only local people.',
      'Its engineers are all home-trained, which no other laboratory can say.',
      'Nobody on the team had studied abroad.',
      'There are no returnees among DeepSeek’s researchers.',
      'DeepSeek works with locals alone, not with stars from California.',
    ],
    right: [
      'DeepSeek’s team is overwhelmingly home-trained.',
      'The essay holds that DeepSeek hires locals alone.',
      'The team was not purely local: a quarter had a US affiliation.',
      'Is the team wholly local?',
      'The slogan of an all-local team does not survive the count.',
    ],
  },
  V3: {
    wrong: [
      'DeepSeek takes no outside money.',
      'DeepSeek had no state support in 2024.',
      'DeepSeek never took a yuan from the government.',
      'DeepSeek is funded by a hedge fund.',
      'DeepSeek grew up without any government support.',
      'DeepSeek was set up in 2023. It has never taken outside money.',
    ],
    right: [
      'Until 2026 DeepSeek took no outside money.',
      'DeepSeek was set up in 2023. Up to 2026 it took no outside money.',
      'The essay takes another case. It sets DeepSeek apart as a firm without direct state support.',
      'The essay names the conditions. DeepSeek, it says, had no direct support from the state.',
      'The essay says that DeepSeek had no direct support from the state.',
      'Up to January 2025 DeepSeek had no direct state support, though its people came from public universities.',
    ],
  },
  V4: {
    wrong: [
      'Solar was a state-led industry from the start.',
      'Beijing planned the rise of Chinese solar panels.',
      'The solar boom of 2005–10 was financed by the state.',
    ],
    right: [
      'The essay counts solar among the industries that the state led.',
      'How far solar was led by the state is contested.',
      'One account of solar gives more credit to US investors than to Beijing.',
    ],
  },
  V5: {
    wrong: [
      'In 2021 the courts abolished 996.',
      'Since the 996 ruling people go home at six.',
      'A lawsuit in 2021 put 996 to rest.',
      'Firms lived by 996. The practice was outlawed in 2021.',
      '996 is illegal, so it ended.',
    ],
    right: [
      'Ten model cases of 2021 treat a 996 schedule as breaking the legal limit, and the practice persisted.',
      'Courts gave guidance against 996, and it did not end.',
    ],
  },
  V6: {
    wrong: [
      'Chinese AI now competes on an equal footing with America.',
      'With R1 China has caught up in AI.',
      'DeepSeek has closed the gap to America.',
      'Chinese models are on a par with American ones.',
    ],
    right: [
      'By benchmark scores the best Chinese models are nearly level with American ones.',
      'Chinese AI is on a par in scores and far behind in computing power.',
      'Does DeepSeek compete on equal terms? By benchmark scores it nearly does.',
    ],
  },
  V7: {
    wrong: [
      'DeepSeek cost $6 million to build.',
      'V3 was trained for only US$5.6 million.',
      'DeepSeek paid US$5,576,000 and had its model.',
      'A laboratory in Hangzhou made a leading model on a budget of six million dollars.',
      'DeepSeek surprised everyone. It had spent US$6m.',
    ],
    right: [
      'At an assumed rent the final training run of V3 comes to about US$5.6 million, and everything before it is left out.',
      'Wuxi’s government arranged about US$6m so that Suntech could start.',
    ],
  },
  V8: {
    wrong: [
      'Zhipu hired Hu Yunhua, who had worked at Microsoft and Alibaba.',
      'Hu Yunhua carried know-how from Microsoft to Zhipu.',
    ],
    right: [
      'The essay names Hu Yunhua as an example, which could not be confirmed.',
      'State-backed Zhipu, in the essay’s account, recruits senior people such as Hu Yunhua.',
    ],
  },
  V9: {
    wrong: [
      'Huang Yasheng has shown that collaboration with other countries made the industry.',
      'In his book Huang credits international collaboration.',
    ],
    right: [
      'The essay cites Huang Yasheng for the view that collaboration with other countries made the industry.',
      'In 2023 Huang Yasheng argued that Hong Kong lent entrepreneurs its finance and its legal order.',
    ],
  },
  V10: {
    wrong: [
      'Part 1 shows that DeepSeek’s people choose their own projects.',
      'As the first post explains, there are no titles and no targets.',
      'People choose their own projects, says the first of the two posts.',
    ],
    right: [
      'The first post was not available for this course.',
      'An earlier post is said to explain how this made the firm faster.',
    ],
  },
  V11: {
    wrong: [
      'The essay’s grid has two axes, knowledge and governance.',
      'The essay places Zhipu and Alibaba on a two-by-two grid.',
      'DeepSeek is home-grown because it stands outside the state.',
    ],
    right: ['The grid is our reading and not the essay’s.', 'Zhipu is home-grown and backed by the state.'],
  },
  V12: {
    wrong: [
      'The essay contradicts itself.',
      'There is a tension in the essay between the turning point and the outlier.',
    ],
    right: [
      'By our reading there is a tension in the essay between the turning point and the outlier.',
      'Two studies seem to contradict each other.',
      'The two lessons of the essay pull against each other. That is our reading.',
    ],
  },
  V13: {
    wrong: [
      'The essay says that Liang Wenfeng paid for the company himself.',
      'Liang Wenfeng, as JS Tan’s essay calls him, had run a hedge fund.',
    ],
    right: [
      'The essay does not name the founder, Liang Wenfeng.',
      'In a 2024 interview Liang Wenfeng named the embargo on advanced chips.',
    ],
  },
  V14: {
    wrong: [
      'High-Flyer was founded in 2015.',
      'DeepSeek was set up in July 2023.',
      'The study counted 223 authors.',
      'The Big Fund joined the round of 2026.',
      'A national fund owns part of DeepSeek.',
      'V4 was trained on Huawei chips.',
    ],
    right: [
      'High-Flyer was founded in the mid-2010s, and DeepSeek in 2023.',
      'Of about 200 authors more than half had trained at home.',
      'A national fund is among the backers, per reports.',
      'V4 was adapted to run on Huawei chips, and reports disagree on their part in training it.',
    ],
  },
};
