import { PdfFault } from './fault.ts';

/** How the samples of a row were predicted, with the defaults of ISO 32000-1, Table 8. */
export interface Prediction {
  readonly predictor: number;
  readonly colors: number;
  readonly bits: number;
  readonly columns: number;
}

/** Differences from what was predicted become the bytes themselves (ISO 32000-1, 7.4.4.4). */
export function undoPrediction(data: Uint8Array, prediction: Prediction): Uint8Array {
  const { predictor, colors, bits, columns } = prediction;
  if (predictor < 2) return data;
  const pixel = Math.max(1, Math.ceil((colors * bits) / 8));
  const row = Math.max(1, Math.ceil((colors * bits * columns) / 8));
  if (!Number.isFinite(row)) throw new PdfFault('damaged');
  if (predictor >= 10) return undoPng(data, pixel, row);
  if (predictor !== 2 || bits !== 8) throw new PdfFault('unknown-filter');
  return undoTiff(data, pixel, row);
}

function undoTiff(data: Uint8Array, pixel: number, row: number): Uint8Array {
  const out = Uint8Array.from(data);
  for (let at = 0; at < out.length; at += 1)
    if (at % row >= pixel) out[at] = (out[at] ?? 0) + (out[at - pixel] ?? 0);
  return out;
}

/** Each row begins with the number of its own predictor (PNG, https://www.w3.org/TR/png-3/#9Filters). */
function undoPng(data: Uint8Array, pixel: number, row: number): Uint8Array {
  const rows = Math.ceil(data.length / (row + 1));
  const out = new Uint8Array(data.length - rows);
  for (let line = 0; line < rows; line += 1) {
    const from = line * (row + 1);
    const to = line * row;
    const length = Math.min(row, data.length - from - 1);
    for (let i = 0; i < length; i += 1) {
      const left = i >= pixel ? (out[to + i - pixel] ?? 0) : 0;
      const above = line > 0 ? (out[to + i - row] ?? 0) : 0;
      const corner = line > 0 && i >= pixel ? (out[to + i - row - pixel] ?? 0) : 0;
      out[to + i] = (data[from + 1 + i] ?? 0) + predicted(data[from] ?? 0, left, above, corner);
    }
  }
  return out;
}

function predicted(type: number, left: number, above: number, corner: number): number {
  switch (type) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const byLeft = Math.abs(guess - left);
  const byAbove = Math.abs(guess - above);
  const byCorner = Math.abs(guess - corner);
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}
