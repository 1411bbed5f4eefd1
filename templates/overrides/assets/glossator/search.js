// What opens search. The modules in search/ and the indexes are loaded when it is first opened, not before.
(() => {
  "use strict";

  const script = document.currentScript.src;
  const dialog = document.getElementById("gl-search");
  const page = document.querySelector(".gl-search--page");
  let panel = null; // of the dialog, or of the page of search

  // A copy on a disk has the modules before this script: it may not load them (generator/site/offline_scripts.py).
  function load() {
    const offline = window.glossatorOffline;
    const modules = offline ? Promise.resolve(offline) : import(new URL("search/panel.js", script).href);
    panel ??= modules.then(({ makePanel }) => makePanel(page ?? dialog, offline?.files));
    return panel;
  }

  async function open(query) {
    const field = (page ?? dialog).querySelector("input");
    if (page) field.focus();
    else if (!dialog.open) dialog.showModal(); // the browser gives the focus back when it closes
    if (query) field.value = query;
    field.select();
    const first = !panel;
    const { search } = await load();
    if (query || (first && field.value)) search(); // what was typed while the rest was loaded, too
  }

  // The words of an address that leads nowhere are what its reader looks for.
  function wordsOfAddress() {
    const last = location.pathname.split("/").filter(Boolean).pop() ?? "";
    try {
      return decodeURIComponent(last).replace(/\.\w+$/, "").replace(/[-_+]+/g, " ");
    } catch {
      return ""; // no UTF-8
    }
  }

  function isTyping(target) {
    return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
  }

  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const shortcut = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    const pressed = event.key === " " && event.target.matches?.("[data-gl-search]"); // as a button, which it is now
    if (dialog?.open || !(slash || shortcut || pressed)) return;
    event.preventDefault();
    open("");
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-gl-search]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return; // those open the page of search elsewhere
    event.preventDefault();
    open(link.dataset.glSearch === "address" ? wordsOfAddress() : "");
  });
  for (const link of document.querySelectorAll("[data-gl-search]")) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-haspopup", "dialog");
  }
  if (page) load();
})();
