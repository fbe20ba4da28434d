import type { INestApplicationContext } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import type { Roster } from '../demo/posting.js';
import { systemActor } from '../http/access.js';

/** Enters the places of a county. */
export async function enterPlaces(app: INestApplicationContext, { county, townships }: Roster): Promise<void> {
  const areas = app.get(AreasService, { strict: false });
  const actor = systemActor(county.code);
  const places = [county, ...townships.flatMap((township) => [township, ...township.villages])];
  for (const { code, name } of places) await areas.create({ areaCode: code, name }, actor);
}
