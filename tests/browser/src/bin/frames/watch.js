// Watches every `input` event until the frame that shows it is painted. `arguments[0]`: the
// lever whose events count.
const wanted = arguments[0];
const frames = (window.harnessFrames = { samples: [], long: [], waiting: 0 });
const now = () => performance.now();
let sample = null;

// Runs before every listener of the page.
addEventListener(
    "input",
    (event) => {
        if (event.target.dataset.lever !== wanted) return;
        sample = { stamp: event.timeStamp, begin: now() };
        const mine = sample;
        requestAnimationFrame(() => (mine.frame = now()));
    },
    { capture: true },
);

// Runs after them: what they left for microtasks has been done, and what they
// asked for in this frame stands in line before us.
addEventListener("input", () => {
    if (!sample) return;
    const mine = sample;
    sample = null;
    mine.handled = now();
    frames.waiting += 1;
    requestAnimationFrame(() => {
        mine.drawn = now();
        const { port1, port2 } = new MessageChannel();
        // A task of its own: style, layout, paint and commit are over.
        port1.onmessage = () => {
            mine.painted = now();
            port1.close();
            frames.samples.push(mine);
            frames.waiting -= 1;
        };
        port2.postMessage(null);
    });
});

// Firefox knows no long tasks.
if (PerformanceObserver.supportedEntryTypes.includes("longtask")) {
    new PerformanceObserver((list) => {
        frames.long.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ type: "longtask" });
}
