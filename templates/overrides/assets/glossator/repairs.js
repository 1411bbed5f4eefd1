// What the theme's own script leaves out for people who use a keyboard or a screen reader.
(() => {
  "use strict";

  // A table that is wider than the page scrolls within it: the arrow keys must be able to reach it.
  function reachTables() {
    for (const area of document.querySelectorAll(".md-typeset__scrollwrap")) {
      if (area.scrollWidth > area.clientWidth) area.tabIndex = 0;
      else area.removeAttribute("tabindex");
    }
  }

  // The theme puts the copy button of each code block into a navigation landmark, all without a name.
  function unmarkButtons() {
    for (const bar of document.querySelectorAll("nav.md-code__nav:not([role])")) bar.setAttribute("role", "none");
  }

  let waiting = false;
  function repair() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      reachTables();
      unmarkButtons();
    });
  }

  // The theme changes the page after it was loaded, and swaps it without loading when a link is followed.
  new MutationObserver(repair).observe(document.body, { childList: true, subtree: true });
  addEventListener("resize", repair);
  repair();
})();
