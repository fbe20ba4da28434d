/** Rows as a file that Excel and WPS open with Chinese in it. What begins like a formula is kept as text. */
export function csv(rows: readonly (readonly unknown[])[]): Blob {
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n');
  return new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}

/** Hands a file to the person. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const plain = typeof value === 'object' ? JSON.stringify(value) : String(value);
  // Codes of twelve digits would be rounded, and a leading = would be run.
  const kept = typeof value === 'string' && /^([=+\-@\t\r]|\d{11,}$|0\d)/.test(plain) ? `\t${plain}` : plain;
  return /[",\n\r\t]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
}
