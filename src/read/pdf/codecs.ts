import { type Allowance, spend } from './fault.ts';

const RUN_END = 128;

/** ISO 32000-1, 7.4.2. */
export function decodeAsciiHex(data: Uint8Array): Uint8Array {
  const [digits = ''] = Buffer.from(data).toString('latin1').split('>', 1);
  return Buffer.from(`${digits.replace(/[^0-9a-f]/gi, '')}0`, 'hex');
}

/** ISO 32000-1, 7.4.3. */
export function decodeAscii85(data: Uint8Array, allowance: Allowance): Uint8Array {
  spend(allowance, data.length * 5);
  const [body = ''] = Buffer.from(data)
    .toString('latin1')
    .replace(/^\s*<~/, '')
    .split('~', 1);
  const digits = body.replace(/z/g, '!!!!!').replace(/[^!-u]/g, '');
  const out = Buffer.alloc(Math.ceil(digits.length / 5) * 4);
  const padded = digits.padEnd(Math.ceil(digits.length / 5) * 5, 'u');
  for (let group = 0; group * 5 < padded.length; group += 1) {
    let value = 0;
    for (let i = 0; i < 5; i += 1) value = value * 85 + padded.charCodeAt(group * 5 + i) - 33;
    out.writeUInt32BE(value % 2 ** 32, group * 4);
  }
  return out.subarray(0, out.length - (padded.length - digits.length));
}

/** ISO 32000-1, 7.4.5. */
export function decodeRunLength(data: Uint8Array, allowance: Allowance): Uint8Array {
  let size = 0;
  for (let at = 0; !isRunEnd(data, at); at += runStep(data, at)) size += runLength(data, at);
  spend(allowance, size);
  const out = Buffer.alloc(size);
  let to = 0;
  for (let at = 0; !isRunEnd(data, at); at += runStep(data, at)) {
    const length = runLength(data, at);
    if (isCopy(data, at)) out.set(data.subarray(at + 1, at + 1 + length), to);
    else out.fill(data[at + 1] ?? 0, to, to + length);
    to += length;
  }
  return out;
}

function isRunEnd(data: Uint8Array, at: number): boolean {
  return (data[at] ?? RUN_END) === RUN_END;
}

function isCopy(data: Uint8Array, at: number): boolean {
  return (data[at] ?? RUN_END) < RUN_END;
}

function runLength(data: Uint8Array, at: number): number {
  const code = data[at] ?? RUN_END;
  return code < RUN_END ? code + 1 : 257 - code;
}

function runStep(data: Uint8Array, at: number): number {
  return isCopy(data, at) ? runLength(data, at) + 1 : 2;
}
