import { PHOTO_BYTES_AT_MOST } from '../../../api/contract/records/ballot-file.js';
import { onBothDatabases } from '../build/service.js';
import { aVote } from '../ballots/a-vote.js';
import { aVoter } from './a-voter.js';

const segment = (marker: number, body: Buffer) => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, body]);
};
/** A frame of so many pixels, of one component. */
const frame = (width: number, height: number) =>
  Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 17, 0]);
/** A JPEG as a camera writes it: where it was taken, a comment, and something behind its end. */
const aPhoto = ({ width = 208, height = 248, scan = 300 } = {}) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.from('Exif\0\0 N 27°13′ <script>')),
    segment(0xfe, Buffer.from('a comment')),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, frame(width, height)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.alloc(scan, 0x5a),
    Buffer.from([0xff, 0x00, 0xff, 0xd0, 0x11, 0xff, 0xd9]),
    Buffer.from('<html>behind the end</html>'),
  ]);

onBothDatabases('Photo and voice on the ballot', (service) => {
  it('come from the county: a photo is written anew without place, comment or what hides behind it', async () => {
    const { world, issue } = await aVote(service(), 'county-files');
    const { official } = world.home;
    const { id } = world.home.cadres[0]!;
    const { slips } = await issue({ ordinary: 1 });
    const at = `/api/ballot-files/${id}`;
    await official.get(at).expect(200, { cadreId: id, photo: null, voice: null });
    await official.get(`${at}/photo`).expect(409);
    const put = (kind: string, type: string, bytes: Buffer) =>
      official.put(`${at}/${kind}`).set('content-type', type).send(bytes);
    const kept = await put('photo', 'image/jpeg', aPhoto()).expect(200);
    await put('voice', 'audio/mpeg', Buffer.concat([Buffer.from('ID3'), Buffer.alloc(500, 7)])).expect(200);
    const { body, headers } = await official.get(`${at}/photo`).expect(200);
    expect((body as Buffer).length).toBe(kept.body.photo);
    expect(body.toString('latin1')).not.toMatch(/Exif|script|comment|html/);
    expect(headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' });
    const { html } = await aVoter(service()).get(`/b/${slips[0]!.code}`);
    const [, photo] = /<img class="p" src="([^"]+)"/.exec(html)!;
    expect((await service().anonymous().get(photo!).expect(200)).body).toEqual(body);
    expect(html).toContain('<audio controls preload="none"');
    // Taken down, the page has its fallback and no place for a voice.
    await official.post(`${at}/remove`).expect(200, { cadreId: id, photo: null, voice: null });
    const without = (await aVoter(service()).get(`/b/${slips[0]!.code}`)).html;
    expect(without).toContain('<svg class="p"');
    expect(without).not.toContain('<audio');
  });

  it('are refused when they are something else, too large for a weak signal, or from somebody else', async () => {
    const { world } = await aVote(service(), 'refused-files');
    const { official } = world.home;
    const { id } = world.home.cadres[0]!;
    const put = (kind: string, type: string, bytes: Buffer) =>
      official.put(`/api/ballot-files/${id}/${kind}`).set('content-type', type).send(bytes);
    await put('photo', 'image/jpeg', Buffer.from('GIF89a')).expect(415);
    // Cut off before its end, and larger than any phone draws it.
    await put('photo', 'image/jpeg', aPhoto().subarray(0, 200)).expect(415);
    await put('photo', 'image/jpeg', aPhoto({ width: 4000 })).expect(415);
    await put('photo', 'image/jpeg', aPhoto({ scan: PHOTO_BYTES_AT_MOST })).expect(413);
    await put('voice', 'audio/mpeg', Buffer.from('<svg onload=alert(1)>')).expect(415);
    expect((await official.get(`/api/ballot-files/${id}`)).body).toEqual({ cadreId: id, photo: null, voice: null });
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    await township.put(`/api/ballot-files/${id}/photo`).set('content-type', 'image/jpeg').send(aPhoto()).expect(403);
  });
});
