import { deflateSync } from 'node:zlib';
import { gzipSync, strToU8, zipSync } from 'fflate';
import type { UnreadReason } from '../../src/base/passage.ts';

/** A file as other programs write it, around a phrase; and what inspect says of it: found, or why it was not read. */
export interface ForeignFile {
  readonly name: string;
  readonly make: (phrase: string) => Uint8Array | string;
  readonly refused?: UnreadReason;
}

/** The phrase with something after its third word, or inside of it. */
const within = (phrase: string, inner: string) => phrase.replace(/^(\S+ \S+ \S+)/, `$1${inner}`);
const NAMED: Readonly<Record<string, string>> = {
  é: '&eacute;',
  '’': '&rsquo;',
  '£': '&pound;',
  '–': '&ndash;',
};
const named = (phrase: string) => phrase.replace(/[é’£–]/g, (sign) => NAMED[sign] ?? sign);
const page = (body: string) =>
  `<!DOCTYPE html>\n<html><head><title>x</title></head>\n<body>${body}</body></html>\n`;
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');
const lines = (text: string) => text.replace(/.{76}/g, '$&\r\n');

const W1252: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96, '£': 0xa3, é: 0xe9 };
const single = (text: string, codes: Readonly<Record<string, number>> = W1252) =>
  Uint8Array.from([...text], (sign) => codes[sign] ?? sign.charCodeAt(0) & 0xff);
const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((b) => (b > 126 || b === 61 ? `=${b.toString(16).toUpperCase()}` : String.fromCharCode(b)))
    .join('');
const softly = (text: string) => text.replace(/.{30}(?![\dA-F]{0,2}=)/g, '$&=\r\n');
const mail = (head: string, body: string) =>
  `Received: from x\r\nFrom: A <a@example.org>\r\nSubject: x\r\nMIME-Version: 1.0\r\n${head}\r\n\r\n${body}\r\n`;
const mixed = (part: string) =>
  mail(
    'Content-Type: multipart/mixed; boundary="b"',
    `--b\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--b\r\n${part}\r\n--b--`,
  );
const attached = (bytes: Uint8Array, type: string) =>
  mixed(`Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(base64(bytes))}`);

