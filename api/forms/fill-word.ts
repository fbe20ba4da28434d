import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Box, Row, Sheet } from './sheet.js';

type Text = { text: string };
/** What the tags of a template stand for. */
export type Tags = {
  title: string;
  under: Text[];
  footLine: string;
  rows: readonly Row[];
  toWhom: Text[];
  parts: { headings: Text[]; paragraphs: Text[] }[];
  signedBy: string;
  signedOn: string;
} & Record<string, unknown>;

const texts = (lines: readonly string[]): Text[] => lines.map((text) => ({ text }));

/** Everything a form says, by the tags that a template may name. */
export function tagsOf({ title, under, foot, body }: Sheet): Tags {
  const table = body.kind === 'table' ? body : body.table;
  const boxes: Box[] = body.kind === 'card' ? [...body.above, ...body.below].flat() : [];
  const letter = body.kind === 'letter' ? body : null;
  return {
    ...Object.fromEntries(boxes.map(({ id, text }) => [id, text])),
    title,
    under: texts(under),
    footLine: foot.join('　　　　'),
    rows: table?.rows ?? [],
    toWhom: texts(letter?.to == null ? [] : [letter.to]),
    parts: (letter?.parts ?? []).map(({ heading, paragraphs }) => ({
      headings: texts(heading === null ? [] : [heading]),
      paragraphs: texts(paragraphs),
    })),
    signedBy: letter?.signedBy ?? '',
    signedOn: letter?.signedOn ?? '',
  };
}

/** A template with its texts. A tag that the form does not know stays empty. @throws the library's error for a template that is broken */
export function fillWord(template: Buffer, sheet: Sheet): Buffer {
  const document = new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
    nullGetter: () => '',
    errorLogging: false,
  });
  document.render(tagsOf(sheet));
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
