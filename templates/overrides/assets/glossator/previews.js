// Previews: what a link to a term, an article or a footnote leads to, shown beside it at hover, focus or the first tap.
// The words come from the page that the link leads to, which is then loaded already when the link is followed.
(() => {
  "use strict";

  const OPEN_AFTER = 250; // milliseconds of hovering: a pointer that passes by opens nothing
  const CLOSE_AFTER = 300; // milliseconds in which the pointer can reach the preview (WCAG 1.4.13, hoverable)
  const LONGEST = 320; // characters of a passage
  const GAP = 8; // pixels between the line of the link and the preview: more than half of what parts two lines
  // Listings say beside each link what it leads to.
  const PAGES = ":is(.gl-page--article, .gl-page--term, .gl-page--faq, .gl-page--page, .gl-page--cross-references)";

  const root = new URL("../../", document.currentScript.src).href;
  const area = document.querySelector(PAGES);
  const hint = document.currentScript.dataset.open;
  if (!area) return;

  const pages = new Map(); // by address: each is loaded once
  let preview = null; // the element, made when first needed
  let shown = null; // the link that it explains
  let waiting = null; // the link whose words are being loaded: another that is pointed at meanwhile takes its place
  let timer = 0;

  function wanted(target) {
    const link = target.closest?.("a[href]:not(svg a)"); // a map tells what its links lead to
    if (!link || !area.contains(link) || link.classList.contains("headerlink")) return null;
    if (link.classList.contains("footnote-ref")) return link;
    const [folder, name] = link.href.slice(root.length).split("/");
    if (location.protocol === "file:") return null; // no page can be read from the disk by another
    const leads = link.href.startsWith(root) && ["articles", "glossary"].includes(folder) && name && !name.startsWith("#");
    return leads && link.pathname !== location.pathname ? link : null;
  }

  // The name and the words to show; null where the page has none or cannot be loaded.
  async function told(link) {
    if (link.classList.contains("footnote-ref")) {
      return { name: "", text: passage(document, link.hash), language: languageOf(document) };
    }
    const address = link.href.split("#")[0];
    if (!pages.has(address)) pages.set(address, load(address));
    const page = await pages.get(address);
    if (!page) return null;
    const summary = page.querySelector('meta[name="description"]')?.content ?? "";
    const heading = page.querySelector("h1")?.cloneNode(true);
    heading?.querySelector(".headerlink")?.remove();
    const name = heading?.textContent.trim() ?? "";
    return { name, text: passage(page, link.hash) || summary, language: languageOf(page) };
  }

  function languageOf(page) {
    return page.querySelector(".gl-text")?.lang ?? "";
  }

  async function load(address) {
    try {
      const answer = await fetch(address);
      return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    } catch {
      pages.delete(address); // the network may come back
      return null;
    }
  }

  // The paragraph in which a quoted passage or a footnote stands; nothing for a heading, which says less than the summary.
  function passage(page, hash) {
    const place = hash.length > 1 ? page.getElementById(decodeURIComponent(hash.slice(1).split(":~:")[0])) : null;
    const block = place?.closest("p, li, dd, td, blockquote");
    if (!block) return "";
    const copy = block.cloneNode(true);
    for (const sign of copy.querySelectorAll(".footnote-backref, .footnote-ref")) sign.remove();
    const text = copy.textContent.replace(/\s+/g, " ").trim();
    return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/, "")}…` : text;
  }

  function make() {
    preview = document.createElement("div");
    preview.id = "gl-preview";
    preview.className = "gl-preview";
    preview.setAttribute("role", "tooltip");
    preview.addEventListener("pointerenter", () => clearTimeout(timer));
    preview.addEventListener("pointerleave", closeSoon);
    preview.addEventListener("click", () => shown?.click());
    area.closest("main").append(preview);
  }

  async function open(link, tapped) {
    clearTimeout(timer);
    if (shown === link) return;
    const words = await told(link);
    if (!words?.text || waiting !== link) return;
    close();
    if (!preview) make();
    preview.replaceChildren();
    if (words.name) preview.append(element("strong", words.name, words.language));
    preview.append(element("span", words.text, words.language));
    if (tapped && hint && !link.classList.contains("footnote-ref")) preview.append(element("small", hint));
    preview.classList.add("gl-preview--open");
    link.setAttribute("aria-describedby", preview.id);
    shown = link;
    place(link);
  }

  // Below the last line of the link, or above its first where there is more room: never on the words that it explains.
  function place(link) {
    const lines = [...link.getClientRects()];
    const [first, last] = [lines[0], lines.at(-1)];
    const head = document.querySelector(".gl-masthead")?.getBoundingClientRect().bottom ?? 0;
    const { offsetWidth: width, offsetHeight: height } = preview;
    const below = innerHeight - last.bottom >= height + GAP || innerHeight - last.bottom > first.top - head;
    const top = below ? last.bottom + GAP : first.top - GAP - height;
    const left = Math.min(Math.max(below ? last.left : first.left, GAP), document.documentElement.clientWidth - width - GAP);
    preview.classList.toggle("gl-preview--above", !below);
    const origin = (preview.offsetParent ?? document.documentElement).getBoundingClientRect();
    preview.style.top = `${top - origin.top}px`;
    preview.style.left = `${left - origin.left}px`;
  }

  function close() {
    clearTimeout(timer);
    preview?.classList.remove("gl-preview--open");
    shown?.removeAttribute("aria-describedby");
    shown = null;
  }

  function closeSoon() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      waiting = null;
      close();
    }, CLOSE_AFTER);
  }

  function element(tag, text, language = "") {
    const node = document.createElement(tag);
    if (language) Object.assign(node, { lang: language, dir: "auto" });
    node.textContent = text;
    return node;
  }

  area.addEventListener("pointerover", (event) => {
    const link = event.pointerType === "mouse" ? wanted(event.target) : null;
    if (!link || navigator.connection?.saveData) return;
    clearTimeout(timer);
    waiting = link;
    timer = setTimeout(() => open(link, false), OPEN_AFTER);
  });
  area.addEventListener("pointerout", (event) => {
    if (event.pointerType === "mouse" && wanted(event.target)) closeSoon();
  });
  area.addEventListener("focusin", (event) => {
    const link = event.target.matches(":focus-visible") ? wanted(event.target) : null;
    if (!link) return;
    waiting = link;
    open(link, false);
  });
  area.addEventListener("focusout", (event) => {
    if (event.target !== shown && event.target !== waiting) return;
    waiting = null;
    close();
  });
  // The first tap shows the preview, the second follows the link; so does a tap on the preview.
  area.addEventListener("click", (event) => {
    const link = event.pointerType === "touch" ? wanted(event.target) : null;
    if (!link || link === shown || event.defaultPrevented) return;
    event.preventDefault();
    waiting = link;
    told(link).then((words) => (words?.text ? open(link, true) : location.assign(link.href)));
  });
  document.addEventListener("pointerdown", (event) => {
    if (shown && event.target !== shown && !shown.contains(event.target) && !preview.contains(event.target)) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || (!shown && !waiting)) return;
    waiting = null;
    close();
  });
  addEventListener("resize", close);
})();
