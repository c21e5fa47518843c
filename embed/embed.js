// Defines <plan-simulator>, the simulator as an element of any page:
//
//   <script src="https://…/embed.js"></script>
//   <plan-simulator lang="zh" theme="light" height="700"></plan-simulator>
//
// lang    the language at the start: zh (default) or en. The host page's own language is not taken: too many
//         templates of Chinese pages say "en".
// theme   light or dark; without it the visitor's system decides.
// height  a height (700, 40rem, 80vh) within which the simulator scrolls; without it the element is as high as
//         its content.
// title   what the frame is called for those who do not see it.
//
// All four may change later. Events: "plan-simulator:result" with the scenario and its results in `detail`, and
// "plan-simulator:error" with `detail.problems`, sentences on what is wrong with a scenario or why nothing was
// loaded. `set(scenario)` accepts a scenario (the JSON of a scenario file); the next result is that of it.
//
// Written in the syntax of Chromium 78, which the simulator runs in.
(() => {
  // A browser without elements of one's own cannot run the simulator either; the host page goes on.
  if (!window.customElements || customElements.get("plan-simulator")) return;

  // Without a sign of life for so long, the visitor is told.
  const PATIENCE = 30000;

  const WORDS = {
    zh: {
      title: "规划情景模拟",
      silent: "规划情景模拟未能载入：服务器没有应答，或不允许在本页中打开。",
      open: "在新窗口打开",
      unreadable: "情景不是 JSON 数据：",
    },
    en: {
      title: "Plan simulator",
      silent: "The plan simulator was not loaded: its server does not answer, or does not let this page show it.",
      open: "Open it in a new window",
      unreadable: "The scenario is not JSON: ",
    },
  };

  // A module is nobody's current script; then the place of this line names the file.
  const script = document.currentScript;
  const line = /((?:https?|file):\/\/[^\s)]+?)(?::\d+)+\)?$/m.exec(new Error().stack);
  const home = new URL(".", (script && script.src) || (line && line[1]) || document.baseURI);

  // What the frame has to be, whatever the host page's style sheet says of frames.
  const STYLE = {
    display: "block",
    width: "100%",
    "min-width": "0",
    "max-width": "none",
    "min-height": "0",
    "max-height": "none",
    margin: "0",
    padding: "0",
    border: "0",
  };

  // What a visitor has done outlives a reload of the host page in this window, and nothing else.
  const store = (key, state) => {
    try {
      if (state !== undefined) sessionStorage.setItem(key, state);
      return sessionStorage.getItem(key);
    } catch (blocked) {
      return null;
    }
  };
  const returned = () => [1, 2].includes(performance.navigation.type);

  class PlanSimulator extends HTMLElement {
    static get observedAttributes() {
      return ["lang", "theme", "height", "title"];
    }

    connectedCallback() {
      if (this.frame) return;
      if (!this.key) {
        const all = Array.from(document.querySelectorAll("plan-simulator"));
        this.key = `plan-simulator:${location.pathname}:${this.id || all.indexOf(this)}`;
        this.state = returned() ? store(this.key) : store(this.key, "");
      }
      const address = new URL("index.html", home);
      address.searchParams.set("embed", "1");
      for (const name of ["lang", "theme"]) {
        if (this.getAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
      }
      // Moving an element loads its frame anew.
      address.hash = this.state || "";
      this.frame = document.createElement("iframe");
      this.frame.allow = "fullscreen";
      for (const name in STYLE) this.frame.style.setProperty(name, STYLE[name], "important");
      this.content = 640;
      this.attributeChangedCallback();
      this.frame.src = address.href;
      address.searchParams.delete("embed");

      this.hear = (event) => this.take(event);
      // Scrollers of the host page count as well, hence the capture; an observer tells its element's place anew
      // whenever it begins to observe.
      this.look = () => {
        if (!this.eye) return;
        this.eye.unobserve(this.frame);
        this.eye.observe(this.frame);
      };
      this.eye = window.IntersectionObserver && new IntersectionObserver((seen) => this.tell(seen.pop()));
      addEventListener("message", this.hear);
      addEventListener("scroll", this.look, { capture: true, passive: true });
      addEventListener("resize", this.look);
      this.timer = setTimeout(() => this.give(address.href), PATIENCE);
      this.append(this.frame);
    }

    disconnectedCallback() {
      if (!this.frame) return;
      removeEventListener("message", this.hear);
      removeEventListener("scroll", this.look, { capture: true });
      removeEventListener("resize", this.look);
      if (this.eye) this.eye.disconnect();
      this.calm();
      this.frame.remove();
      this.frame = this.origin = null;
    }

    // Moved as a whole (`moveBefore`), the frame lives on.
    connectedMoveCallback() {}

    attributeChangedCallback(name) {
      if (this.key && (name === "lang" || name === "theme")) {
        this.changes = this.changes || { type: "plan-simulator:look" };
        this.changes[name] = this.getAttribute(name) || "";
        this.dress();
      }
      if (!this.frame) return;
      this.frame.title = this.getAttribute("title") || this.words().title;
      this.size();
    }

    /** Shows a scenario; problems with it are fired as "plan-simulator:error". */
    set(scenario) {
      let json;
      let why = typeof scenario;
      try {
        json = JSON.stringify(scenario);
      } catch (error) {
        why = error.message;
      }
      if (json === undefined) return this.complain(this.words().unreadable + why);
      this.sets = (this.sets || 0) + 1;
      this.wanted = { type: "plan-simulator:set", scenario: JSON.parse(json), request: this.sets };
      this.post(this.wanted);
    }

    /** Language and theme of the frame follow the attributes when they change; what the visitor chose stays. */
    dress() {
      if (!this.origin || !this.changes) return;
      this.post(this.changes);
      this.changes = null;
    }

    /** Posts a message, once the frame has sent its first result and so is listening. */
    post(message) {
      if (this.origin) this.frame.contentWindow.postMessage(message, this.origin);
    }

    /** What part of the frame is seen, in pixels from its top. */
    tell({ isIntersecting, intersectionRect: part, boundingClientRect: whole }) {
      // A host page may show it scaled.
      const scale = this.frame.offsetHeight / whole.height;
      const [top, bottom] = [part.top, part.bottom].map((y) => Math.round((y - whole.top) * scale));
      if (isIntersecting) this.post({ type: "plan-simulator:seen", top, bottom });
    }

    size() {
      const [, number, unit] = /^\s*(\d*\.?\d+)([a-z]*)\s*$/i.exec(this.getAttribute("height")) || [];
      const set = (height) => this.frame.style.setProperty("height", height, "important");
      set(`${this.content}px`);
      // What is no height of CSS changes nothing.
      if (number > 0) set(number + (unit || "px"));
    }

    take(event) {
      // Ignore messages from anything but this element's own frame.
      if (!this.frame || event.source !== this.frame.contentWindow || !event.data) return;
      const { type, height, code, request } = event.data;
      if (!/^plan-simulator:/.test(type)) return;
      this.calm();
      if (type === "plan-simulator:height" && height > 0) {
        this.content = Math.ceil(height);
        this.size();
        if (this.origin) this.look();
      } else if (type === "plan-simulator:state") {
        this.state = code;
        store(this.key, code);
      } else if (type === "plan-simulator:result") {
        if (!this.origin) this.meet(event);
        // Results of what was there before are on their way for a while.
        if (this.wanted && request !== this.wanted.request) return;
        this.answer(event.data);
      } else if (type === "plan-simulator:error") {
        this.answer(event.data);
      }
    }

    /** The frame is listening: it is told what was asked for meanwhile. */
    meet({ origin }) {
      // Pages opened from files have no origin.
      this.origin = origin === "null" ? "*" : origin;
      if (this.wanted && !this.met) {
        // What a host page sets whenever it is loaded is what the visitor's work began with.
        const first = JSON.stringify(this.wanted.scenario);
        if (this.state && store(`${this.key}:first`) === first) this.wanted = null;
        else store(`${this.key}:first`, first);
      }
      this.met = true;
      this.dress();
      if (this.wanted) this.post(this.wanted);
      this.look();
    }

    answer(message) {
      // A message that did not arrive whole (browsers drop what is nested too deeply) has lost its number.
      const { request } = message;
      if (this.wanted && this.origin && (request === undefined || request === this.wanted.request)) this.wanted = null;
      this.fire(message);
    }

    fire(message) {
      this.dispatchEvent(new CustomEvent(message.type, { detail: message }));
    }

    complain(problem) {
      this.fire({ type: "plan-simulator:error", problems: [problem] });
    }

    /** Nothing came from the frame: says so, and where the simulator is. */
    give(address) {
      const link = document.createElement("a");
      [link.href, link.target, link.rel] = [address, "_blank", "noopener"];
      link.textContent = this.words().open;
      this.silence = document.createElement("p");
      this.silence.setAttribute("role", "alert");
      this.silence.append(`${this.words().silent} `, link);
      this.prepend(this.silence);
      this.complain(this.words().silent);
    }

    /** A sign of life. */
    calm() {
      clearTimeout(this.timer);
      if (this.silence) this.silence.remove();
      this.silence = null;
    }

    words() {
      return /^en\b/i.test(this.getAttribute("lang")) ? WORDS.en : WORDS.zh;
    }
  }

  customElements.define("plan-simulator", PlanSimulator);
})();
