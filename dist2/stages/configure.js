import { lookOf, readLook } from '../formats/look.js';
import { readProse } from '../formats/prose.js';
import { BUILT_IN } from '../model/built-in.js';
import { BUILT_IN_LIMITS, HIGHEST_LIMITS, LIMIT_NAMES } from '../model/limits.js';
import { error, failed, ok } from '../model/problem.js';
import { isAboutLevels, isRule, RULE_SETTINGS, ruleCodes } from '../model/rule.js';
import { schemaProblems } from '../model/schema-problems.js';
import { nearestWord } from '../model/spelling.js';
import { keyPlace, plainValue, valuePlace } from '../model/tree.js';
import { PLACEHOLDERS } from '../model/workspace.js';
import { abbreviationsOf, labelledFor, labelProblems } from '../model/workspace-labels.js';
import { workspaceSchema } from '../model/workspace-schema.js';
import { besides, wordsForNothing } from '../rules/words-for-nothing.js';
/** `opsg.yaml`, and the bytes of the logo that it names, become a workspace, with what is built in where it is silent; or every problem that it has. */
export function configure(parsed, logoBytes) {
    if (!parsed)
        return ok(workspaceOf(BUILT_IN, lookOf(BUILT_IN.look)));
    const nothing = wordsForNothing(parsed);
    const { schema, keys } = workspaceSchema();
    const read = schema.safeParse(plainValue(parsed.root));
    if (!read.success) {
        const shape = schemaProblems(read.error.issues, parsed, { keys, groups: [] });
        return failed(besides(nothing, shape));
    }
    const look = readLook(read.data.look, parsed, logoBytes);
    const problems = [
        ...nothing,
        ...patternsOf(read.data).flatMap((pattern) => patternProblems(pattern, parsed)),
        ...(look.ok ? [] : look.problems),
        ...ruleProblems(read.data, parsed),
        ...limitProblems(read.data, parsed),
        ...levelProblems(read.data, parsed),
        ...labelProblems(read.data, parsed),
    ];
    return look.ok && problems.length === 0 ? ok(workspaceOf(read.data, look.value)) : failed(problems);
}
function patternsOf({ groups = [], policy, fileName, look }) {
    const { title, introduction, marking } = PLACEHOLDERS;
    return [
        { path: ['fileName'], text: fileName, known: PLACEHOLDERS.fileName, isProse: false },
        { path: ['look', 'footer'], text: look?.footer, known: [], isProse: true },
        { path: ['policy', 'marking'], text: policy?.marking, known: marking, isProse: true },
        ...(policy?.levels ?? []).map(({ statement }, i) => {
            return { path: ['policy', 'levels', i, 'statement'], text: statement, known: marking, isProse: true };
        }),
        ...groups.flatMap((group, i) => [
            { path: ['groups', i, 'title'], text: group.title, known: title, isProse: false },
            { ...introductionOf(group, i), known: introduction, isProse: true },
        ]),
    ];
}
/** The text of an introduction, and where it stands. */
function introductionOf({ introduction }, i) {
    const path = ['groups', i, 'introduction'];
    return typeof introduction === 'object'
        ? { path: [...path, 'text'], text: introduction.text }
        : { path, text: introduction };
}
function patternProblems({ path, text = '', known, isProse }, parsed) {
    const place = valuePlace(parsed, path);
    const names = [...text.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name);
    const unknown = names
        .filter((name) => known.length > 0 && !known.includes(name))
        .map((name) => error('unknown-placeholder', place, { name, known }));
    const faults = isProse ? readProse(text).faults : [];
    const notProse = faults.map(({ construct, piece }) => error('not-inline', place, { construct, piece }));
    return [...unknown, ...notProse];
}
function ruleProblems({ rules = {} }, parsed) {
    return Object.entries(rules).flatMap(([code, given]) => {
        const key = keyPlace(parsed, ['rules'], code);
        if (isAboutLevels(code))
            return [error('rule-is-fixed', key, { code })];
        if (!isRule(code)) {
            return [error('unknown-rule', key, { given: code, near: nearestWord(code, ruleCodes()) })];
        }
        if (isSetting(given))
            return [];
        const place = valuePlace(parsed, ['rules', code]);
        return [error('bad-severity', place, { given, near: nearestWord(given, RULE_SETTINGS) })];
    });
}
/** A limit that is set too high to be safe. */
function limitProblems({ limits = {} }, parsed) {
    return LIMIT_NAMES.flatMap((name) => {
        const highest = HIGHEST_LIMITS[name];
        const isSafe = Number(limits[name] ?? 0) <= highest;
        return isSafe ? [] : [error('limit-too-high', valuePlace(parsed, ['limits', name]), { name, highest })];
    });
}
/** Two levels of one name: a label would not say which, and Windows and macOS would make one folder of two. */
function levelProblems({ policy }, parsed) {
    const names = (policy?.levels ?? []).map(({ name }) => name.toLowerCase());
    return (policy?.levels ?? []).flatMap(({ name }, i) => {
        const place = valuePlace(parsed, ['policy', 'levels', i, 'name']);
        return names.indexOf(name.toLowerCase()) < i ? [error('same-level-name', place, { name })] : [];
    });
}
function limitsOf(limits = {}) {
    const own = Object.entries(limits).map(([name, value]) => [name, Number(value)]);
    return { ...BUILT_IN_LIMITS, ...Object.fromEntries(own) };
}
function isSetting(word) {
    return RULE_SETTINGS.some((setting) => setting === word);
}
function settingsOf(rules = {}) {
    return new Map(Object.entries(rules).flatMap(([code, setting]) => isRule(code) && isSetting(setting) ? [[code, setting]] : []));
}
function workspaceOf(authored, look) {
    const policy = policyOf(authored.policy ?? BUILT_IN.policy);
    const own = (authored.groups ?? []).map((group, i) => groupOf(group, i, policy));
    const isReplaced = (group) => own.some(({ reference }) => reference === group.reference);
    return {
        language: authored.language ?? BUILT_IN.language,
        policy,
        groups: [
            ...own,
            ...BUILT_IN.groups.map((group, i) => groupOf(group, i, policy)).filter((group) => !isReplaced(group)),
        ],
        look,
        abbreviations: abbreviationsOf(authored.abbreviations, policy),
        expandsAbbreviations: authored.abbreviate === 'expand',
        listsAbbreviations: authored.abbreviationList === 'at-end',
        fileName: authored.fileName ?? BUILT_IN.fileName,
        rules: settingsOf(authored.rules),
        wordsPerPoint: Number(authored.wordsPerPoint ?? BUILT_IN.wordsPerPoint),
        limits: limitsOf(authored.limits),
        references: new Map(Object.entries(authored.references ?? BUILT_IN.references)),
    };
}
function groupOf({ reference, name, title, introduction = '', points }, i, policy) {
    const { value, ...label } = labelledFor(introduction, ['opsg.yaml', 'groups', i, 'introduction'], policy);
    return {
        reference,
        name,
        title: title ?? BUILT_IN.groups[0].title,
        introduction: { ...label, value: readProse(value).prose, wordings: [] },
        points: points ?? 'paragraph',
    };
}
function policyOf({ name, marking, levels }) {
    const [lowest, ...others] = levels.map((level, rank) => {
        return { name: level.name, rank, statement: readProse(level.statement).prose };
    });
    if (!lowest)
        throw new Error('the schema of a workspace asks for at least one level');
    return { name, marking: readProse(marking ?? BUILT_IN.policy.marking).prose, levels: [lowest, ...others] };
}
//# sourceMappingURL=configure.js.map