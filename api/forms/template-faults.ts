import { inflateRawSync } from 'node:zlib';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Title } from '../contract/fields.js';

/** A template is a few parts of text; what unpacks to more than this is none. */
const UNPACKED_AT_MOST = 20_000_000;
const PARTS_AT_MOST = 500;

type Broken = {
  properties?: { errors?: { properties?: { explanation?: string; xtag?: string } }[]; explanation?: string };
};

/** Why a file cannot be a template; null when it can: a Word file without macros or links to elsewhere, whose tags are whole. */
export function templateFault(file: Buffer): Title | null {
  let zip: PizZip;
  try {
    zip = new PizZip(file);
  } catch {
    return {
      zh: '不是 Word 文件（.docx）。请用 Word 或 WPS 另存为 .docx',
      en: 'is no Word file (.docx); save it as .docx',
    };
  }
  const names = Object.keys(zip.files);
  if (!names.includes('word/document.xml'))
    return {
      zh: '不是 Word 文件（.docx）。请用 Word 或 WPS 另存为 .docx',
      en: 'is no Word file (.docx); save it as .docx',
    };
  if (names.length > PARTS_AT_MOST || isTooLong(zip))
    return { zh: '展开后过大，不是一份模板', en: 'unpacks to more than a template is' };
  if (names.some((name) => /vbaProject|\.bin$|activeX|embeddings\//i.test(name)))
    return { zh: '含有宏或嵌入对象。请去掉后再上传', en: 'holds macros or embedded objects: take them out' };
  if (names.some((name) => name.endsWith('.rels') && /TargetMode="External"/.test(zip.file(name)?.asText() ?? '')))
    return { zh: '含有指向外部的链接。请去掉后再上传', en: 'holds links to elsewhere: take them out' };
  return tagFault(zip);
}

type Packed = { compressionMethod: string; getCompressedContent: () => Uint8Array };

/** What is really packed: a file may lie about how long it is, so it is unpacked, and no further than to the limit. */
function isTooLong({ files }: PizZip): boolean {
  let left = UNPACKED_AT_MOST;
  for (const file of Object.values(files)) {
    const packed = Reflect.get(file, '_data') as Packed | null;
    // Folders hold nothing; what is stored as it is cannot be longer than the file.
    if (!packed?.getCompressedContent || packed.compressionMethod === STORED) continue;
    try {
      left -= inflateRawSync(packed.getCompressedContent(), { maxOutputLength: Math.max(1, left) }).length;
    } catch {
      return true;
    }
  }
  return false;
}

const STORED = '\0\0';

function tagFault(zip: PizZip): Title | null {
  try {
    new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true, nullGetter: () => '', errorLogging: false }).render(
      {},
    );
    return null;
  } catch (error) {
    const { errors = [] } = (error as Broken).properties ?? {};
    const tags = [...new Set(errors.flatMap(({ properties }) => properties?.xtag ?? []))].slice(0, 5);
    const named = tags.map((tag) => `{${tag}}`).join(' ');
    return {
      zh: `标签不完整${named ? `：${named}` : ''}。每个 { 要有 }，每个 {#名称} 要有 {/名称}`,
      en: `has broken tags${named ? `: ${named}` : ''}; every { needs its }, every {#name} its {/name}`,
    };
  }
}
