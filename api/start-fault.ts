import { type Config } from './config.js';
import { HeldByAnother } from './db/alone.js';

/** Something that keeps the program from starting, and that whoever starts it can mend. */
export class StartFault extends Error {
  override readonly name = 'StartFault';

  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`);
  }
}

/** Why the program did not start, for the person at the terminal; undefined for what nobody foresaw. */
export function whyNotStarted(error: unknown, { HOST, PORT, DATABASE_URL }: Config): string | undefined {
  if (error instanceof StartFault) return error.message;
  if (error instanceof HeldByAnother)
    return said(
      `另一个四方评进程正在使用 ${error.message}。请使用已经启动的那个；要另开一个，请把 SIFANG_DATA 设为别的文件夹。`,
      `Another Sifang process has ${error.message} open. Use that one, or set SIFANG_DATA to another folder for this one.`,
    );
  const code = String((error as { code?: unknown })?.code ?? '');
  if (code === 'EADDRINUSE')
    return said(
      `端口 ${PORT} 已被别的程序占用。请先停止那个程序，或者换一个端口：PORT=${PORT + 1} npm start`,
      `Port ${PORT} is taken by another program. Stop that one, or choose another port: PORT=${PORT + 1} npm start`,
    );
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return said(
      `不能在 ${HOST}:${PORT} 上监听。请检查 HOST 和 PORT；1024 以下的端口需要管理员权限。`,
      `Cannot listen on ${HOST}:${PORT}. Check HOST and PORT; ports below 1024 need an administrator.`,
    );
  // A server that cannot be reached, a name that is not known, a login or a database that does not exist.
  if (DATABASE_URL && (/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH)$/.test(code) || /^(28|3D)/.test(code)))
    return said(
      `连接不上 DATABASE_URL 指定的 PostgreSQL（${code}）。请检查地址、账号和数据库服务；不设 DATABASE_URL 则使用自带的 SQLite。`,
      `The PostgreSQL of DATABASE_URL cannot be reached (${code}). Check address, login and server; without DATABASE_URL the embedded SQLite is used.`,
    );
  return undefined;
}

function said(zh: string, en: string): string {
  return `${zh}\n${en}`;
}
