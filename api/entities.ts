import { AccountEntity } from './accounts/account.entity.js';
import { LockoutEntity, SessionEntity } from './accounts/session.entity.js';
import { AreaEntity } from './areas/area.entity.js';
import { AuditEventEntity, AuditHeadEntity } from './audit/audit-event.entity.js';
import { CycleEntity } from './cycles/cycle.entity.js';
import { IdempotencyKeyEntity } from './http/idempotency.js';
import { RuleSetEntity, RuleSetTextEntity } from './rule-sets/rule-set.entity.js';

/** Every table. */
export const ENTITIES = [
  AccountEntity,
  AreaEntity,
  AuditEventEntity,
  AuditHeadEntity,
  CycleEntity,
  IdempotencyKeyEntity,
  LockoutEntity,
  RuleSetEntity,
  RuleSetTextEntity,
  SessionEntity,
];
