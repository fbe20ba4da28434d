import { getMetadataArgsStorage } from 'typeorm';
import { changeOf } from '../../../api/audit/change.js';
import { ENTITIES } from '../../../api/entities.js';

describe('The chain', () => {
  it('tells what every property became, but of secrets, by their names, only that they changed', () => {
    const become = { passwordHash: 'a', slipHash: 'b', textHash: 'c', hash: 'd' };
    expect(changeOf({}, become, new Set())).toEqual({
      passwordHash: [null, '…'],
      slipHash: [null, '…'],
      textHash: [null, 'c'],
      hash: [null, 'd'],
    });
  });

  it('knows every secret that a table keeps as a hash', () => {
    const secrets = getMetadataArgsStorage()
      .columns.filter(({ target }) => (ENTITIES as unknown[]).includes(target))
      .map(({ propertyName }) => propertyName)
      // What the chains and the keys of requests are made of is no secret, and no record of the chain. Which file was handed in is told.
      .filter((name) => name.endsWith('Hash') && !['previousHash', 'bodyHash', 'fileHash'].includes(name));
    const change = changeOf({}, Object.fromEntries(secrets.map((name) => [name, 'secret'])), new Set());
    expect(secrets.length).toBeGreaterThan(3);
    expect(JSON.stringify(change)).not.toContain('secret"');
  });
});
