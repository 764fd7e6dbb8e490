import { pattern } from '../model/pattern.js';
import { finding } from './finding.js';
import { textsOf } from './reading.js';
import { piecesOf } from './written.js';
const SPACES = pattern(String.raw `(?<=\S) {2,}(?=\S)`, 'g');
/** Between two words of a line stands one space. */
export function doubleSpace({ reading, parsed }) {
    const texts = textsOf(reading).filter(({ said }) => said.includes('  '));
    return texts.flatMap(({ at, said }) => piecesOf(SPACES, said, at, parsed).map(({ place }) => finding('double-space', place, {})));
}
//# sourceMappingURL=double-space.js.map