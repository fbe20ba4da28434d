import { parseTree, type Node } from 'jsonc-parser';
import type { Diagnostic } from '../contract/diagnostic.js';
import { decodeUtf8 } from './decode-utf8.js';
import { fault } from './fault.js';
import { membersOf, membersWritten } from './glance.js';
import { inspectText } from './inspect-text.js';
import { fromPointer } from './json-pointer.js';
import { FILE_BYTES } from './limits.js';
import { placesOf, type Place } from './text-position.js';

/** A JSON text that passed every guard: its value, and where in the text a JSON pointer of it stands. */
export type Json = {
  ok: true;
  value: unknown;
  /** The place of a member's key or a list's item; of the nearest thing around it where the pointer leads nowhere. */
  at: (pointer: string) => Place;
};
export type Refused = { ok: false; diagnostics: Diagnostic[] };

/** What a text is a part of: the most bytes it may have (FILE_BYTES), and the number of its first line in the file (1). */
export type TextOptions = { mostBytes?: number; firstLine?: number };

/**
 * Reads bytes as strict JSON in UTF-8 (a byte order mark is tolerated; comments and trailing commas are not). Refused with
 * diagnostics that carry line and column: `file-too-large`, `not-utf8`, `not-json`, `too-deep`, `duplicate-key`,
 * `forbidden-key`, `number-too-long`. Never throws, whatever the bytes; nesting does not exhaust the stack. A text without
 * fault is looked at quickly and parsed once; the slow look that knows places is taken only when there is a doubt.
 */
export function readJson(
  bytes: Uint8Array,
  { mostBytes = FILE_BYTES, firstLine = 1 }: TextOptions = {},
): Json | Refused {
  if (bytes.length > mostBytes) return tooLarge(bytes.length, mostBytes);
  const text = decodeUtf8(bytes, firstLine);
  if (typeof text !== 'string') return refused(text);

  const written = membersWritten(text);
  if (written === undefined) return readSlowly(text, firstLine);
  const value = parsed(text);
  return value !== undefined && membersOf(value) === written
    ? accepted(value, text, firstLine)
    : readSlowly(text, firstLine);
}

function readSlowly(text: string, firstLine: number): Json | Refused {
  const diagnostics = inspectText(text, firstLine);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const value = parsed(text);
  return value === undefined
    ? refused({ ...unreadable, line: firstLine, column: 1 })
    : accepted(value, text, firstLine);
}

/** The value of a JSON text (never undefined), or undefined when it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function accepted(value: unknown, text: string, firstLine: number): Json {
  let tree: Node | undefined;
  const placeAt = placesOf(text, firstLine);
  return {
    ok: true,
    value,
    at: (pointer) => {
      tree ??= parseTree(text);
      return placeAt(tree ? offsetOf(fromPointer(pointer), tree) : 0);
    },
  };
}

function offsetOf(steps: string[], tree: Node): number {
  let node = tree;
  let offset = tree.offset;
  for (const step of steps) {
    const children = node.children ?? [];
    if (node.type === 'array') {
      const item = children[Number(step)];
      if (!item) return offset;
      node = item;
      offset = item.offset;
    } else {
      const member = children.find((property) => property.children?.[0]?.value === step);
      if (!member?.children?.[1]) return offset;
      node = member.children[1];
      offset = member.offset;
    }
  }
  return offset;
}

function refused(diagnostic: Diagnostic): Refused {
  return { ok: false, diagnostics: [diagnostic] };
}

/** The refusal of a file for its size. */
export function tooLarge(bytes: number, mostBytes: number): Refused {
  const diagnostic = fault('file-too-large', [], {
    zh: `文件有 ${megabytes(bytes)}，最多 ${megabytes(mostBytes)}。请拆分；考核对象的数据请写成 .ndjson，每行一个对象。`,
    en: `The file has ${megabytes(bytes)}; at most ${megabytes(mostBytes)} are read. Split it; write cohorts as .ndjson, one entity a line.`,
  });
  return refused({ ...diagnostic, line: 1, column: 1 });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

const unreadable = fault('not-json', [], {
  zh: '这段文本不是合法的 JSON。请检查标点和引号。',
  en: 'This text is not JSON. Check its punctuation and quotes.',
});
