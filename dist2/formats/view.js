import { joinedProse, plainProse, visibleText } from '../model/prose.js';
import { withoutPrototype } from './without-prototype.js';
const sectionShape = {
    anchor: 'text',
    heading: 'text',
    number: 'text',
    title: 'text',
    presenters: 'text',
    paragraph: 'text',
    points: () => ({ text: 'text' }),
    sections: () => sectionShape,
};
export const viewShape = {
    language: 'text',
    reference: 'text',
    level: 'text',
    tone: 'text',
    statement: 'text',
    organisation: 'text',
    logo: 'text',
    accent: 'text',
    accentOnDark: 'text',
    footer: 'text',
    title: 'text',
    plainTitle: 'text',
    description: 'text',
    introduction: 'text',
    sections: () => sectionShape,
    next: () => ({ label: 'text', date: 'text', iso: 'text' }),
    abbreviations: () => ({ short: 'text', long: 'text' }),
};
/** Markdown, HTML and PDF know six headings, and the title has the first: parts that lie deeper share the last. */
const DEEPEST_HEADING = 5;
/** The headlines, with every text said in a dialect. Nothing in it has a prototype: it is given to templates. */
export function viewOf(headlines, dialect) {
    const { marking, look, title, introduction, sections, next, abbreviations } = headlines;
    return withoutPrototype({
        language: headlines.language,
        reference: dialect.text(headlines.reference),
        level: dialect.text(marking.level.name),
        tone: marking.level.name.toLowerCase(),
        statement: dialect.prose(marking.statement),
        organisation: dialect.prose(plainProse(look.organisation)),
        logo: look.logo ? dialect.logo(look.logo) : '',
        accent: look.accent.onLight,
        accentOnDark: look.accent.onDark,
        footer: dialect.prose(look.footer),
        title: dialect.prose(title),
        plainTitle: dialect.text(visibleText(title)),
        description: dialect.text(visibleText(introduction)),
        introduction: dialect.prose(introduction),
        sections: sections.map((section) => sectionView(section, dialect)),
        next: next.map(({ label, iso, words }) => ({
            label: dialect.prose(label),
            date: dialect.text(words),
            iso,
        })),
        abbreviations: abbreviations.map(({ short, long }) => ({
            short: dialect.prose(plainProse(short)),
            long: dialect.prose(plainProse(long)),
        })),
    });
}
function sectionView(section, dialect) {
    const points = section.points.map(({ prose }) => prose);
    const isList = section.layout === 'list';
    return {
        anchor: section.anchor,
        heading: dialect.heading(Math.min(section.depth, DEEPEST_HEADING)),
        number: dialect.text(section.number),
        title: dialect.prose(section.title),
        presenters: dialect.prose(section.presenters),
        paragraph: isList ? '' : dialect.prose(joinedProse(points, ' ')),
        points: isList ? points.map((prose) => ({ text: dialect.prose(prose) })) : [],
        sections: section.sections.map((part) => sectionView(part, dialect)),
    };
}
//# sourceMappingURL=view.js.map