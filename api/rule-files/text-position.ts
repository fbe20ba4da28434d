/** Where something stands in a text file, both counted from 1 as editors do; a column is one UTF-16 unit. */
export type Place = { line: number; column: number };

/**
 * Turns offsets of this text into places. The line starts are looked for once, at the first question. `firstLine` is the
 * number of the text's first line, where the text is a part of a file.
 */
export function placesOf(text: string, firstLine = 1): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let line = 0;
    for (let beyond = starts.length; beyond - line > 1;) {
      const middle = (line + beyond) >> 1;
      if (starts[middle]! <= offset) line = middle;
      else beyond = middle;
    }
    return { line: firstLine + line, column: offset - starts[line]! + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineBreak.index + lineBreak[0].length);
  return starts;
}
