import { createInflateRaw } from 'node:zlib';
import type { Refusal } from './form.js';

/** What a package would grow to, all in all. A county's largest sheet is a tenth of it. */
const UNPACKED_AT_MOST = 256 * 1024 * 1024;
const PART_AT_MOST = 1024 * 1024;
const TAG_AT_MOST = 64 * 1024;
const ENTRIES_AT_MOST = 2000;
const END = 0x06_05_4b_50;
const ENTRY = 0x02_01_4b_50;

type Entry = { name: string; method: number; packed: number; at: number };

/** What a spreadsheet program hides from who only reads values; rows and columns counted from 0. */
export type Oddities = { rows: number; hidden: Set<number>; formulas: Set<string>; merged: string[] };

/** The files of the package that say what is in it, and what is odd about its first sheet. */
export type Look = Oddities & { refusal: Refusal | null };

/**
 * Looks into a package before anything is made of it: what it is, what it would grow to, whether it carries programs or links; and
 * finds the formulas, hidden rows and merged cells of its first sheet.
 */
export async function lookInto(bytes: Buffer): Promise<Look> {
  const nothing = { rows: 0, hidden: new Set<number>(), formulas: new Set<string>(), merged: [] };
  const refuse = (refusal: Refusal): Look => ({ ...nothing, refusal });
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return refuse(OLD_OR_LOCKED);
  const entries = entriesOf(bytes);
  if (!entries || !entries.some(({ name }) => name === '[Content_Types].xml')) return refuse(NO_WORKBOOK);
  const names = entries.map(({ name }) => name.toLowerCase());
  if (!names.some((name) => name.startsWith('xl/'))) return refuse(NO_WORKBOOK);
  if (names.some((name) => name.includes('vbaproject') || name.includes('/macrosheets/'))) return refuse(MACROS);
  if (names.some((name) => name.startsWith('xl/externallinks/'))) return refuse(LINKS);
  const found: Oddities = nothing;
  const firstSheet = await firstSheetOf(bytes, entries);
  let room = UNPACKED_AT_MOST;
  for (const entry of entries) {
    const scan = entry.name === firstSheet ? oddityScan(found) : undefined;
    const size = await unpack(bytes, entry, room, scan).catch(() => -1);
    if (size === -1) return refuse(BROKEN);
    room -= size;
    if (room < 0) return refuse(BOMB);
  }
  return { ...found, refusal: null };
}

/** The table of contents at the end of the package; undefined where there is none. */
function entriesOf(bytes: Buffer): Entry[] | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes.readUInt32LE(at) !== END) continue;
    const many = bytes.readUInt16LE(at + 10);
    if (many > ENTRIES_AT_MOST) return undefined;
    return directory(bytes, bytes.readUInt32LE(at + 16), many);
  }
  return undefined;
}

function directory(bytes: Buffer, start: number, many: number): Entry[] | undefined {
  const entries: Entry[] = [];
  let at = start;
  for (let n = 0; n < many; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return undefined;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** Unpacks one entry piece by piece, keeping none of it. @returns its true size, or more than `room` as soon as it is more */
async function unpack(bytes: Buffer, { method, packed, at }: Entry, room: number, scan?: (text: string) => void) {
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(from, from + packed);
  const text = scan && new TextDecoder();
  if (method === 0) {
    scan?.(text!.decode(data));
    return data.length;
  }
  let size = 0;
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  inflate.end(data);
  for await (const piece of inflate as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > room) break;
    scan?.(text!.decode(piece, { stream: true }));
  }
  return size;
}

/** The file of the first sheet, as the workbook orders them. */
async function firstSheetOf(bytes: Buffer, entries: readonly Entry[]): Promise<string> {
  const text = async (name: string) => {
    const entry = entries.find((one) => one.name === name);
    let said = '';
    if (entry) await unpack(bytes, entry, PART_AT_MOST, (piece) => (said += piece)).catch(() => 0);
    return said;
  };
  const first = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]*)"/.exec(await text('xl/workbook.xml'))?.[1];
  for (const [link] of (await text('xl/_rels/workbook.xml.rels')).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (!link.includes(`Id="${first}"`)) continue;
    const target = /\bTarget="([^"]*)"/.exec(link)?.[1] ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
  }
  return 'xl/worksheets/sheet1.xml';
}

const TAG = /<(?:\w+:)?(row|c|f|mergeCell)\b([^>]*)>/g;

/** Reads the tags of a sheet as they come by; a tag cut in two waits for its other half. */
function oddityScan(found: Oddities): (text: string) => void {
  let rest = '';
  let cell = '';
  return (piece) => {
    const text = rest + piece;
    const whole = text.lastIndexOf('>') + 1;
    const open = text.indexOf('<', whole);
    rest = open < 0 ? '' : text.slice(open);
    if (rest.length > TAG_AT_MOST) throw new Error('a tag without an end');
    for (const [, tag, attributes = ''] of text.slice(0, whole).matchAll(TAG)) {
      const said = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
      if (tag === 'row') {
        found.rows = Math.max(found.rows, Number(said('r') ?? found.rows + 1));
        if (['1', 'true'].includes(said('hidden') ?? '')) found.hidden.add(found.rows - 1);
      } else if (tag === 'c') cell = said('r') ?? '';
      else if (tag === 'f') found.formulas.add(cell);
      else found.merged.push(said('ref') ?? '');
    }
  };
}

const NO_WORKBOOK: Refusal = {
  zh: '这不是 Excel 工作簿（.xlsx）：内容与扩展名不符。请用 Excel、WPS 或 LibreOffice 打开原文件，另存为“Excel 工作簿（.xlsx）”后再上传。',
  en: 'This is no Excel workbook (.xlsx), whatever its name says. Open the original and save it as an Excel workbook (.xlsx).',
};
const OLD_OR_LOCKED: Refusal = {
  zh: '这是旧格式（.xls）或加了打开密码的文件。请取消密码，另存为“Excel 工作簿（.xlsx）”后再上传。',
  en: 'This is an old .xls file, or one that asks for a password. Remove the password and save it as an Excel workbook (.xlsx).',
};
const MACROS: Refusal = {
  zh: '文件带有宏，不予接收。请另存为“Excel 工作簿（.xlsx）”，去掉宏后再上传。',
  en: 'The file carries macros and is not taken. Save it as an Excel workbook (.xlsx), without macros.',
};
const LINKS: Refusal = {
  zh: '文件引用了别的工作簿，不予接收。请把引用的内容“选择性粘贴”为数值后再上传。',
  en: 'The file refers to other workbooks and is not taken. Paste what it refers to as values.',
};
const BOMB: Refusal = {
  zh: '文件解压后过大，不予接收。请重新下载模板，只填需要填的行。',
  en: 'The file would grow far too large when it is unpacked. Download the template anew and fill in only what is asked.',
};
const BROKEN: Refusal = {
  zh: '文件已损坏，打不开。请重新保存后再上传。',
  en: 'The file is damaged and cannot be read. Save it again.',
};
