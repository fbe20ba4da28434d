/**
 * Completes package-lock.json after `npm install`.
 *
 * npm can leave out the optional packages of platforms other than the one it ran on (binaries for macOS or Windows,
 * say); `npm ci` then refuses the file. This adds an entry for each that is missing, from the exact version that its
 * parent names and the platform that its name ends in. `npm ci` skips what is not for the machine it runs on.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const path = join(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const platform =
  /-(darwin|win32|linux|android|freebsd|netbsd|openbsd|openharmony|sunos|aix)-(arm64|x64|ia32|arm|ppc64|s390x|riscv64|loong64|mips64el)(?:-(gnu|musl|msvc|eabi|gnueabihf|musleabihf|gnueabi|glibc))?$/;

const missing = {};
for (const [place, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (place === '' || `node_modules/${name}` in lock.packages || `${place}/node_modules/${name}` in lock.packages)
      continue;
    const [, os, cpu, abi = ''] = platform.exec(name) ?? [];
    if (os === undefined || !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) continue;
    const libc = abi.startsWith('gnu') || abi === 'glibc' ? 'glibc' : abi.startsWith('musl') ? 'musl' : undefined;
    missing[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(parent.dev ? { dev: true } : {}),
      ...(os === 'linux' && libc !== undefined ? { libc: [libc] } : {}),
      optional: true,
      os: [os],
    };
  }
}

const count = Object.keys(missing).length;
if (count > 0) {
  const inOrder = Object.entries({ ...lock.packages, ...missing }).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(path, JSON.stringify({ ...lock, packages: Object.fromEntries(inOrder) }, null, 2) + '\n');
}
console.log(`package-lock.json: ${count} packages of other platforms added`);
