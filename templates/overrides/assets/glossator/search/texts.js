// The full text of articles and hand-written pages: Pagefind, whose index is loaded in parts.
import { foldedWords } from "./folding.js";

const EXCERPT = 24; // words: two lines
const NARROWED = 60; // pages
const QUOTATION_MARKS = /[“”„«»]/g; // as telephones type them; Pagefind knows straight ones
const AROUND = 4; // words on each side of the first mark by which a browser finds the passage

export class Texts {
  constructor(root) {
    this.root = root;
  }

  load() {
    const frequent = new URL("pagefind/frequent.json", this.root).href;
    this.loading ??= import(new URL("pagefind/pagefind.js", this.root).href).then(async (pagefind) => {
      await pagefind.options({ baseUrl: new URL(this.root).pathname, excerptLength: EXCERPT });
      const [answer] = await Promise.all([fetch(frequent), pagefind.init()]);
      this.frequent = answer.ok ? await answer.json() : []; // by generator/site/search_parts.py
      return pagefind;
    });
    this.loading.catch(() => (this.loading = null)); // so that it is tried again
    return this.loading;
  }

  // The best pages with the words, as many as are wanted, how many there are, and the words that were asked for: of words
  // that are all frequent, none. Each page that is loaded costs a request, so of a narrowed search no more than NARROWED
  // are looked at.
  async find(query, wanted, { kind, tag, language }) {
    const pagefind = await this.load();
    const asked = this.withoutFrequent(query.replace(QUOTATION_MARKS, '"'));
    if (!asked) return { loaded: [], total: 0, asked };
    const { results } = await pagefind.search(asked);
    if (!kind && !tag && !language) return { loaded: await all(results.slice(0, wanted)), total: results.length, asked };
    const fits = ({ meta }) =>
      (!kind || meta.kind === kind) &&
      (!tag || meta.tags?.split("|").includes(tag)) &&
      (!language || meta.language?.split("-")[0] === language);
    const loaded = [];
    for (let start = 0; loaded.length < wanted && start < Math.min(results.length, NARROWED); start += wanted) {
      loaded.push(...(await all(results.slice(start, start + wanted))).filter(fits));
    }
    return { loaded: loaded.slice(0, wanted), total: loaded.length, asked };
  }

  // Words that stand nearly everywhere tell no page from another, and their places are many: unless they are part of a
  // quotation, they are not asked for.
  withoutFrequent(query) {
    if (query.includes('"')) return query;
    return query
      .split(/\s+/)
      .filter((word) => !this.frequent.includes(foldedWords(word).join("")))
      .join(" ");
  }
}

function all(results) {
  return Promise.all(results.map((result) => result.data()));
}

// What is shown of a page: { kind, name, section, address, excerpt }; the excerpt is HTML that Pagefind escaped, with
// <mark> as its only element. Among the marks are those of a title that is not repeated in it.
export function shown(data) {
  const part = bestPart(data);
  const excerpt = document.createElement("span");
  excerpt.innerHTML = part?.excerpt ?? data.excerpt;
  const marks = [...excerpt.querySelectorAll("mark")].map((mark) => mark.textContent);
  dropStart(excerpt, part?.title ?? data.meta.title ?? "");
  return {
    kind: data.meta.kind ?? "page",
    name: data.meta.title ?? data.url,
    section: part?.title ?? "",
    language: data.meta.language,
    page: new URL(data.url, location.href).href,
    address: withPassage(new URL(part?.url ?? data.url, location.href).href, excerpt),
    excerpt,
    marks,
  };
}

// The section that matches best, where that is a section and not the whole page.
function bestPart(data) {
  const [best] = [...(data.sub_results ?? [])].sort((one, other) => weight(other) - weight(one));
  return best?.anchor && best.title !== data.meta.title ? best : null;
}

function weight(part) {
  return (part.weighted_locations ?? []).reduce((sum, place) => sum + place.balanced_score, 0);
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

// The address with the words around the first mark as a text fragment, so that the browser opens the page there and marks
// them. They are cut at the ends of sentences: a fragment never reaches across a paragraph. Where the browser does not
// find them, the section's own anchor serves.
function withPassage(address, excerpt) {
  const mark = excerpt.querySelector("mark");
  if (!mark) return address;
  const before = textOf(excerpt, mark, false).split(/[.!?:;…]\s/).pop();
  const after = textOf(excerpt, mark, true).split(/[.!?:;…](?:\s|$)/)[0];
  const words = [
    ...before.split(/\s+/).filter(Boolean).slice(-AROUND),
    `${/\S$/.test(before) ? "\u0000" : ""}${mark.textContent}${/^\S/.test(after) ? "\u0000" : ""}`,
    ...after.split(/\s+/).filter(Boolean).slice(0, AROUND),
  ];
  const passage = words.join(" ").replace(/ ?\u0000 ?/g, "").trim();
  return `${address}${address.includes("#") ? "" : "#"}:~:text=${encodeURIComponent(passage).replaceAll("-", "%2D")}`;
}

function textOf(node, mark, after) {
  const range = document.createRange();
  range.selectNodeContents(node);
  if (after) range.setStartAfter(mark);
  else range.setEndBefore(mark);
  return range.toString();
}
