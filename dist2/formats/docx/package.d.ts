/** What every part of WordprocessingML declares at its root. */
export declare const NAMESPACES: {
    readonly 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    readonly 'xmlns:r': "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
};
export declare const HEADER: "rId4", FOOTER: "rId5";
/** What kind of thing each file of the package is (ECMA-376-2, 7.2.3). */
export declare function contentTypesPart(): string;
/** Where the package begins: its main part, and what it says of itself. */
export declare function packageRelationshipsPart(): string;
/** What the main part needs, and where its links lead: addresses and the ids that stand for them. */
export declare function documentRelationshipsPart(links: ReadonlyMap<string, string>): string;
