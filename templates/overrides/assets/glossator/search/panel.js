// Search as its reader sees it, in the dialog and on the page of search: a field that controls a listbox (the combobox
// pattern of the ARIA practices: the field keeps the focus, the arrows move the selection).
import { foldedWords, isOneTypoAway } from "./folding.js";
import { Names, isListedFirst } from "./names.js";
import { option } from "./options.js";
import { Texts, shown } from "./texts.js";

const FIRST = 5; // names listed before the full text
const LOADED = { dialog: 6, page: 12 }; // pages of the full text that are loaded: each costs a request of some 4 KB
const SHORTEST = 3; // letters for which the full text is searched: two begin a tenth of all words
const STEM = 3; // letters of the shortest word of which a longer one can be a form: “run” of “running”
const WRITTEN = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u; // where one sign is a word

// With `scripts`, a copy on a disk is searched: by names only (names.js).
export function makePanel(place, scripts) {
  return new Panel(place, scripts);
}

class Panel {
  constructor(place, scripts) {
    const root = place.querySelector(".gl-search__panel");
    this.dialog = place instanceof HTMLDialogElement ? place : null;
    this.home = new URL(root.dataset.root, location.href).href.replace(/index\.html$/, "");
    this.field = root.querySelector(".gl-search__input");
    this.list = root.querySelector(".gl-search__results");
    this.status = root.querySelector(".gl-search__status");
    this.more = root.querySelector(".gl-search__more");
    this.narrowed = root.querySelector(".gl-search__filters");
    this.words = JSON.parse(root.querySelector(".gl-search__words").textContent);
    this.place = place;
    this.names = new Names(this.home, scripts);
    this.texts = scripts ? null : new Texts(this.home);
    if (scripts) this.status.textContent = this.words.hint = this.words.hint_offline;
    this.chosen = null; // the address of the option that the arrows chose
    this.latest = 0; // number of the newest search: an older one that ends later shows nothing
    this.running = Promise.resolve(); // the search of the full text under way; the newest waits for it, others are skipped
    this.pages = LOADED[this.dialog ? "dialog" : "page"];
    this.search = this.search.bind(this);
    this.form = root.querySelector(".gl-search__form");
    this.listen();
    this.texts?.load().catch(() => this.show([], this.words.unavailable));
    this.ready = this.fillFilters().then(() => this.dialog || this.readAddress());
  }

