import { SingleBar, Presets } from 'cli-progress';

/** A bar on standard error while a person watches; nothing when the output goes to a file or another program. */
export function progressBar(isWatched: boolean): { update(done: number, total: number): void; stop(): void } {
  if (!isWatched || !process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar({ clearOnComplete: true, stream: process.stderr, etaBuffer: 50 }, Presets.shades_classic);
  let isStarted = false;
  return {
    update(done, total) {
      if (!isStarted) bar.start(total, done);
      else bar.update(done);
      isStarted = true;
    },
    stop: () => isStarted && bar.stop(),
  };
}
