/** Rows as the text of a table that Excel and WPS open. What begins like a formula is kept as text, and so are long codes. */
export function csvText(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const plain = typeof value === 'object' ? JSON.stringify(value) : String(value);
  // Codes of twelve digits would be rounded, and a leading = would be run.
  const kept = typeof value === 'string' && /^([=+\-@\t\r]|\d{11,}$|0\d)/.test(plain) ? `\t${plain}` : plain;
  return /[",\n\r\t]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
}
