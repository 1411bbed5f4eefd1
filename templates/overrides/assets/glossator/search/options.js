// One result as an option of the listbox: what it is, its name, the section, two lines of text.
import { foldedWords } from "./folding.js";

export function option(result, place, words) {
  const link = document.createElement("a");
  link.id = `gl-search-${place}`;
  link.className = "gl-search__result";
  link.href = result.address;
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  const known = result.words ?? [];
  const name = element("span", "gl-search__title", ...marked(result.name, known));
  link.append(element("span", `gl-search__kind gl-search__kind--${result.kind}`, words[result.kind]), name);
  const alias = aliasOf(result, known);
  const section = alias || result.section;
  if (section) link.append(element("span", "gl-search__section", ...marked(section, known)));
  const excerpt = result.excerpt ? [...result.excerpt.cloneNode(true).childNodes] : marked(result.note ?? "", known);
  if (excerpt.length) link.append(element("span", "gl-search__excerpt", ...excerpt));
  // What it is stays in the language of the site; the rest is in that of the page.
  for (const part of [...link.children].slice(1)) Object.assign(part, { lang: result.language ?? "", dir: "auto" });
  return link;
}

// The other name of a term under which it was found, when its own name says nothing of the query.
function aliasOf({ name, aliases = [] }, words) {
  const has = (text) => words.every((word) => foldedWords(text).some((each) => each.startsWith(word)));
  return has(name) ? "" : (aliases.find(has) ?? "");
}

// The text in pieces, those in a <mark> that begin as a word of the query does.
function marked(text, words) {
  return text.split(/([\p{L}\p{N}\p{M}]+)/u).map((piece, place) => {
    const [word] = place % 2 ? foldedWords(piece) : [];
    return word && words.some((wanted) => word.startsWith(wanted)) ? element("mark", "", piece) : piece;
  });
}

function element(tag, className, ...content) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...content);
  return node;
}
