import stringWidth from 'string-width';
import type { Diagnostic } from '../contract/diagnostic.js';
import type { Language } from './language.js';

/** One diagnostic as a line that editors understand: file, line and column first, then code and sentence. */
export function diagnosticLine(diagnostic: Diagnostic, language: Language): string {
  const { file, line, column, pointer, code, severity, message } = diagnostic;
  const place = [file ?? '', line, column].filter((part) => part !== undefined && part !== '').join(':');
  return `${place}  ${severity}  ${code}  ${pointer || '/'}\n    ${message[language]}`;
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
