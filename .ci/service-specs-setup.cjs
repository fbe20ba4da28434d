/** Jest global setup of the service's specs: one PostgreSQL server, in which every spec file makes a database of its own. */
module.exports = async () => {
  const { startPostgres } = await import('./postgres-for-specs.mjs');
  const server = await startPostgres();
  process.env.SIFANG_TEST_POSTGRES = server.url;
  globalThis.stopPostgres = server.stop;
};
