/** The same document with nothing of its record in it: what remains is the template's and the format's own. */
export function blank({ language, reference, fileStem, look, marking, timestamp }) {
    const title = [{ type: 'text', value: marking.level.name }];
    return {
        language,
        reference,
        fileStem,
        look,
        marking,
        title,
        introduction: [],
        sections: [],
        next: [],
        abbreviations: [],
        timestamp,
    };
}
//# sourceMappingURL=headlines.js.map