  listen() {
    this.field.addEventListener("input", this.search);
    this.field.addEventListener("keydown", (event) => this.move(event));
    this.narrowed.addEventListener("change", this.search);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.dialog && this.field.value.trim()) location.href = this.address();
    });
    this.more.querySelector("button")?.addEventListener("click", () => {
      this.pages += LOADED.page;
      this.search();
    });
    if (!this.dialog) return;
    this.dialog.addEventListener("click", (event) => {
      const left = event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (event.target === this.dialog || event.target.closest(".gl-search__close") || left) this.dialog.close();
    });
  }

  // The lists of topics and languages, where there is something to choose.
  async fillFilters() {
    const { tags, languages } = await this.names.directory();
    const shownAs = new Intl.DisplayNames([document.documentElement.lang || "en"], { type: "language", fallback: "code" });
    this.fill("tag", tags.map((tag) => [tag, tag]), 2);
    const primary = [...new Set(languages.map((code) => code.split("-")[0]))];
    this.fill("language", primary.map((code) => [code, nameOf(code, shownAs)]), 2);
  }

  fill(name, choices, fewest) {
    const select = this.narrowed.querySelector(`select[name="${name}"]`);
    select.hidden = choices.length < fewest;
    select.append(...choices.map(([value, text]) => new Option(text, value)));
  }

  // What is chosen. A language stands for its varieties: English for British English.
  get filters() {
    const value = (name) => this.narrowed.querySelector(`select[name="${name}"]`).value;
    const kind = this.narrowed.querySelector("input:checked").value;
    return { kind, tag: value("tag"), language: value("language") };
  }

  // The page of search with this query, as a link.
  address() {
    const address = new URL(this.form.action);
    address.searchParams.set("q", this.field.value.trim());
    for (const [name, value] of Object.entries(this.filters)) if (value) address.searchParams.set(name, value);
    return address.href;
  }

  readAddress() {
    const asked = new URLSearchParams(location.search);
    this.field.value ||= asked.get("q") ?? "";
    for (const name of ["tag", "language"]) {
      this.narrowed.querySelector(`select[name="${name}"]`).value = asked.get(name) ?? "";
    }
    for (const choice of this.narrowed.querySelectorAll("input")) {
      if (choice.value === (asked.get("kind") ?? "")) choice.checked = true;
    }
    return this.search();
  }

  async search() {
    const number = ++this.latest;
    const query = this.field.value.trim();
    if (!this.dialog) history.replaceState(history.state, "", query ? this.address() : location.pathname);
    if (!query) return this.show([], this.words.hint);
    this.list.setAttribute("aria-busy", "true");
    this.chosen = null;
    try {
      const names = await this.named(query);
      if (number !== this.latest) return;
      const before = this.running;
      const asked = before.then(() => (number === this.latest ? this.complete(query, names, number) : null));
      this.running = asked.catch(() => {});
      if (names.some(({ rank }) => isListedFirst(rank))) this.fillList(named(names, query)); // until the rest is there
      await asked;
    } catch {
      if (number === this.latest) this.show([], this.words.unavailable);
    }
  }

  // Names and full text together; where nothing has the query as it stands, those of its likeliest correction.
  async complete(query, names, number) {
    let wanted = query;
    let pages = await this.written(query);
    if (!this.answers(names, pages, query)) {
      const corrected = await this.names.corrected(query);
      if (corrected) {
        wanted = corrected;
        [names, pages] = await Promise.all([this.named(corrected), this.written(corrected)]);
      }
    }
    if (number !== this.latest) return;
    const total = pages.total + names.filter(({ entry }) => !pages.total || entry.kind !== "article").length;
    const options = merged(names, pages.loaded, wanted);
    this.show(options, pages.asked === "" ? this.toldOfNames(total) : this.told(total, query, wanted));
    this.offerMore(total > options.length);
  }

  // Without the full text, a name or a definition that has the words somewhere is answer enough.
  answers(names, pages, query) {
    if (!this.texts) return names.length > 0;
    if (pages.asked === "") return true;
    return names.some(({ rank }) => isListedFirst(rank)) || hasWords(pages.loaded, pages.asked ?? query);
  }

  async named(query) {
    const { kind, tag, language } = this.filters;
    const { tags } = await this.names.directory();
    const found = await this.names.find(query);
    return found.filter(
      ({ entry }) =>
        (!kind || entry.kind === kind) &&
        (!tag || entry.tags.includes(tags.indexOf(tag))) &&
        (!language || isOf(entry.language, language)),
    );
  }

  async written(query) {
    const { kind } = this.filters;
    const long = foldedWords(query).some((word) => word.length >= SHORTEST) || WRITTEN.test(query);
    if (!this.texts || !long || kind === "term" || kind === "question") return { loaded: [], total: 0 };
    const { loaded, total, asked } = await this.texts.find(query, this.pages, this.filters);
    return { loaded: loaded.map(shown), total, asked };
  }

  // What names have the words, when these are too frequent for the full text.
  toldOfNames(total) {
    return total ? `${this.counted(total)}. ${this.words.frequent}` : this.words.frequent;
  }

  counted(total) {
    return total === 1 ? this.words.one : this.words.results.replace("{count}", total);
  }

  told(total, query, wanted) {
    if (!total) return this.words.nothing;
    const count = this.counted(total);
    if (wanted === query) return count;
    return this.words.corrected.replace("{query}", query).replace("{corrected}", wanted).replace("{count}", count);
  }

  // The end of a search: its results, and how many there are, which is read aloud.
  show(results, message) {
    this.fillList(results);
    this.list.setAttribute("aria-busy", "false");
    this.status.textContent = message;
  }

  // What was chosen among the first results stays chosen when the rest comes, and a result that is pressed just then stays
  // where it is, or else the press would be lost.
  fillList(results) {
    const fresh = results.map((result, place) => option(result, place, this.words));
    fresh.forEach((link, place) => this.put(link, this.list.children[place]));
    while (this.list.children.length > fresh.length) this.list.lastElementChild.remove();
    this.place.classList.toggle("gl-search--results", results.length > 0);
    this.field.setAttribute("aria-expanded", String(results.length > 0));
    const chosen = [...this.list.children].find((link) => link.href === this.chosen);
    this.list.scrollTop = 0;
    this.select(chosen ?? (this.dialog ? this.list.firstElementChild : null));
    this.offerMore(false);
  }

  put(link, shown) {
    if (shown?.href !== link.href) return shown ? shown.replaceWith(link) : this.list.append(link);
    shown.setAttribute("aria-selected", "false");
    shown.replaceChildren(...link.childNodes);
  }

  offerMore(wanted) {
    this.more.hidden = !wanted;
    const link = this.more.querySelector("a");
    if (link && wanted) link.href = this.address();
  }

  get selected() {
    return this.list.querySelector('[aria-selected="true"]');
  }

  select(next) {
    this.selected?.setAttribute("aria-selected", "false");
    if (!next) return this.field.removeAttribute("aria-activedescendant");
    next.setAttribute("aria-selected", "true");
    next.scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", next.id);
  }

  move(event) {
    if (event.isComposing) return;
    const { selected, list } = this;
    const steps = {
      ArrowDown: selected?.nextElementSibling ?? list.firstElementChild,
      ArrowUp: selected?.previousElementSibling ?? list.lastElementChild,
      Home: list.firstElementChild,
      End: list.lastElementChild,
    };
    if (event.key in steps && steps[event.key] && !event.shiftKey) {
      event.preventDefault();
      this.select(steps[event.key]);
      this.chosen = steps[event.key].href;
    } else if (event.key === "Enter" && selected) {
      event.preventDefault();
      selected.click();
    } else if (event.key === "Escape" && this.dialog) {
      event.preventDefault(); // or else the browser only empties the field
      this.dialog.close();
    }
  }
}

