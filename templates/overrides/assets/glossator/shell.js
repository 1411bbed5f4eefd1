// What every page needs of a script beside search and previews. Without it all can be read and reached.
(() => {
  "use strict";

  const KEY = "glossator.colours"; // read by early.js, too
  const NEXT = { system: "light", light: "dark", dark: "system" };

  // The button goes through three states: as the system, light, dark. Its name says the state and what comes next.
  function colours() {
    const button = document.querySelector("[data-gl-colours]");
    const system = matchMedia("(prefers-color-scheme: dark)");
    if (!button) return;
    const show = (state) => {
      const dark = state === "dark" || (state === "system" && system.matches);
      document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
      button.dataset.glColours = state;
      button.setAttribute("aria-label", button.dataset[state]);
      button.title = button.dataset[state];
    };
    button.addEventListener("click", () => {
      const state = NEXT[button.dataset.glColours];
      store(state);
      show(state);
    });
    system.addEventListener("change", () => show(button.dataset.glColours));
    show(stored());
  }

  function stored() {
    try {
      return localStorage.getItem(KEY) ?? "system";
    } catch {
      return "system"; // storage may be forbidden
    }
  }

  function store(state) {
    try {
      if (state === "system") localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, state);
    } catch {
      // The choice then holds for this page only.
    }
  }

  // A block of code and a citation get a button that copies them; the word for it comes with the page.
  function copyButtons() {
    const { copy, copied } = document.querySelector("[data-gl-colours]")?.dataset ?? {};
    if (!copy || !navigator.clipboard) return;
    for (const part of document.querySelectorAll(".gl-page pre > code, #extras-cite + p")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "gl-copy";
      button.title = copy;
      button.setAttribute("aria-label", copy);
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(part.innerText.trim());
        button.classList.add("gl-copy--done");
        button.setAttribute("aria-label", copied);
        setTimeout(() => {
          button.classList.remove("gl-copy--done");
          button.setAttribute("aria-label", copy);
        }, 2000);
      });
      (part.matches("code") ? part.parentElement : part).append(button);
    }
  }

  // A table or a line of code that is wider than the page scrolls within itself: the arrow keys must be able to reach it.
  // What is folded has no width until it is opened.
  function reachWideParts() {
    const observer = new ResizeObserver((changed) => {
      for (const { target } of changed) {
        if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
        else target.removeAttribute("tabindex");
      }
    });
    for (const part of document.querySelectorAll(".gl-page table, .gl-page pre > code")) observer.observe(part);
  }

  // The entry of the contents whose section is being read.
  function followContents() {
    const links = new Map();
    for (const link of document.querySelectorAll(".gl-contents a[href^='#']")) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    if (!links.size) return;
    const mark = () => {
      let current = null;
      for (const heading of links.keys()) if (heading.getBoundingClientRect().top < innerHeight / 3) current = heading;
      for (const [heading, link] of links) {
        if (heading === current) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
    };
    new IntersectionObserver(mark, { rootMargin: "0px 0px -66%" }).observe(document.querySelector("h1"));
    const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66%" });
    for (const heading of links.keys()) observer.observe(heading);
  }

  colours();
  copyButtons();
  followContents();
  reachWideParts();
})();
