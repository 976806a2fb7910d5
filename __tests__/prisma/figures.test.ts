import { hasFigure } from './figures';

test.each([
  { sentence: 'About 49 people had been abroad.', figure: true },
  { sentence: 'It began in 1998.', figure: true },
  { sentence: 'It rose between 2005–10.', figure: true },
  { sentence: 'More than 2,300 programmes were opened.', figure: true },
  { sentence: 'The model read 14.8tn words.', figure: true },
  { sentence: 'A phone with a 7nm chip surprised Washington.', figure: true },
  { sentence: 'In the 2000s firms went abroad.', figure: true },
  { sentence: 'The price was US$5.576m.', figure: true },
  { sentence: 'It cost 40% less.', figure: true },
  { sentence: 'In January 2025 the model came out.', figure: true },
  { sentence: 'R1 followed V3, and R1-Zero was made on H800s.', figure: false },
  { sentence: 'A DGX-A100 is a machine for 5G and more.', figure: false },
  { sentence: 'The 996 schedule is known everywhere.', figure: false },
  { sentence: 'Smaller models stand on Llama 3 and Qwen2.5.', figure: false },
  { sentence: 'The plan was called Made in China 2025.', figure: false },
  { sentence: 'Modules 7 and 8 test that.', figure: false },
  { sentence: 'The essay of January 2025 asks another question.', figure: false },
  { sentence: 'The essay of January 2025 asks what 31 people did.', figure: true },
  { sentence: 'Ask again in 2029, and in the 2030 report.', figure: false },
  { sentence: 'In 2026 it had not changed.', figure: true },
  { sentence: 'Thirty-one people signed.', figure: false },
])('$sentence: $figure', ({ sentence, figure }) => {
  expect(hasFigure(sentence)).toBe(figure);
});