function nameOf(code, shownAs) {
  try {
    return shownAs.of(code);
  } catch {
    return code; // no code of a language
  }
}

function isOf(code, language) {
  return code?.split("-")[0] === language;
}

function named(names, query) {
  const words = foldedWords(query);
  return names.slice(0, FIRST).map(({ entry }) => ({ ...entry, words }));
}

// Names that the query is or begins, then the full text (pages about the site last), then names that have its words
// somewhere. A page that is in both is listed once, with the passage that the full text found.
function merged(names, pages, query) {
  const words = foldedWords(query);
  const passages = new Map(pages.map((page) => [page.page, page]));
  const entries = names.map(({ entry, rank }) => ({ ...entry, words, rank, excerpt: passages.get(entry.address)?.excerpt }));
  const first = entries.filter(({ rank }) => isListedFirst(rank));
  const listed = new Set(first.slice(0, FIRST).map(({ address }) => address));
  const rest = [...first.slice(FIRST), ...entries.filter(({ rank }) => !isListedFirst(rank))];
  const others = pages.filter(({ page }) => !listed.has(page)).sort((a, b) => (a.kind === "page") - (b.kind === "page"));
  for (const { page } of others) listed.add(page);
  return [...first.slice(0, FIRST), ...others, ...rest.filter(({ address }) => !listed.has(address)).slice(0, FIRST * 4)];
}

// Whether the pages have the words of the query, and not only, as Pagefind finds when there are none, words that begin like
// them. An ending may differ: the index holds stems.
function hasWords(pages, query) {
  const found = new Set(pages.flatMap(({ marks }) => marks.flatMap(foldedWords)));
  return foldedWords(query).every((word) => [...found].some((other) => isFormOf(word, other)));
}

function isFormOf(word, other) {
  if ((word.startsWith(other) && other.length >= STEM) || other.startsWith(word)) return true;
  return agree(word, other) >= Math.max(3, word.length - 3) && !isOneTypoAway(word, other);
}

function agree(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
