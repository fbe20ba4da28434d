import { once } from 'node:events';

/** A reader that went away before the end (`| head`) ends the program as it ends any other: quietly, with the exit code of SIGPIPE. */
export function leaveWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(141);
    });
}

/** Writes to standard output, no faster than the reader reads. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes lines to standard output. */
export const print = (...lines: string[]): Promise<void> => write(`${lines.join('\n')}\n`);

/** Writes one JSON value on a line, for machines. */
export const printJson = (value: unknown): Promise<void> => print(JSON.stringify(value));
