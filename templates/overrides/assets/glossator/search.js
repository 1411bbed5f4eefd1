// The search dialog: loads Pagefind when it first opens, lists results as a listbox that the field controls.
// The header with the dialog stays in place while the theme swaps pages, so every address is resolved here, once.
(() => {
  "use strict";

  const SHOWN = 12; // results listed; each costs one small request
  const QUESTIONS = 4; // of one page of questions
  const PAUSE = 120; // milliseconds without a keystroke before a search starts

  const dialog = document.getElementById("gl-search");
  if (!dialog || typeof dialog.showModal !== "function") return;

  const input = dialog.querySelector(".gl-search__input");
  const list = dialog.querySelector(".gl-search__results");
  const status = dialog.querySelector(".gl-search__status");
  const bundle = new URL(dialog.dataset.bundle, location.href).href;
  const root = new URL(dialog.dataset.root, location.href).href.replace(/index\.html$/, "");
  let loading = null;
  let latest = 0; // number of the newest search: an older one that ends later shows nothing

  function load() {
    loading ??= import(bundle).then(async (pagefind) => {
      await pagefind.options({ baseUrl: new URL(root).pathname, excerptLength: 24 });
      await pagefind.init();
      return pagefind;
    });
    return loading;
  }

  function open() {
    if (dialog.open) return;
    dialog.showModal(); // the browser gives the focus back when it closes
    input.select();
    load().catch(unavailable);
  }

  function unavailable() {
    loading = null;
    show([], dialog.dataset.unavailable);
  }

  async function search() {
    const number = ++latest;
    const query = input.value.trim();
    if (!query) return show([], dialog.dataset.hint);
    try {
      const pagefind = await load();
      const found = await pagefind.debouncedSearch(query, {}, PAUSE);
      if (found === null || number !== latest) return;
      const results = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
      if (number !== latest) return;
      const entries = ranked(results.flatMap(questions), query);
      show(entries, count(found.results.length - results.length + entries.length));
    } catch {
      unavailable();
    }
  }

  function count(number) {
    if (!number) return dialog.dataset.none;
    return number === 1 ? dialog.dataset.one : dialog.dataset.many.replace("#", number);
  }

  // A title that is the query comes first, a term before an article of that name, and pages about the site last;
  // otherwise Pagefind's order stays.
  function ranked(results, query) {
    const wanted = folded(query);
    const rank = (result) => {
      const title = folded(result.meta.title ?? "");
      if (title === wanted) return result.meta.kind === "term" ? 0 : 1;
      if (result.meta.kind === "term" && title.startsWith(wanted)) return 2;
      return result.meta.kind === "page" ? 4 : 3;
    };
    return results
      .map((result, place) => ({ result, place, rank: rank(result) }))
      .sort((one, other) => one.rank - other.rank || one.place - other.place)
      .map(({ result }) => result);
  }

  // A page of questions is listed as its questions that match, best first.
  function questions(result) {
    if (result.meta.kind !== "faq") return [result];
    return parts(result)
      .filter((part) => part.anchor?.element === "h3")
      .slice(0, QUESTIONS)
      .map((part) => ({ ...part, meta: { ...result.meta, title: part.title }, sub_results: [] }));
  }

  function folded(text) {
    return text.normalize("NFKD").replace(/\p{Mark}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
  }

  function show(results, message) {
    list.replaceChildren(...results.map(option));
    status.textContent = message;
    dialog.classList.toggle("gl-search--results", results.length > 0);
    input.setAttribute("aria-expanded", String(results.length > 0));
    select(list.firstElementChild);
    list.scrollTop = 0;
  }

  // Titles are set as text. The excerpt is HTML that Pagefind escaped, with <mark> as its only element.
  function option(result, place) {
    const kind = result.meta.kind ?? "page";
    const part = kind === "article" || kind === "page" ? bestPart(result) : null;
    const link = document.createElement("a");
    link.id = `gl-search-${place}`;
    link.className = "gl-search__result";
    link.href = part?.url ?? result.url;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.append(
      element("span", `gl-search__kind gl-search__kind--${kind}`, label(kind)),
      element("span", "gl-search__title", result.meta.title),
    );
    if (part) link.append(element("span", "gl-search__section", part.title));
    const excerpt = element("span", "gl-search__excerpt", "");
    excerpt.innerHTML = part?.excerpt ?? result.excerpt;
    dropStart(excerpt, part?.title ?? result.meta.title);
    link.append(excerpt);
    return link;
  }

  // An excerpt from the top of a page begins with the title, which stands above it already.
  function dropStart(node, title) {
    const start = node.textContent.startsWith(title) ? node.textContent.slice(title.length).match(/^[.\s]*/)[0] : null;
    let rest = start === null ? 0 : title.length + start.length;
    while (rest > 0 && node.firstChild) {
      const { length } = node.firstChild.textContent;
      if (length > rest) node.firstChild.textContent = node.firstChild.textContent.slice(rest);
      else node.firstChild.remove();
      rest -= length;
    }
  }

  // The section that matches best, where that is a section and not the whole page.
  function bestPart(result) {
    const [best] = parts(result);
    return best?.anchor && best.title !== result.meta.title ? best : null;
  }

  function parts(result) {
    return [...(result.sub_results ?? [])].sort((one, other) => weight(other) - weight(one));
  }

  function weight(part) {
    return (part.weighted_locations ?? []).reduce((sum, place) => sum + place.balanced_score, 0);
  }

  function label(kind) {
    const name = `label${kind[0].toUpperCase()}${kind.slice(1)}`;
    return dialog.dataset[name] ?? dialog.dataset.labelPage;
  }

  function element(tag, className, text) {
    const node = document.createElement(tag);
    node.className = className;
    node.textContent = text;
    return node;
  }

  function selected() {
    return list.querySelector('[aria-selected="true"]');
  }

  function select(next) {
    selected()?.setAttribute("aria-selected", "false");
    if (!next) return input.removeAttribute("aria-activedescendant");
    next.setAttribute("aria-selected", "true");
    next.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", next.id);
  }

  function move(event) {
    const current = selected();
    const steps = {
      ArrowDown: current?.nextElementSibling ?? list.firstElementChild,
      ArrowUp: current?.previousElementSibling ?? list.lastElementChild,
    };
    if (event.isComposing) return;
    if (event.key in steps) {
      event.preventDefault();
      select(steps[event.key]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      current?.click();
    }
  }

  function isTyping(target) {
    return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
  }

  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const shortcut = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (dialog.open || !(slash || shortcut)) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-gl-search]")) open();
    else if (event.target === dialog || event.target.closest?.(".gl-search a")) dialog.close();
  });
  input.addEventListener("input", search);
  input.addEventListener("keydown", move);
})();
