import type { Command, Option } from 'commander';

/** Refuses an option with a value that is given again: commander would keep the last value and forget the others. */
export function refuseRepeatedOptions(program: Command): void {
  for (const command of [program, ...program.commands])
    for (const option of command.options.filter(takesOneValue)) refuseRepeated(option, command);
}

/** Of an option that takes several values one by one, the help says so. */
function takesOneValue({ required, optional, variadic, description }: Option): boolean {
  return (required || optional) && !variadic && !description.includes('may be repeated');
}

function refuseRepeated(option: Option, command: Command): void {
  let isGiven = false;
  command.on(`option:${option.name()}`, () => {
    if (isGiven) command.error(`error: ${sayRepeated(option)}`);
    isGiven = true;
  });
}

function sayRepeated({ flags, defaultValue }: Option): string {
  const isList = Array.isArray(defaultValue);
  const advice = isList ? 'Give it once, with commas between its values.' : 'Give it once.';
  return `option “${flags}” is given more than once. ${advice}`;
}
