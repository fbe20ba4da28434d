import stringWidth from 'string-width';
import type { Diagnostic } from '../contract/diagnostic.js';
import type { Title } from '../contract/fields.js';
import type { Language } from './language.js';

const SEVERITIES: Record<Diagnostic['severity'], Title> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
};

/** One diagnostic as a line that editors understand: file, line and column first, then code and sentence. */
export function diagnosticLine(diagnostic: Diagnostic, language: Language): string {
  const { file, line, column, pointer, code, severity, message } = diagnostic;
  const place = [file ?? '', line, column].filter((part) => part !== undefined && part !== '').join(':');
  return `${place}  ${SEVERITIES[severity][language]}  ${code}  ${pointer || '/'}\n    ${message[language]}`;
}

export type Align = 'left' | 'right';

/** A table in columns that line up, Chinese characters counted as two wide. */
export function table(rows: readonly (readonly string[])[], align: readonly Align[]): string {
  const widths = align.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const gap = ' '.repeat(widths[column]! - stringWidth(cell));
          return align[column] === 'right' ? gap + cell : cell + gap;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Items side by side in lines of at most so many columns, the lines after the first set in by two. */
export function flowed(items: readonly string[], separator: string, columns: number): string {
  const lines: string[] = [];
  for (const [i, item] of items.entries()) {
    const text = i < items.length - 1 ? item + separator : item;
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(last + text.trimEnd()) <= columns) lines[lines.length - 1] = last + text;
    else lines.push((last === undefined ? '' : '  ') + text);
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}
