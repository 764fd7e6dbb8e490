import type { Logo } from '../../record/look.ts';
import { element, LOGO } from './package.ts';
import { TEXT_WIDTH } from './page.ts';

/** The size of a picture is in English Metric Units: 36,000 to a millimetre, 635 to a twentieth of a point. */
const HEIGHT = 12 * 36_000;
const WIDEST = TEXT_WIDTH * 635;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const PICTURE = `${DRAWING}/picture`;
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';

/** Where the package has the picture. */
export function logoPath({ type }: Logo): string {
  return `media/logo.${type}`;
}

/** The logo as high as in the PDF, with what it says to those who cannot see it (ECMA-376-1, 20.4). */
export function logoRun({ type, ratio, alternative }: Logo): string {
  const height = Math.min(HEIGHT, Math.round(WIDEST / ratio));
  const extent = { cx: Math.round(height * ratio), cy: height };
  const properties = { id: 1, name: 'Logo', descr: alternative };
  const drawing = element(
    'wp:inline',
    { 'xmlns:wp': `${DRAWING}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', extent),
    element('wp:docPr', properties),
    element(
      'a:graphic',
      { 'xmlns:a': `${DRAWING}/main` },
      element(
        'a:graphicData',
        { uri: PICTURE },
        element(
          'pic:pic',
          { 'xmlns:pic': PICTURE },
          element('pic:nvPicPr', {}, element('pic:cNvPr', properties), element('pic:cNvPicPr')),
          element('pic:blipFill', {}, picture(type), element('a:stretch', {}, element('a:fillRect'))),
          element(
            'pic:spPr',
            {},
            element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
            element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
          ),
        ),
      ),
    ),
  );
  return element('w:r', {}, element('w:drawing', {}, drawing));
}

/** Word looks for a drawing in an extension (MS-ODRAWXML, 2.26.1), and other programs in the place of all pictures. */
function picture(type: Logo['type']): string {
  const embedded = { 'r:embed': LOGO };
  if (type === 'png') return element('a:blip', embedded);
  const drawing = element('asvg:svgBlip', { 'xmlns:asvg': SVG, ...embedded });
  const extension = element('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, drawing);
  return element('a:blip', embedded, element('a:extLst', {}, extension));
}
