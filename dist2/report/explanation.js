import { HOUSE_RULES, isRule } from '../model/rule.js';
import { EXAMPLES_BY_CODE } from './examples.js';
import { SENTENCES } from './sentences.js';
/** Every code of the program, by the alphabet. */
export function allCodes() {
    return Object.keys(SENTENCES).filter(isCode).sort();
}
/** Whether a word is a code of the program. */
export function isCode(word) {
    return Object.hasOwn(SENTENCES, word);
}
/** All codes as text, a line each. */
export function codesAsText() {
    const codes = allCodes();
    const width = Math.max(...codes.map((code) => code.length));
    return codes.map((code) => `${code.padEnd(width)}  ${SENTENCES[code].plain}\n`).join('');
}
/** A code as text: what it is about, why that matters, what to do, how not to do it and how to. */
export function explanation(code) {
    const { plain, why, fix } = SENTENCES[code];
    const { bad, good } = EXAMPLES_BY_CODE[code];
    const parts = [
        `${code} (${severityOf(code)})`,
        plain,
        ...(why === undefined ? [] : [`Why: ${why}`]),
        `Fix: ${fix}`,
        `Not like this:\n${indented(bad)}`,
        `But like this:\n${indented(good)}`,
        ...(isRule(code) ? [settings(code)] : []),
    ];
    return `${parts.join('\n\n')}\n`;
}
/** How a code counts where no `opsg.yaml` says otherwise. */
export function severityOf(code) {
    if (code === 'unused-allowance')
        return 'warning';
    return isRule(code) ? HOUSE_RULES[code] : 'error';
}
function settings(code) {
    return [
        'To let one case pass, write a comment on its line or above, with your reason:',
        indented(`# opsg: allow ${code} because …`),
        'To change the rule for a folder of records, write into its opsg.yaml error, warning or off:',
        indented(`rules: { ${code}: off }`),
    ].join('\n');
}
/** An empty file stays to be seen, and so do characters that nobody sees. */
function indented(lines) {
    const shown = lines === '' ? '(nothing)' : lines.replaceAll('\b', '␈').replaceAll('\t', '→');
    return shown.replace(/^/gm, '  ');
}
//# sourceMappingURL=explanation.js.map