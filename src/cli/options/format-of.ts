/** Kinds of files that other programs open by their names. */
const KNOWN = /\.(csv|docx?|eml|html?|ics|json|md|odt|ods|pdf|rtf|xlsx?|xml)$/i;

/** The format that the name of a file says; a sentence where it says one that the command does not write. */
export function formatOf<Format extends string>(
  out: string,
  formats: readonly Format[],
  usual: Format,
): { readonly format: Format } | { readonly refused: string } {
  const format = formats.find((one) => out.toLowerCase().endsWith(`.${one}`));
  if (format !== undefined) return { format };
  const other = KNOWN.exec(out)?.[0];
  if (other === undefined) return { format: usual };
  const endings = formats.filter((one) => one !== usual).map((one) => `.${one}`);
  return {
    refused: `This command writes no ${other}. Name a file that ends in ${endings.slice(0, -1).join(', ')} or ${endings.at(-1)}, or say with --format what to write.`,
  };
}
