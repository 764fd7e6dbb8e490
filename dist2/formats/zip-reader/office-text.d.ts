/**
 * The XML of an office document in every way in which a person could read it: with its runs joined to paragraphs, so
 * that a word in two runs is one; with tracked changes accepted; and with their insertions refused.
 */
export declare function officeReadings(xml: string): readonly string[];
