/** Jest global setup of the service's specs: one PostgreSQL server, in which every spec file makes a database of its own; and the files its threads run. */
module.exports = async () => {
  const { startPostgres } = await import('./postgres-for-specs.mjs');
  const server = await startPostgres();
  process.env.SIFANG_TEST_POSTGRES = server.url;
  globalThis.stopPostgres = server.stop;
  const { threadsForSpecs } = await import('./threads-for-specs.mjs');
  const threads = await threadsForSpecs();
  process.env.SIFANG_TEST_THREADS = threads.scoring;
  process.env.SIFANG_TEST_SHEET_THREADS = threads.sheets;
};
