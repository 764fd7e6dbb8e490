/** A line of text on a page: where it begins, in points from the lower left corner, and its look. */
export interface PlainLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly font?: 'plain' | 'bold' | 'italic';
}

const FONTS = { plain: '', bold: '-Bold', italic: '-Oblique' };

/** The signs of WinAnsiEncoding that are not those of Latin-1. */
const WIN_ANSI: Readonly<Record<string, string>> = {
  '•': '\x95',
  '–': '\x96',
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
};

/** What else a PDF can have: something drawn on each page, entries of its pages and its trailer, and an object with the next number. */
export interface PdfExtras {
  readonly drawn?: string;
  readonly page?: (object: number) => string;
  readonly trailer?: (object: number) => string;
  readonly object?: string;
}

/** A PDF without any structure, as simple programs make it. */
export function plainPdf(
  pages: readonly (readonly PlainLine[])[],
  family: 'Helvetica' | 'Courier' = 'Helvetica',
  extras: PdfExtras = {},
): Uint8Array {
  const last = 5 + 2 * pages.length;
  const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`);
  const fonts = Object.values(FONTS).map(
    (name, i) =>
      `/F${i} << /Type /Font /Subtype /Type1 /BaseFont /${family}${name} /Encoding /WinAnsiEncoding >>`,
  );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    `<< /Font << ${fonts.join(' ')} >> >>`,
    '<< >>',
    ...pages.flatMap((lines, i) => {
      const content = [...lines.map(drawn), extras.drawn ?? ''].join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 3 0 R /Contents ${6 + 2 * i} 0 R ${extras.page?.(last) ?? ''}>>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    extras.object ?? '<< >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extras.trailer?.(last) ?? ''}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function drawn({ x, y, text, size = 10, font = 'plain' }: PlainLine): string {
  const codes = [...text].map((sign) => WIN_ANSI[sign] ?? sign).join('');
  const escaped = codes.replace(/[\\()]/g, '\\$&');
  return `BT /F${Object.keys(FONTS).indexOf(font)} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`;
}
