import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where a program is, or which one command installs it. */
function found(program: string, packages: string): string {
  const folder = (process.env['PATH'] ?? '').split(delimiter).find((one) => existsSync(join(one, program)));
  if (folder) return join(folder, program);
  throw new Error(`These specs open documents with ${program}. Install it: apt-get install -y ${packages}`);
}

/** What LibreOffice makes of files: for each name the text of its PDF, and how many pages it has. */
export async function openedByLibreOffice(
  files: Readonly<Record<string, Buffer>>,
): Promise<Record<string, { text: string; pages: number }>> {
  const soffice = found('soffice', 'libreoffice-writer-nogui libreoffice-calc-nogui');
  const pdftotext = found('pdftotext', 'poppler-utils');
  const folder = await mkdtemp(join(tmpdir(), 'sifang-office-'));
  try {
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const names = Object.keys(files);
    await run(soffice, [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...names.map((name) => join(folder, name)),
    ]);
    const opened: Record<string, { text: string; pages: number }> = {};
    for (const name of names) {
      const pdf = join(folder, name.replace(/\.\w+$/, '.pdf'));
      const { stdout } = await run(pdftotext, ['-layout', pdf, '-']);
      if (process.env['SIFANG_TEST_PICTURES'])
        await writeFile(join(process.env['SIFANG_TEST_PICTURES'], name.replace(/\.\w+$/, '.pdf')), await readFile(pdf));
      // A form feed ends every page.
      opened[name] = { text: stdout, pages: stdout.split('\f').length - 1 };
    }
    return opened;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
