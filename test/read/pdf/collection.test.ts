import { describe, expect } from 'vitest';
import { nodeWorld } from '../../../src/host/node-world.ts';
import { fragmentsOf, haystackOf, holds } from '../../../src/levels/fragment.ts';
import { passagesOf } from '../../../src/read/passages.ts';
import { pageReader } from '../../../src/read/pdfium/read-pages.ts';
import { testWith } from '../../instruments.ts';
import { flate, pdfByHand } from './by-hand.ts';
import { chromiumPdf, mutoolPdf, qpdf, rewritten, typstPdf } from './by-programs.ts';

/** What is planted: ligatures, accents, figures, addresses and signs. Latin-1 alone, which every producer can write. */
const PHRASES = [
  'The supplier asked for 4.2 million pounds more than was agreed',
  'Officers briefly confirmed the final offer from the affected firm',
  'A difficult negotiation flowed from the first efficient audit finding',
  'The café cannot afford the naïve façade estimate of the architect',
  'Members should not discuss the £900 settlement before 11 June 2024',
  'Quillwort is the code word and nobody outside may use it',
  'The Panel agreed to dismiss the contractor without further notice',
  'Wages for AVAILABLE Type Two Voyagers will be frozen until spring',
  'Send complaints about Kelp Farm to jo.third@example.org by Friday',
  'Reshuffling the waffle stock sufficed for the Quarterly Yacht Tour',
  'Straße and smørrebrød cost 12,345.67 according to the invoice',
  'It was resolved that item 14 be withheld from the public minutes',
  'The auditors found fifty-five unfiled affidavits in the office',
  'Clause 7.3 of the lease expires in March and will not be renewed',
  'Three bids were received of which the lowest was set aside',
  'Legal advice of 3 May says that the claim is likely to succeed',
];
/** What is not there, though it is much like what is. */
const ABSENT = [
  'The supplier offered a lower price than anyone had expected',
  'Officers declined to confirm any offer from the other firm',
  'Members should discuss the settlement after 12 June 2024',
  'The Panel agreed to renew the contract for another two years',
  'Legal advice of 5 May says the claim will fail in court',
  'Clause 7.4 of the lease ends in April and can be renewed',
];

const lines = PHRASES.map((text, i) => ({ text, y: 780 - 40 * i }));
const byLines = (font: string) =>
  lines.map(({ text, y }) => `BT /${font} 12 Tf 40 ${y} Td (${text}.) Tj ET`).join('\n');
const paragraphs = PHRASES.map((text) => `<p>The group met. ${text}. The group thanked them.</p>`).join('');
const WIN_ANSI = { resources: '/Font<</F<</Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>' };

const PRODUCERS: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  chromium: () => chromiumPdf(`<meta charset="utf-8"><body style="text-align: justify">${paragraphs}`),
  mutool: () => mutoolPdf(`%%MediaBox 0 0 600 842\n%%Font F1 Times-Roman\n${byLines('F1')}\n`),
  typst: () =>
    typstPdf(
      `#set document(title: "x")\n${PHRASES.map((text) => `#text(${JSON.stringify(text)})`).join('\n\n')}`,
    ),
  hand: () => pdfByHand(flate(byLines('F')), ['<<>>'], WIN_ANSI),
};

const REWRITERS: Readonly<Record<string, (pdf: Uint8Array) => Uint8Array>> = {
  nothing: (pdf) => pdf,
  'one byte before it': (pdf) => Buffer.concat([Buffer.from('\n'), pdf]),
  'qpdf --linearize': (pdf) => qpdf(pdf, '--linearize', '--object-streams=generate'),
  'qpdf --encrypt': (pdf) => qpdf(pdf, '--encrypt', '', 'owner', '256', '--'),
  'mutool clean': (pdf) => rewritten(pdf, 'mutool', 'clean', '-gggz'),
  'pdftocairo -pdf': (pdf) => rewritten(pdf, 'pdftocairo', '-pdf'),
  'no map to Unicode': (pdf) => withoutMaps(qpdf(pdf, '--qdf', '--object-streams=disable')),
};

function withoutMaps(pdf: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(pdf).toString('latin1').replaceAll('/ToUnicode', '/NoUnicode'), 'latin1');
}

describe('planted phrases are found, or their file is refused with a reason', () => {
  const readPages = pageReader(nodeWorld());
  for (const [producer, make] of Object.entries(PRODUCERS))
    testWith(
      'chromium',
      'qpdf',
      'mutool',
      'pdftocairo',
    )(`by ${producer}`, async () => {
      const pdf = await make();
      for (const [rewriter, rewrite] of Object.entries(REWRITERS)) {
        const { passages, unread } = await passagesOf(rewrite(pdf), readPages);
        const haystacks = passages.map(({ text }) => haystackOf(text));
        const isIn = (text: string) =>
          fragmentsOf(text).some((fragment) => haystacks.some((haystack) => holds(haystack, fragment)));
        const missed = unread.length > 0 ? [] : PHRASES.filter((text) => !isIn(text));
        expect(missed, rewriter).toEqual([]);
        expect(ABSENT.filter(isIn), rewriter).toEqual([]);
        const mayBeRefused = rewriter === 'no map to Unicode';
        expect(mayBeRefused ? [] : unread, rewriter).toEqual([]);
      }
    });
});