const word = (body: string, more: Readonly<Record<string, string>> = {}) =>
  zipSync({
    'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  });
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const inRun = (phrase: string, inner: string) =>
  word(`<w:p>${run(within(phrase, `</w:t></w:r>${inner}<w:r><w:t xml:space="preserve">`))}</w:p>`);
const odt = (text: string) =>
  zipSync({ 'content.xml': strToU8(`<office:text xmlns:office="o"><text:p>${text}</text:p></office:text>`) });

function tar(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const blocks = Object.entries(files).flatMap(([name, bytes]) => {
    const head = Buffer.alloc(512);
    head.write(name, 0);
    head.write(bytes.length.toString(8).padStart(11, '0'), 124);
    head.write('ustar', 257);
    return [head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function png(type: string, data: Uint8Array, behind = ''): Uint8Array {
  const chunk = (name: string, body: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(name), body, Buffer.alloc(4)]);
  };
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const header = chunk('IHDR', Buffer.from('00000001000000010802000000', 'hex'));
  return Buffer.concat([
    signature,
    header,
    chunk(type, data),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(behind),
  ]);
}

const rtf = (body: string) => `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\pard ${body}\\par}`;
const rtfBytes = (text: string) =>
  text.replace(/[^\0-~]/g, (sign) => `\\'${(W1252[sign] ?? 0x3f).toString(16)}`);
const rtfUnicode = (text: string) => text.replace(/[^\0-~]/g, (sign) => `\\u${sign.charCodeAt(0)}?`);
const html1252 = (phrase: string) => single(page(`<p>${phrase}</p>`));

/** The phrase in digits of quoted-printable, as telephones write it: every letter. */
const digits = (text: string) =>
  [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
/** The phrase with a mark behind every second word. */
const cut = (phrase: string, mark: (i: number) => string) => {
  let words = 0;
  return phrase.replace(/\S+/g, (word) => {
    words += 1;
    return words % 2 === 0 ? word + mark(words / 2) : word;
  });
};
const RAISED = ['', '\u00b9', '\u00b2', '\u00b3', '\u2074', '\u2075', '\u2076', '\u2077'];
const MARKS: readonly (readonly [string, (i: number) => string])[] = [
  ['marks of notes', (i) => `[^${i}]`],
  ['named marks of notes', (i) => `[^note-${i}]`],
  ['marks of notes with links', (i) => `[^${i}](#note-${i})`],
  ['notes in their place', (i) => `^[Note ${i} of some words.]`],
  ['raised figures', (i) => RAISED[i] ?? ''],
  ['raised figures of Pandoc', (i) => `^${i}^`],
  ['raised figures in references', (i) => `&#x207${i + 3};`],
  ['figures in brackets', (i) => `[${i}]`],
];
/** A binary property list that holds one long piece of data. */
function binaryList(data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length);
  const object = Buffer.concat([Buffer.from([0x4f, 0x11]), length, data]);
  const trailer = Buffer.alloc(32);
  trailer.set([1, 1], 6);
  trailer[15] = 1;
  trailer.writeUInt32BE(8 + object.length, 28);
  return Buffer.concat([Buffer.from('bplist00'), object, Buffer.from([8]), trailer]);
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

export const FOREIGN_FILES: readonly ForeignFile[] = [
  { name: 'HTML with named references', make: (p) => page(`<p>${named(p)}</p>`) },
  {
    name: 'HTML with named references without semicolons',
    make: (p) => page(`<p>${p.replaceAll('é', '&eacute')}</p>`),
  },
  { name: 'a comment in a sentence', make: (p) => page(`<p>${within(p, '<!-- a > b -->')}</p>`) },
  { name: 'an attribute with a > in it', make: (p) => page(`<p>${within(p, '<b title="a > b">')}</b></p>`) },
  {
    name: 'a raised mark of a note in a sentence',
    make: (p) => page(`<p>${within(p, '<sup>12</sup>')}</p>`),
  },
  {
    name: 'a script between two words',
    make: (p) => page(`<p>${within(p, '<script>var a = "<b>";</script>')}</p>`),
  },
  { name: 'a style between two words', make: (p) => page(`<p>${within(p, '<style>p > b { }</style>')}</p>`) },
  {
    name: 'a hidden element in a sentence',
    make: (p) => page(`<p>${within(p, '<span hidden>xx</span>')}</p>`),
  },
  { name: 'a deletion in a sentence', make: (p) => page(`<p>${within(p, ' <del>not at all</del>')}</p>`) },
  { name: 'a line break in a sentence', make: (p) => page(`<p>${within(p, '<br>')}</p>`) },
  { name: 'an attribute', make: (p) => page(`<p title="${named(p)}">x</p>`) },
  { name: 'a comment', make: (p) => page(`<!-- ${p} -->`) },
  { name: 'a title', make: (p) => `<title>${named(p)}</title>` },
  {
    name: 'a page in an address',
    make: (p) => page(`<iframe src="data:text/html;base64,${base64(page(named(p)))}">`),
  },
  {
    name: 'a picture in an address',
    make: (p) =>
      page(`<img src='data:image/svg+xml;charset=utf-8;base64,${base64(`<svg><text>${p}</text></svg>`)}'>`),
  },
  {
    name: 'an address without base64',
    make: (p) => page(`<a href="data:text/plain,${encodeURIComponent(p)}">x</a>`),
  },
  {
    name: 'a page in an attribute',
    make: (p) => page(`<iframe srcdoc="&lt;p>${named(p)}&lt;/p>"></iframe>`),
  },
  {
    name: 'XHTML',
    make: (p) =>
      `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${p}</p></body></html>`,
  },
  { name: 'HTML in Windows-1252', make: html1252 },
  { name: 'HTML in UTF-16', make: (p) => Buffer.from(`\ufeff${page(named(p))}`, 'utf16le') },
  {
    name: 'a link in a sentence of Markdown',
    make: (p) => `# x\n\n${p.replace(/^(\S+) (\S+)/, '$1 [$2](https://example.org/a_(b) "So it is")')}\n`,
  },
  {
    name: 'a link with brackets in Markdown',
    make: (p) => p.replace(/^(\S+) (\S+)/, '$1 [$2](<https://example.org/a b>)'),
  },
  {
    name: 'a link by reference',
    make: (p) => `${p.replace(/^(\S+) (\S+)/, '$1 [$2][one two]')}\n\n[one two]: https://example.org/\n`,
  },
  { name: 'the mark of a note in Markdown', make: (p) => `${within(p, '[^12]')}\n\n[^12]: A note.\n` },
  ...MARKS.map(([name, mark]) => ({
    name: `a sentence cut by ${name}`,
    make: (p: string) => `# x\n\n${cut(p, mark)}\n`,
  })),
  { name: 'HTML in Markdown', make: (p) => `# x\n\n${within(named(p), '<sup>1</sup>')}\n` },
  { name: 'references in Markdown', make: (p) => `# x\n\n${named(p)}\n` },
  { name: 'text in Windows-1252', make: (p) => single(`First.\r\n${p}\r\n`) },
  { name: 'text in Mac Roman', make: (p) => single(p, { '’': 0xd5, '–': 0xd0, '£': 0xa3, é: 0x8e }) },
  {
    name: 'text in Shift_JIS',
    make: (p) =>
      Buffer.concat([Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x0a]), single(p.replace(/[^\0-~]/g, ''))]),
  },
  { name: 'text in UTF-16 without a mark', make: (p) => Buffer.from(p, 'utf16le') },
  {
    name: 'text in UTF-32',
    make: (p) =>
      Uint8Array.from([...`\ufeff${p}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8, 0, 0])),
  },
  {
    name: 'text of a mainframe',
    refused: 'unknown-kind',
    make: (p) => single(p).map((b) => (b === 0x20 ? 0x40 : b | 0x80)),
  },
  {
    name: 'mail in quoted-printable',
    make: (p) =>
      mail(
        'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
        softly(quoted(Buffer.from(p))),
      ),
  },
  {
    name: 'mail in quoted-printable Latin-1',
    make: (p) =>
      mail(
        'Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable',
        softly(quoted(single(p))),
      ),
  },
  {
    name: 'mail in base64',
    make: (p) =>
      mail('Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64', lines(base64(p))),
  },
  {
    name: 'HTML mail in base64',
    make: (p) =>
      mail(
        'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64',
        lines(base64(page(named(p)))),
      ),
  },
  {
    name: 'the subject of a mail',
    make: (p) =>
      mail(`X-A: =?utf-8?B?${base64(p)}?=`, 'x').replace('Subject: x', `Subject: =?utf-8?B?${base64(p)}?=`),
  },
  {
    name: 'a Word document attached to a mail',
    make: (p) => attached(word(`<w:p>${run(p)}</w:p>`), 'application/octet-stream; name="a.docx"'),
  },
  {
    name: 'a mail attached to a mail',
    make: (p) =>
      mixed(
        `Content-Type: message/rfc822\r\n\r\n${mail('Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64', lines(base64(p)))}`,
      ),
  },
  {
    name: 'a web archive',
    make: (p) =>
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${softly(quoted(Buffer.from(page(p))))}\r\n--b--\r\n`,
  },
  {
    name: 'the second mail of a mailbox',
    make: (p) =>
      ['one', p]
        .map(
          (text) =>
            `From a@example.org Tue Jan  7 10:00:00 2020\r\n${mail('Content-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=utf-8', lines(base64(text)))}\r\n`,
        )
        .join(''),
  },
  ...[
    'From b',
    'From - Tue Jan  7 10:00:00 2020 +0100',
    'From b@example.org Tue Jan 7 2020 remote from x',
  ].map((envelope) => ({
    name: `the second mail of a mailbox, behind “${envelope}”`,
    make: (p: string) =>
      ['one', page(named(p))]
        .map(
          (text) =>
            `${envelope}\n${mail('Content-Type: text/html\r\nContent-Transfer-Encoding: base64', lines(base64(text)))}\n`,
        )
        .join(''),
  })),
  {
    name: 'a vCard in quoted-printable',
    make: (p) =>
      `BEGIN:VCARD\r\nVERSION:2.1\r\nN:Day;Ann\r\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${softly(digits(p))}\r\nEND:VCARD\r\n`,
  },
  {
    name: 'a vCard in quoted-printable Windows-1252',
    make: (p) =>
      `BEGIN:VCARD\r\nNOTE;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:${softly(quoted(single(p)))}\r\nEND:VCARD\r\n`,
  },
  {
    name: 'a vCard in base64',
    make: (p) => `BEGIN:VCARD\r\nNOTE;ENCODING=b:${base64(p)}\r\nEND:VCARD\r\n`,
  },
  {
    name: 'a calendar in quoted-printable',
    make: (p) =>
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION;ENCODING=QUOTED-PRINTABLE:${softly(digits(p))}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
  },
  {
    name: 'a calendar with folded lines',
    make: (p) =>
      `BEGIN:VCALENDAR\r\nDESCRIPTION:${p.replaceAll(',', '\\,').replace(/.{17}/g, '$&\r\n ')}\r\nEND:VCALENDAR\r\n`,
  },
  {
    name: 'a calendar with an attachment',
    make: (p) =>
      `BEGIN:VCALENDAR\r\nATTACH;ENCODING=BASE64;VALUE=BINARY:${base64(word(`<w:p>${run(p)}</w:p>`)).replace(/.{60}/g, '$&\r\n ')}\r\nEND:VCALENDAR\r\n`,
  },
  {
    name: 'a web archive of Safari in XML',
    make: (p) =>
      `<?xml version="1.0"?>\n<plist version="1.0"><dict><key>WebResourceData</key>\n<data>\n\t${base64(page(named(p))).replace(/.{52}/g, '$&\n\t')}\n</data></dict></plist>\n`,
  },
  ...[(p: string) => page(named(p)), (p: string) => page(base64(p))].map((body, i) => ({
    name: `a web archive of Safari, its page ${i === 0 ? 'as it is' : 'in base64'}`,
    refused: 'unknown-kind' as const,
    make: (p: string) => binaryList(strToU8(body(p))),
  })),
  { name: 'base64 in a script', make: (p) => page(`<script>a = "${base64(p)}"</script>`) },
  {
    name: 'mail in an encoding of nobody',
    refused: 'unknown-kind',
    make: (p) => mail('Content-Type: text/plain\r\nContent-Transfer-Encoding: x-own', base64(p)),
  },
  {
    name: 'mail in uuencode',
    refused: 'packed',
    make: (p) => mail('Content-Type: text/plain', `begin 644 a.txt\r\nM${base64(p)}\r\nend`),
  },
  {
    name: 'mail in PGP',
    refused: 'encrypted',
    make: (p) =>
      mail(
        'Content-Type: text/plain',
        `-----BEGIN PGP MESSAGE-----\r\n\r\n${base64(p)}\r\n-----END PGP MESSAGE-----`,
      ),
  },
  { name: 'a text that is compressed', make: (p) => gzipSync(strToU8(p)) },
  {
    name: 'a ZIP archive in an archive of tar',
    make: (p) => tar({ 'a.txt': strToU8('x'), 'a.zip': zipSync({ 'b.txt': strToU8(p) }) }),
  },
  { name: 'a compressed archive of tar', make: (p) => gzipSync(tar({ 'a.htm': strToU8(page(named(p))) })) },
  {
    name: 'a ZIP archive behind a program',
    make: (p) => Buffer.concat([strToU8('#!/bin/sh\nexit\n'), zipSync({ 'b.txt': strToU8(p) })]),
  },
  { name: 'a web page in a ZIP archive', make: (p) => zipSync({ 'a.html': strToU8(page(named(p))) }) },
  { name: 'a compressed text in a ZIP archive', make: (p) => zipSync({ 'a.gz': gzipSync(strToU8(p)) }) },
  { name: 'a text in Windows-1252 in a ZIP archive', make: (p) => zipSync({ 'a.csv': single(p) }) },
  { name: 'an archive of 7z', refused: 'packed', make: () => Buffer.from('377abcaf271c0004', 'hex') },
  { name: 'an archive of bzip2', refused: 'packed', make: () => Buffer.from('425a6839314159265359', 'hex') },
  { name: 'a text of a PNG', make: (p) => png('tEXt', single(`Comment\0${p}`)) },
  {
    name: 'a compressed text of a PNG',
    make: (p) => png('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(single(p))])),
  },
  {
    name: 'an international text of a PNG',
    make: (p) =>
      png('iTXt', Buffer.concat([Buffer.from('Comment\0\x01\0en\0\0'), deflateSync(Buffer.from(p))])),
  },
  {
    name: 'an international text of a PNG, not compressed',
    make: (p) => png('iTXt', Buffer.from(`Comment\0\0\0en\0x\0${p}`)),
  },
  { name: 'what stands behind a PNG', make: (p) => png('tEXt', single('a\0b'), p) },
  {
    name: 'a text of a PNG that is damaged',
    refused: 'damaged',
    make: () => png('zTXt', Buffer.from('Comment\0\0nothing')),
  },
  {
    name: 'the notes of a JPEG',
    make: (p) =>
      Buffer.concat([
        Buffer.from('ffd8ffe1', 'hex'),
        Buffer.from(`<x:xmpmeta>${p}</x:xmpmeta>`),
        Buffer.from('ffd9', 'hex'),
      ]),
  },
  { name: 'Rich Text with bytes in digits', make: (p) => rtf(rtfBytes(p)) },
  { name: 'Rich Text in Unicode', make: (p) => rtf(rtfUnicode(p)) },
  {
    name: 'Rich Text with a group in a word',
    make: (p) => rtf(rtfBytes(p).replace(/^(\S\S)(\S+)/, '$1{\\b $2}')),
  },
  {
    name: 'Rich Text with a note in the sentence',
    make: (p) => rtf(within(rtfBytes(p), '{\\super 1{\\footnote An own note.}}')),
  },
  { name: 'Rich Text with a line break of the file in it', make: (p) => rtf(within(rtfBytes(p), '\r\n')) },
  {
    name: 'Rich Text with an object in it',
    refused: 'unknown-kind',
    make: () => rtf('{\\object{\\*\\objdata 0105}}'),
  },
  { name: 'a raised number in Word', make: (p) => inRun(p, run('12', '<w:vertAlign w:val="superscript"/>')) },
  {
    name: 'a text box in a sentence of Word',
    make: (p) =>
      inRun(
        p,
        '<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>',
      ),
  },
  {
    name: 'a move out of a sentence of Word',
    make: (p) => inRun(p, '<w:moveFrom w:id="1"><w:r><w:t>away from here</w:t></w:r></w:moveFrom>'),
  },
  {
    name: 'a move into a sentence of Word',
    make: (p) => inRun(p, '<w:moveTo w:id="1"><w:r><w:t>to this place</w:t></w:r></w:moveTo>'),
  },
  {
    name: 'a deletion beside a note in Word',
    make: (p) =>
      inRun(
        p,
        `<w:del><w:r><w:delText>xx</w:delText></w:r></w:del>${run('7', '<w:vertAlign w:val="superscript"/>')}`,
      ),
  },
  {
    name: 'a letter that is a symbol in Word',
    make: (p) =>
      word(
        `<w:p>${run(`${p.slice(0, 1)}</w:t><w:sym w:font="x" w:char="F0${p.charCodeAt(1).toString(16)}"/><w:t>${p.slice(2)}`)}</w:p>`,
      ),
  },
  {
    name: 'a drawing in a sentence of Word',
    make: (p) =>
      inRun(
        p,
        '<w:r><mc:AlternateContent><mc:Choice><w:t>one</w:t></mc:Choice><mc:Fallback><w:t>one</w:t></mc:Fallback></mc:AlternateContent></w:r>',
      ),
  },
  {
    name: 'a note in a sentence of OpenDocument',
    make: (p) =>
      odt(
        within(
          p,
          '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>',
        ),
      ),
  },
  {
    name: 'an annotation in a sentence of OpenDocument',
    make: (p) =>
      odt(within(p, '<office:annotation><dc:creator>A</dc:creator><text:p>So?</text:p></office:annotation>')),
  },
  {
    name: 'a tracked deletion of OpenDocument',
    make: (p) =>
      odt(
        `<text:tracked-changes><text:deletion><text:p>${p}</text:p></text:deletion></text:tracked-changes>`,
      ),
  },
  {
    name: 'the number of a list in OpenDocument',
    make: (p) => odt(within(p, '<text:number>12.</text:number>')),
  },
  {
    name: 'a slide',
    make: (p) =>
      zipSync({
        'ppt/slides/slide1.xml': strToU8(
          `<a:p><a:r><a:t>${within(p, '</a:t></a:r><a:r><a:rPr/><a:t>')}</a:t></a:r></a:p>`,
        ),
      }),
  },
  {
    name: 'a table',
    make: (p) =>
      zipSync({
        'xl/sharedStrings.xml': strToU8(`<sst><si><r><t>${within(p, '</t></r><r><t>')}</t></r></si></sst>`),
        'xl/printerSettings/printerSettings1.bin': Buffer.from('\u0001P\0r\0', 'utf16le'),
      }),
  },
  {
    name: 'an electronic book',
    make: (p) =>
      zipSync({
        mimetype: strToU8('application/epub+zip'),
        'OEBPS/a.xhtml': strToU8(
          `<?xml version="1.0"?><html><body><p>${within(p, '<sup>1</sup>')}</p></body></html>`,
        ),
      }),
  },
  {
    name: 'a Word document with a password',
    refused: 'encrypted',
    make: () => Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
  },
  { name: 'an old Word document', refused: 'packed', make: (p) => Buffer.concat([OLE, Buffer.from(p)]) },
  {
    name: 'a database',
    refused: 'unknown-kind',
    make: () => Buffer.from('SQLite format 3\0\x10\0\x01\x01', 'latin1'),
  },
];
