import type { MeetingRecord } from '../../../api/contract/records/determination.js';
import { AuditService } from '../../../api/audit/audit.service.js';
import { systemActor } from '../../../api/http/access.js';
import { MeetingEntity } from '../../../api/results/determination.entity.js';
import { aMeeting, broughtTo } from '../build/cycles.js';
import { importDeterminedMeasure } from '../build/determined-measure.js';
import { aClosedCycle } from '../build/plain-measure.js';
import { onBothDatabases, type TestService } from '../build/service.js';
import { aWorld } from '../build/world.js';

/** When the next meeting was read from the records, outside of any change. */
function nextReadOf({ database }: TestService, table: typeof MeetingEntity): Promise<void> {
  const { subscribers } = database.read.connection;
  return new Promise((resolve) => {
    const listening = {
      listenTo: () => table,
      afterLoad: () => {
        subscribers.splice(subscribers.indexOf(listening), 1);
        resolve();
      },
    };
    subscribers.push(listening);
  });
}

onBothDatabases('A meeting whose record is corrected while the grades are being determined', (service) => {
  it('counts as it stands then: without the number of its minutes nothing is determined', async () => {
    const world = await aWorld(service());
    const { official, code: county } = world.home;
    const ruleSetId = await importDeterminedMeasure(service());
    const { id: cycleId } = await aClosedCycle(service(), world, { days: [95, 85, 84, 70] }, { ruleSetId });
    await broughtTo('consulted', service(), world, cycleId);
    await official.post('/api/determinations/record-as-proposed').send({ cycleId }).expect(200);
    const meetingId = await aMeeting(service(), world, cycleId);
    const meeting = await service().database.read.findOneByOrFail(MeetingEntity, { id: meetingId });
    const second = await service().as('countyOrganisation', { areaCode: county });

    const isRead = nextReadOf(service(), MeetingEntity);
    let corrected: Promise<unknown> | undefined;
    // Somebody takes the number away: the change has begun before the other request reads, and ends after it.
    await new Promise<void>((begun) => {
      const audit = service().app.get(AuditService, { strict: false });
      corrected = audit.write(systemActor(county), county, async (change) => {
        begun();
        await isRead;
        await change.update(MeetingEntity, 'meetings', meeting, { minutesNumber: null });
      });
    });
    const [answer] = await Promise.all([
      second.post(`/api/cycles/${cycleId}/determine`).send({ meetingId }),
      corrected,
    ]);

    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 409, code: 'needs-unmet' });
    expect(answer.body.message).toContain('纪要文号');
    expect((await official.get(`/api/cycles/${cycleId}`).expect(200)).body.state).toBe('consulted');
    const held = (await official.get(`/api/meetings/${meetingId}`).expect(200)).body as MeetingRecord;
    expect(held.minutesNumber).toBeNull();
  });
});
