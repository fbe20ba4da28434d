import {
  AlignmentType,
  Document,
  HeightRule,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Box, Card, Sheet, Table } from './sheet.js';
import { BODY, HEAD, TITLE, withAlternatives } from './word-fonts.js';

const MM = 56.693;
const twips = (mm: number): number => Math.round(mm * MM);

/** Sheets of paper in millimetres: width and height as it lies, and the margins top, right, bottom, left. */
const PAPERS = {
  portrait: { width: 210, height: 297, margins: [12, 14, 12, 14] },
  landscape: { width: 297, height: 210, margins: [12, 12, 12, 12] },
  a3: { width: 420, height: 297, margins: [12, 12, 12, 12] },
  letter: { width: 210, height: 297, margins: [37, 26, 35, 28] },
} as const;
type Paper = (typeof PAPERS)[keyof typeof PAPERS];

/**
 * The Word template of a form as the project ships it: the form's own columns and boxes, with a tag where each text goes. A county may
 * take it, lay it out otherwise, and bring it back.
 */
export async function wordTemplate(sheet: Sheet): Promise<Buffer> {
  const isLetter = sheet.body.kind === 'letter';
  const paper = PAPERS[isLetter ? 'letter' : sheet.paper];
  const document = new Document({
    creator: 'Sifang 四方评',
    title: sheet.title,
    styles: { default: { document: { run: { font: BODY, size: isLetter ? 32 : 20 } } } },
    sections: [{ properties: pageOf(paper), children: isLetter ? letter(sheet, paper) : form(sheet, paper) }],
  });
  return withAlternatives(await Packer.toBuffer(document));
}

function pageOf({ width, height, margins: [top, right, bottom, left] }: Paper): ISectionOptions['properties'] {
  const isWide = width > height;
  return {
    page: {
      // The library turns the sheet itself.
      size: {
        width: twips(isWide ? height : width),
        height: twips(isWide ? width : height),
        orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) },
    },
  };
}

const across = ({ width, margins }: Paper): number => twips(width - margins[1] - margins[3]);

type Style = {
  size?: number;
  font?: typeof BODY;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  spacing?: object;
  indent?: object;
};
const line = (text: string, { size, font = BODY, align, spacing, indent }: Style = {}): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text, font, ...(size === undefined ? {} : { size }) })],
    ...(align ? { alignment: align } : {}),
    ...(spacing ? { spacing } : {}),
    ...(indent ? { indent } : {}),
  });

/** The tags of a loop stand in paragraphs of their own, which are taken out when it is filled. */
const each = (list: string, ...inner: Paragraph[]): Paragraph[] => [line(`{#${list}}`), ...inner, line(`{/${list}}`)];

function form({ body, foot }: Sheet, paper: Paper): (Paragraph | WordTable)[] {
  const centred = { align: AlignmentType.CENTER };
  return [
    line('{title}', { size: 36, font: TITLE, spacing: { after: 80 }, ...centred }),
    ...each('under', line('{text}', { spacing: { after: 60 }, ...centred })),
    ...(body.kind === 'table' ? [table(body, across(paper))] : body.kind === 'card' ? card(body, across(paper)) : []),
    ...(foot.length > 0 ? [line('{footLine}', { spacing: { before: 200 } })] : []),
  ];
}

function letter({ body, foot }: Sheet, paper: Paper): (Paragraph | WordTable)[] {
  if (body.kind !== 'letter') return [];
  const spacing = { line: 579, lineRule: LineRuleType.EXACT };
  const indent = { firstLine: 640 };
  return [
    line('{title}', {
      size: 44,
      font: TITLE,
      align: AlignmentType.CENTER,
      spacing: { line: 700, lineRule: LineRuleType.EXACT, after: 579 },
    }),
    ...each('under', line('{text}', { align: AlignmentType.CENTER, spacing })),
    ...each('toWhom', line('{text}', { spacing })),
    ...each(
      'parts',
      ...each('headings', line('{text}', { font: HEAD, spacing, indent })),
      ...each('paragraphs', line('{text}', { spacing, indent, align: AlignmentType.BOTH })),
    ),
    ...(body.table ? [table(body.table, across(paper), 24)] : []),
    line('{signedBy}', { align: AlignmentType.RIGHT, spacing: { ...spacing, before: 579 }, indent: { right: 1280 } }),
    line('{signedOn}', { align: AlignmentType.RIGHT, spacing, indent: { right: 1280 } }),
    ...(foot.length > 0 ? [line('{footLine}', { spacing, size: 24 })] : []),
  ];
}

function table({ columns }: Table, width: number, size = columns.length > 12 ? 16 : 19): WordTable {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / whole) * width));
  const cells = (texts: readonly string[], font: typeof BODY) =>
    texts.map((text, i) => cell(text, widths[i]!, { size, font }));
  const tags = columns.map(
    ({ id }, i) => `${i === 0 ? '{#rows}' : ''}{${id}}${i === columns.length - 1 ? '{/rows}' : ''}`,
  );
  return new WordTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          columns.map(({ title }) => title),
          HEAD,
        ),
      }),
      new TableRow({ cantSplit: true, children: cells(tags, BODY) }),
    ],
  });
}

function cell(text: string, width: number, style: Style, isLeft = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 40, right: 40, top: 30, bottom: 30 },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [line(text, { ...style, align: isLeft ? AlignmentType.LEFT : AlignmentType.CENTER })],
  });
}

/** Word draws no table without a paragraph after the one before: one of no height stands between. */
const gap = () => line('', { size: 2, spacing: { line: 20, lineRule: LineRuleType.EXACT } });

function card({ above, table: middle, below }: Card, width: number): (Paragraph | WordTable)[] {
  const boxes = (lines: Card['above']) => lines.flatMap((boxLine) => [boxLineOf(boxLine, width), gap()]);
  return [...boxes(above), ...(middle ? [table(middle, width), gap()] : []), ...boxes(below)];
}

function boxLineOf(boxes: readonly Box[], width: number): WordTable {
  const label = twips(24);
  const room = Math.floor(width / boxes.length) - label;
  const isTall = boxes.some((box) => box.isTall);
  const style = { size: 19 };
  return new WordTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: boxes.flatMap(() => [label, room]),
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        height: { value: twips(isTall ? 17 : 7), rule: HeightRule.ATLEAST },
        children: boxes.flatMap(({ id, title }) => [
          cell(title, label, { ...style, font: HEAD }),
          cell(`{${id}}`, room, style, true),
        ]),
      }),
    ],
  });
}
