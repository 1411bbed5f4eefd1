// Runs before the page is drawn, so that no reader sees the wrong colours first or a part that is hidden a moment later.
(() => {
  "use strict";
  document.documentElement.classList.replace("no-js", "js");
  let chosen = null;
  try {
    chosen = localStorage.getItem("glossator.colours");
  } catch {
    // Storage may be forbidden: the page then follows the system.
  }
  const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
})();
