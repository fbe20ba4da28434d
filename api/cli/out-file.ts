import { access, constants as files, stat } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, resolve } from 'node:path';
import { writeAtomically } from '../rule-files/write-atomically.js';
import { Fault } from './fault.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Makes sure, before any work, that a file can be written there and is none of those that are read. @throws Fault */
export async function mustBeWritable(path: string, read: readonly string[]): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory())
    throw new Fault({
      zh: `--out 要一个文件名，${path} 是文件夹。`,
      en: `--out needs the name of a file; ${path} is a folder.`,
    });
  if (read.some((one) => resolve(one) === resolve(path)))
    throw new Fault({
      zh: `--out 不能是正在读取的文件 ${path}，请另起文件名。`,
      en: `--out cannot be ${path}, which is being read; choose another name.`,
    });
  const folder = dirname(path);
  const isFolder = (await stat(folder).catch(() => null))?.isDirectory();
  if (!isFolder)
    throw new Fault({
      zh: `--out 的文件夹 ${folder} 不存在，请先建立。`,
      en: `The folder ${folder} of --out does not exist; make it first.`,
    });
  await access(folder, files.W_OK).catch(() => {
    throw new Fault({
      zh: `没有权限在 ${folder} 里写文件，请换一个 --out。`,
      en: `No permission to write in ${folder}; choose another --out.`,
    });
  });
}

/** Writes a file that appears only when all of it is there; interrupted, it takes away what it had written. */
export async function writeOut(path: string, chunks: AsyncIterable<string>): Promise<void> {
  let caught: NodeJS.Signals | undefined;
  const listen = (signal: NodeJS.Signals) => {
    caught = signal;
  };
  for (const signal of SIGNALS) process.on(signal, listen);
  try {
    await writeAtomically(
      path,
      unlessInterrupted(chunks, () => caught),
    );
  } finally {
    for (const signal of SIGNALS) process.off(signal, listen);
  }
}

async function* unlessInterrupted(chunks: AsyncIterable<string>, caught: () => NodeJS.Signals | undefined) {
  for await (const chunk of chunks) {
    const signal = caught();
    if (signal)
      throw new Fault(
        { zh: '已中断，没有写出文件。', en: 'Interrupted; no file was written.' },
        [],
        128 + constants.signals[signal],
      );
    yield chunk;
  }
}
