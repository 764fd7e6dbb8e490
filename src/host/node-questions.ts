import { isCancel, multiselect, select, text } from '@clack/prompts';
import type { Questions } from './world.ts';

/** Where a person reads questions and types answers. */
interface Asking {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** Questions for the person at a terminal, with their keys: arrows, the space bar, Enter, and Ctrl-C to give up. */
export function questionsAt(terminal: Asking): Questions {
  return {
    async text(message, suggestion, problem) {
      const validate = (answer = '') => problem(answer.trim());
      const answer = await text({ ...terminal, message, validate, initialValue: suggestion });
      return isCancel(answer) ? undefined : answer.trim();
    },
    async choose(message, choices) {
      const options = choices.map((value) => ({ value }));
      const answer = await select({ ...terminal, message, options });
      return isCancel(answer) ? undefined : answer;
    },
    async chooseSome(message, choices) {
      const options = choices.map((value) => ({ value }));
      const initialValues = [...choices];
      const answer = await multiselect({ ...terminal, message, options, initialValues, required: false });
      return isCancel(answer) ? undefined : answer;
    },
  };
}
