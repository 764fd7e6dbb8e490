import { expect, test } from 'vitest';
import { openPool } from '../../src/workers/pool.ts';

/** Processes that answer at once, and tell how many were started, how many are left and were at most. */
function processes() {
  const figures = { started: 0, atWork: 0, most: 0 };
  const start = async () => {
    figures.started += 1;
    figures.atWork += 1;
    figures.most = Math.max(figures.most, figures.atWork);
    let isAtWork = true;
    return {
      ask: async (question: unknown) => question,
      end: async () => {
        if (isAtWork) figures.atWork -= 1;
        isAtWork = false;
      },
    };
  };
  return { figures, start };
}

test.each([
  [2, 1000, 600, 2],
  [2, 3000, 600, 6],
  [4, 10_000, 700, 16],
])(
  '%i processes at a time, and never more, answer %i questions by %i each, and %i in all take turns',
  async (size, questions, questionsEach, started) => {
    const { figures, start } = processes();
    const pool = openPool({ size, questionsEach, start });
    const answers: unknown[] = [];
    for (let asked = 0; asked < questions; asked += size)
      answers.push(...(await Promise.all(Array.from({ length: size }, (_, i) => pool.ask(asked + i)))));
    expect(answers).toEqual(Array.from({ length: questions }, (_, i) => i));
    expect(figures).toEqual({ started, most: size, atWork: size });
    await pool.close();
    expect(figures.atWork).toBe(0);
  },
);

test('the failure of a process answers only its own questions', async () => {
  const pool = openPool({
    size: 1,
    questionsEach: 1,
    start: async () => ({
      ask: async (question) => (question === 1 ? Promise.reject(new Error('it has died')) : question),
      end: async () => {},
    }),
  });
  const answers = await Promise.allSettled([0, 1, 2].map((question) => pool.ask(question)));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
