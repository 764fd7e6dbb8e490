import { mapText, type Prose, visibleText } from '../base/prose.ts';

const NO_BREAK = '\u00A0';

/** A label with more letters than this can be wider than a line on a telephone. */
const LONGEST_LABEL = 36;

/** The label of a point, such as `Action for DCC:`, in one piece: no line ends inside it. */
export function unbrokenLabel(label: Prose): Prose {
  if (visibleText(label).length > LONGEST_LABEL) return label;
  return mapText(label, (text) => text.replaceAll(' ', NO_BREAK));
}
