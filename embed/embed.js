// Defines <plan-simulator>, the simulator as an element of any page:
//
//   <script src="https://…/embed.js"></script>
//   <plan-simulator lang="zh"></plan-simulator>
//
// The element is as high as its content. It fires "plan-simulator:result" with the scenario and
// its results in `detail`, "plan-simulator:error" with what was wrong with a scenario, and takes a
// scenario (the JSON of a scenario file) through its method `set(scenario)`.
(() => {
  const home = new URL(".", document.currentScript.src);

  class PlanSimulator extends HTMLElement {
    connectedCallback() {
      if (this.frame) return;
      const address = new URL("index.html", home);
      address.searchParams.set("embed", "1");
      if (this.getAttribute("lang") === "en") address.searchParams.set("lang", "en");
      this.frame = document.createElement("iframe");
      this.frame.title = this.getAttribute("title") || "规划情景模拟 / Plan simulator";
      this.frame.style.cssText = "display:block;width:100%;height:640px;border:0";
      this.frame.src = address.href;
      this.hear = (event) => this.take(event);
      window.addEventListener("message", this.hear);
      this.append(this.frame);
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.hear);
      if (this.frame) this.frame.remove();
      this.frame = null;
      this.heard = false;
    }

    /** Shows a scenario; its problems, if it has any, come back as "plan-simulator:error". */
    set(scenario) {
      this.wanted = scenario;
      this.send();
    }

    /** A scenario waits until the frame has spoken: before, nobody there would hear it. */
    send() {
      if (!this.heard || !this.wanted) return;
      // Pages from files have no origin of their own.
      const origin = home.origin === "null" ? "*" : home.origin;
      this.frame.contentWindow.postMessage(
        { type: "plan-simulator:set", scenario: this.wanted },
        origin,
      );
      this.wanted = null;
    }

    take(event) {
      // Only this element's own frame is believed.
      if (!this.frame || event.source !== this.frame.contentWindow || !event.data) return;
      const { type, height } = event.data;
      if (!this.heard) {
        this.heard = true;
        this.send();
      }
      if (type === "plan-simulator:height" && height > 0) {
        this.frame.style.height = `${Math.ceil(height)}px`;
      } else if (type === "plan-simulator:result" || type === "plan-simulator:error") {
        this.dispatchEvent(new CustomEvent(type, { detail: event.data }));
      }
    }
  }

  if (!customElements.get("plan-simulator")) customElements.define("plan-simulator", PlanSimulator);
})();
