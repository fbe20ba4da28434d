import PizZip from 'pizzip';

const latin = 'Times New Roman';
const font = (eastAsia: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia });

/** The fonts of official documents: title, text, headings of the first level. */
export const TITLE = font('方正小标宋简体');
export const BODY = font('仿宋_GB2312');
export const HEAD = font('黑体');

/** What stands in where a machine lacks one of them: the same face under its other name, else the nearest one that everybody has. */
const ALTERNATIVES: Readonly<Record<string, string>> = {
  方正小标宋简体: '宋体',
  仿宋_GB2312: '仿宋',
  黑体: 'SimHei',
  宋体: 'SimSun',
  仿宋: 'FangSong',
};

/** A Word file whose table of fonts names what may stand in for each. */
export function withAlternatives(word: Buffer): Buffer {
  const zip = new PizZip(word);
  const fonts = Object.entries(ALTERNATIVES).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
  zip.file('word/fontTable.xml', xml);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
