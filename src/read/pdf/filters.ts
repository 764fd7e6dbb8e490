import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { decodeAscii85, decodeAsciiHex, decodeRunLength } from './codecs.ts';
import { type Allowance, PdfFault, spend } from './fault.ts';
import { decodeLzw } from './lzw.ts';
import { type Prediction, undoPrediction } from './predictors.ts';

/** The numbers among the parameters of a filter, by key (ISO 32000-1, Table 8). */
export type FilterParameters = ReadonlyMap<string, number>;

export interface FilterStep {
  readonly name: string;
  readonly parameters: FilterParameters;
}

/** Data as far as they are bytes of a text or of anything else; `image` names what an image's samples are packed with. */
export interface Decoded {
  readonly bytes: Uint8Array;
  readonly image?: string;
}

const MOST_STEPS = 16;
const IMAGE_FILTERS: ReadonlySet<string> = new Set([
  'DCTDecode',
  'DCT',
  'JPXDecode',
  'JBIG2Decode',
  'CCITTFaxDecode',
  'CCF',
]);

type Filter = (data: Uint8Array, parameters: FilterParameters, allowance: Allowance) => Uint8Array;

const FILTERS: ReadonlyMap<string, Filter> = new Map<string, Filter>([
  [
    'FlateDecode',
    (data, parameters, allowance) => undoPrediction(inflate(data, allowance), prediction(parameters)),
  ],
  [
    'LZWDecode',
    (data, parameters, allowance) =>
      undoPrediction(decodeLzw(data, parameters.get('EarlyChange') !== 0, allowance), prediction(parameters)),
  ],
  ['ASCIIHexDecode', decodeAsciiHex],
  ['ASCII85Decode', (data, _, allowance) => decodeAscii85(data, allowance)],
  ['RunLengthDecode', (data, _, allowance) => decodeRunLength(data, allowance)],
  // In a file that is not encrypted there is only the Identity crypt filter.
  ['Crypt', (data) => data],
]);

const FULL_NAMES: ReadonlyMap<string, string> = new Map([
  ['Fl', 'FlateDecode'],
  ['LZW', 'LZWDecode'],
  ['AHx', 'ASCIIHexDecode'],
  ['A85', 'ASCII85Decode'],
  ['RL', 'RunLengthDecode'],
]);

/** The data of a stream become what was encoded, up to the first filter that only images have (ISO 32000-1, 7.4). */
export function decodeData(data: Uint8Array, steps: readonly FilterStep[], allowance: Allowance): Decoded {
  if (steps.length > MOST_STEPS) throw new PdfFault('too-large');
  spend(allowance, data.length);
  let bytes = data;
  for (const { name, parameters } of steps) {
    if (IMAGE_FILTERS.has(name)) return { bytes, image: name };
    const filter = FILTERS.get(FULL_NAMES.get(name) ?? name);
    if (!filter) throw new PdfFault('unknown-filter');
    bytes = filter(bytes, parameters, allowance);
    spend(allowance, bytes.length);
  }
  return { bytes };
}

/** A stream that was cut or ends in a wrong checksum still gives its text: viewers show it too. */
function inflate(data: Uint8Array, allowance: Allowance): Uint8Array {
  if (data.length === 0) return data;
  const options = { maxOutputLength: Math.max(1, allowance.left), finishFlush: constants.Z_SYNC_FLUSH };
  try {
    return inflateSync(data, options);
  } catch (thrown) {
    if (isTooLarge(thrown)) throw new PdfFault('too-large');
  }
  try {
    return inflateRawSync(data.subarray(2), options);
  } catch (thrown) {
    throw new PdfFault(isTooLarge(thrown) ? 'too-large' : 'damaged');
  }
}

function isTooLarge(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE';
}

function prediction(parameters: FilterParameters): Prediction {
  return {
    predictor: parameters.get('Predictor') ?? 1,
    colors: parameters.get('Colors') ?? 1,
    bits: parameters.get('BitsPerComponent') ?? 8,
    columns: parameters.get('Columns') ?? 1,
  };
}
