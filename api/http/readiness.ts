import { Injectable } from '@nestjs/common';
import type { Health } from '../contract/records/health.js';
import { Database } from '../db/database.js';
import { DomainError } from './domain-error.js';

/** Whether requests should be sent here. */
@Injectable()
export class Readiness {
  constructor(private readonly db: Database) {}

  /** @throws DomainError not-ready, saying what is missing */
  async mustBeReady(): Promise<Health> {
    if (!(await this.db.answers()))
      throw notReady(
        '数据库没有应答。请检查磁盘和数据库服务。',
        'The database does not answer. Look at the disk and the database server.',
      );
    if (!(await this.db.isUpToDate()))
      throw notReady(
        '数据库的表不是这个版本的。请重新启动程序，它会自动升级。',
        'The tables are not those of this version. Start the program again; it brings them up to date.',
      );
    return { state: 'ready' };
  }
}

function notReady(zh: string, en: string): DomainError {
  return new DomainError('not-ready', { zh, en });
}
