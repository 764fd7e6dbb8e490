import { element, NAMESPACES, xmlFile } from './package.ts';

/** A font that the document asks for, and those to take where it is missing (ECMA-376-1, 17.8.3). */
interface NamedFont {
  readonly name: string;
  readonly others?: string;
  /** How its letters look, in the ten numbers of PANOSE: programs choose another font by them. */
  readonly panose: string;
  readonly pitch: 'variable' | 'fixed';
}

const TEXT: NamedFont = {
  name: 'Source Sans 3',
  others: 'Source Sans Pro,Calibri,Carlito',
  panose: '020B0503030403020204',
  pitch: 'variable',
};
const CODE: NamedFont = {
  name: 'Consolas',
  others: 'DejaVu Sans Mono',
  panose: '020B0609020204030204',
  pitch: 'fixed',
};
/** It has Hebrew and Arabic. */
const COMPLEX: NamedFont = { name: 'Arial', panose: '020B0604020202020204', pitch: 'variable' };

/** The font of the text is that of the PDF. */
export const TEXT_FONT = fonts(TEXT.name, COMPLEX.name);
export const CODE_FONT = fonts(CODE.name, CODE.name);

function fonts(name: string, complex: string): string {
  return element('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:cs': complex });
}

export function fontTablePart(): string {
  const all = [TEXT, CODE, COMPLEX].map(({ name, others, panose, pitch }) =>
    element(
      'w:font',
      { 'w:name': name },
      others ? element('w:altName', { 'w:val': others }) : '',
      element('w:panose1', { 'w:val': panose }),
      element('w:charset', { 'w:val': '00' }),
      element('w:family', { 'w:val': pitch === 'fixed' ? 'modern' : 'swiss' }),
      element('w:pitch', { 'w:val': pitch }),
    ),
  );
  return xmlFile(element('w:fonts', NAMESPACES, ...all));
}
