/**
 * In the page: waits for the answer after which nothing is awaited any more, and for the frame in which it is seen. What is asked for
 * within a frame comes to its turn once that is painted.
 */
export const WATCH = `
  performance.clearResourceTimings();
  performance.setResourceTimingBufferSize(1000);
  window.drawn = new Promise((done) => {
    const section = document.querySelector('section[aria-busy][aria-label="试算"]');
    const isBusy = () => section.getAttribute('aria-busy') === 'true';
    let wasBusy = isBusy();
    const seen = new MutationObserver(() => {
      if (isBusy()) wasBusy = true;
      if (isBusy() || !wasBusy) return;
      seen.disconnect();
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => {
          const at = performance.now();
          const previews = performance.getEntriesByType('resource').filter((one) => one.name.endsWith('/preview'));
          done(at - Math.max(...previews.map((one) => one.responseEnd)));
        };
        after.port2.postMessage(null);
      });
    });
    seen.observe(section, { attributes: true, attributeFilter: ['aria-busy'] });
  });
  undefined;
`;

/** The milliseconds from the last answer until it was painted. */
export const DRAWN = 'window.drawn';
