import type { INestApplicationContext } from '@nestjs/common';
import type { Entity } from '../contract/entity.js';
import type { Pair } from './people.js';

export async function enterSurveys(
  _app: INestApplicationContext,
  _cycleId: string,
  _entities: readonly Entity[],
  _pair: Pair,
): Promise<void> {}
