import type { Diagnostic } from '../contract/diagnostic.js';
import { fault, type Words } from './fault.js';
import { placesOf } from './text-position.js';

const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of these bytes, a byte order mark taken off; or, where they are not UTF-8, the diagnostic `not-utf8` with the
 * place of the first byte that fits nowhere and a guess at what the file is instead. `firstLine` as in `placesOf`.
 */
export function decodeUtf8(bytes: Uint8Array, firstLine = 1): string | Diagnostic {
  try {
    return strict.decode(bytes);
  } catch {
    const before = readablePart(bytes);
    const { zh, en } = guess(bytes);
    return {
      ...fault('not-utf8', [], {
        zh: `从这里起的字节不是 UTF-8 文本${zh}。请用编辑器另存为 UTF-8 编码。`,
        en: `From here on the bytes are not UTF-8 text${en}. Save the file with the encoding UTF-8.`,
      }),
      ...placesOf(before, firstLine)(before.length),
    };
  }
}

/** The longest text at the start that is UTF-8. */
function readablePart(bytes: Uint8Array): string {
  const read = (length: number) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  let readable = 0;
  for (let beyond = bytes.length + 1; beyond - readable > 1;) {
    const middle = (readable + beyond) >> 1;
    if (read(middle) === undefined) beyond = middle;
    else readable = middle;
  }
  return read(readable) ?? '';
}

function guess(bytes: Uint8Array): Words {
  const mark = bytes[0]! * 256 + bytes[1]!;
  if (mark === 0xfffe || mark === 0xfeff) return { zh: '，看来是 UTF-16', en: '; they look like UTF-16' };
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return { zh: '，看来是 GBK（GB 18030）', en: '; they look like GBK (GB 18030)' };
  } catch {
    return { zh: '', en: '' };
  }
}
