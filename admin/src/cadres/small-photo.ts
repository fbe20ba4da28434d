import { PHOTO_BYTES_AT_MOST } from '../../../api/contract/records/ballot-file.js';

/** Twice as large as the ballot draws it: sharp on a phone. */
const [WIDTH, HEIGHT] = [208, 248] as const;
const QUALITIES = [0.86, 0.75, 0.6, 0.45, 0.3] as const;

/** No picture that this browser can draw. */
class NoPicture extends Error {}

/**
 * A photo as the ballot shows it: cropped from the middle, shrunk and drawn anew, so that nothing else of the file is sent.
 * @throws Error for what is no picture
 */
export async function smallPhoto(file: File): Promise<File> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new NoPicture(file.name);
  });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  const scale = Math.max(WIDTH / picture.width, HEIGHT / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  // A face stands in the upper part of a photo.
  context.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 4, width, height);
  picture.close();
  for (const quality of QUALITIES) {
    const drawn = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/jpeg', quality);
    });
    if (drawn && drawn.size <= PHOTO_BYTES_AT_MOST) return new File([drawn], 'photo.jpg', { type: 'image/jpeg' });
  }
  throw new NoPicture(file.name);
}
