import { element, NAMESPACES, xmlFile } from './package.ts';
import { INDENT } from './page.ts';

/** The id of the bulleted lists, which all share one. Numbered lists have those that follow. */
const BULLETED = 1;
export const FIRST_NUMBERED = BULLETED + 1;

const LEVELS = [0, 1, 2];

/** The bulleted lists, and each numbered list with the number that it begins with (ECMA-376-1, 17.9). */
export function numberingPart(starts: readonly number[]): string {
  const bulleted = kind(
    0,
    LEVELS.map((depth) => level(depth, 'ListBullet', 'bullet', '•')),
  );
  const numbered = kind(
    1,
    LEVELS.map((depth) => level(depth, 'ListNumber', 'decimal', `%${depth + 1}.`)),
  );
  const lists = starts.map((start, i) => {
    const restarts = LEVELS.map((depth) =>
      element('w:lvlOverride', { 'w:ilvl': depth }, element('w:startOverride', { 'w:val': start })),
    );
    return use(FIRST_NUMBERED + i, 1, ...restarts);
  });
  return xmlFile(element('w:numbering', NAMESPACES, bulleted, numbered, use(BULLETED, 0), ...lists));
}

function kind(id: number, levels: readonly string[]): string {
  const multi = element('w:multiLevelType', { 'w:val': 'multilevel' });
  return element('w:abstractNum', { 'w:abstractNumId': id }, multi, ...levels);
}

function use(id: number, kindId: number, ...overrides: readonly string[]): string {
  return element('w:num', { 'w:numId': id }, element('w:abstractNumId', { 'w:val': kindId }), ...overrides);
}

function level(index: number, style: string, format: string, text: string): string {
  const left = INDENT * (index + 1);
  return element(
    'w:lvl',
    { 'w:ilvl': index },
    element('w:start', { 'w:val': 1 }),
    element('w:numFmt', { 'w:val': format }),
    element('w:pStyle', { 'w:val': style + (index === 0 ? '' : index + 1) }),
    element('w:lvlText', { 'w:val': text }),
    element('w:lvlJc', { 'w:val': 'left' }),
    element('w:pPr', {}, element('w:ind', { 'w:left': left, 'w:hanging': INDENT })),
  );
}
