/** Jest global teardown of the service's specs. */
module.exports = async () => {
  await globalThis.stopPostgres?.();
};
