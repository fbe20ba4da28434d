const { rmSync } = require('node:fs');

/** Jest global teardown of the console's specs: the seeded demonstration goes. */
module.exports = () => {
  if (globalThis.sifangDemoFolder) rmSync(globalThis.sifangDemoFolder, { recursive: true, force: true });
};
