/** Calls back once nobody has touched the page for a while. */
export function onIdle(minutes: number, locked: () => void): void {
  let last = Date.now();
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])
    addEventListener(kind, () => { last = Date.now(); }, { passive: true });
  setInterval(() => {
    if (Date.now() - last < minutes * 60_000) return;
    last = Date.now();
    locked();
  }, 5_000);
}
