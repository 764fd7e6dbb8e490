import * as z from 'zod/mini';
import { LIMIT_NAMES } from './limits.js';
import { namedParts } from './named-parts.js';
import { RULE_SETTINGS, ruleCodes } from './rule.js';
/**
 * The schema of `opsg.yaml`, and the keys that each of its parts may have. Every key is optional; what is absent is
 * as built in.
 */
export function workspaceSchema() {
    const { part, keys } = namedParts();
    const labelled = labelledOf(part);
    const rules = { propertyNames: { enum: ruleCodes() }, additionalProperties: { enum: RULE_SETTINGS } };
    const schema = part('opsg.yaml', {
        language: z.optional(matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
        policy: z.optional(policyOf(part)),
        groups: z.optional(listOf(groupOf(part, labelled))),
        look: z.optional(lookOf(part)),
        abbreviations: z.optional(z.record(z.string(), labelled)),
        abbreviate: z.optional(z.enum(['as-written', 'expand'])),
        abbreviationList: z.optional(z.enum(['none', 'at-end'])),
        fileName: z.optional(matching(/^[^/\\:*?"<>|]+$/)),
        rules: z.optional(z.record(z.string(), z.string()).check(z.meta(rules))),
        wordsPerPoint: z.optional(matching(/^[1-9]\d{0,3}$/)),
        limits: z.optional(limitsOf(part)),
        references: z.optional(z.record(matching(/^[A-Z]{2,}$/), matching(/^[0A][0A./-]*$/))),
    });
    return { schema, keys };
}
function policyOf(part) {
    const level = part('level', { name: matching(/^[A-Z][A-Za-z]*$/), statement: text() });
    return part('policy', { name: text(), marking: z.optional(text()), levels: listOf(level) });
}
/** Where a text is for some readers only, its level is part of it: without one it would be for everyone. */
function labelledOf(part) {
    return z.union([text(), part('text', { text: text(), classification: text() })]);
}
function groupOf(part, labelled) {
    return part('group', {
        reference: matching(/^[A-Z][A-Z0-9]*$/),
        name: text(),
        title: z.optional(text()),
        introduction: z.optional(labelled),
        points: z.optional(z.enum(['paragraph', 'list'])),
    });
}
function lookOf(part) {
    return part('look', {
        organisation: z.optional(text()),
        logo: z.optional(part('logo', { file: text(), alternative: text() })),
        accent: z.optional(matching(/^#[0-9A-Fa-f]{6}$/)),
        footer: z.optional(text()),
    });
}
function limitsOf(part) {
    const wholeNumber = z.optional(matching(/^[1-9]\d{0,6}$/));
    const limits = Object.fromEntries(LIMIT_NAMES.map((name) => [name, wholeNumber]));
    return part('limits', limits); // fromEntries forgets the names of the keys
}
function text() {
    return z.string().check(z.minLength(1));
}
function matching(pattern) {
    return z.string().check(z.regex(pattern));
}
function listOf(entry) {
    return z.array(entry).check(z.minLength(1));
}
//# sourceMappingURL=workspace-schema.js.map