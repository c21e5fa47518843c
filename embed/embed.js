// Defines <plan-simulator>, the simulator as an element of any page:
//
//   <script src="https://…/embed.js"></script>
//   <plan-simulator lang="zh"></plan-simulator>
//
// The element is as high as its content. It fires "plan-simulator:result" with the scenario and
// its results in `detail`, and "plan-simulator:error" with the problems of a scenario. Its method
// `set(scenario)` accepts a scenario (the JSON of a scenario file).
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

    /** Shows a scenario; problems with it are fired as "plan-simulator:error". */
    set(scenario) {
      this.wanted = scenario;
      this.send();
    }

    /** Sends the scenario, once the frame has sent its first message and so is listening. */
    send() {
      if (!this.heard || !this.wanted) return;
      // Pages opened from files have no origin.
      const origin = home.origin === "null" ? "*" : home.origin;
      this.frame.contentWindow.postMessage(
        { type: "plan-simulator:set", scenario: this.wanted },
        origin,
      );
      this.wanted = null;
    }

    take(event) {
      // Ignore messages from anything but this element's own frame.
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
