import { currentLocale } from '../i18n/i18nProvider.js';
import { problemIn, RequestFailed } from './http.js';
import { session } from './session.js';

type Progress = (sent: number, of: number) => void;

/**
 * Sends a file as it is and says how far it is. `fetch` does not tell that, so this is the one place that asks the browser the old way.
 * @throws RequestFailed with the service's own problem; TypeError where the network failed
 */
export async function upload(path: string, file: File, type: string, progress: Progress): Promise<void> {
  const { status, text } = await sent(path, file, type, progress);
  if (status >= 200 && status < 300) return;
  const problem = problemIn(text, status);
  if (problem.code === 'not-signed-in' && (await session.renewed())) return upload(path, file, type, progress);
  throw new RequestFailed(status, problem);
}

function sent(path: string, file: File, type: string, progress: Progress): Promise<{ status: number; text: string }> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/${path}`);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', currentLocale());
    request.setRequestHeader('content-type', type);
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(loaded, total));
    request.addEventListener('load', () => done({ status: request.status, text: request.responseText }));
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => failed(new TypeError(end)));
    request.send(file);
  });
}
