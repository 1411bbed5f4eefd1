// Names of terms, articles, questions and topics, found in small files by their first letters (generator/render/search_index.py).
import { bucket, foldedWords, halves, isOneTypoAway } from "./folding.js";

const KINDS = ["term", "article", "question", "topic"];
const ROOTS = [2, 1]; // letters that name the first file
const KEY = 24; // letters by which files are parted
const SHORTEST = 4; // letters of a word whose spelling is corrected
const LISTED = 6; // ranks from here on are weaker than a good hit of the full text

export class Names {
  // With `scripts`, where scripts put what they bring, the site is a copy on a disk, which may not be fetched from.
  constructor(root, scripts) {
    this.root = root;
    this.scripts = scripts;
    this.files = new Map(); // by name: each is asked for once
  }

  // What results can be narrowed to: { tags, languages }. Without the list of files, as on a site of hand-written pages
  // only, there are no names.
  directory() {
    this.listed ??= this.read("index").then(
      (found) => ({ ...found, roots: new Set(found.roots) }),
      () => ({ tags: [], languages: [], roots: new Set(), buckets: 0 }),
    );
    return this.listed;
  }

  async read(name) {
    const known = this.files.get(name);
    if (known) return known;
    const address = new URL(`data/search/${name}.js`, this.root).href;
    const reading = this.scripts ? fromScript(address).then(() => this.scripts[name]) : fromServer(`${address}on`);
    this.files.set(name, reading);
    reading.catch(() => this.files.delete(name)); // so that it is asked for again
    return reading;
  }

  // The entries that the words name, best first: { entry, rank }.
  async find(query) {
    const words = foldedWords(query);
    if (!words.length) return [];
    const keys = new Set([words.join(""), ...[...words].sort((a, b) => b.length - a.length).slice(0, 2)]);
    const lists = await Promise.all([...keys].map((key) => this.under(key)));
    const { languages } = await this.directory();
    const entries = new Map(lists.flat().map((record) => [`${record[2]} ${record[1]}`, record]));
    return [...entries.values()]
      .map((record) => ({ entry: this.entry(record, languages), rank: rankOf(record, query, words) }))
      .filter(({ rank }) => rank !== null)
      .sort((one, other) => one.rank - other.rank || compare(one.entry, other.entry));
  }

  // The entries of the file of the longest beginning of the key that has one.
  async under(key) {
    const letters = [...key].slice(0, KEY);
    const { roots } = await this.directory();
    let length = ROOTS.find((number) => roots.has(letters.slice(0, number).join("")));
    if (!length) return [];
    const first = await this.read(fileOf(letters.slice(0, length).join("")));
    const start = length;
    const deeper = new Set(first.deeper);
    while (length < letters.length && deeper.has(letters.slice(0, length + 1).join(""))) length += 1;
    if (length === start) return first.entries;
    return (await this.read(fileOf(letters.slice(0, length).join("")))).entries;
  }

  entry([kind, name, address, note, tags, number, aliases], languages) {
    const file = this.scripts ? address.replace(/\/(?=#|$)/, "/index.html") : address; // no server adds it to a folder
    const language = languages[number]; // or none
    return { kind: KINDS[kind], name, address: new URL(file, this.root).href, note, tags, language, aliases };
  }

  // The query as it may have been meant, with one typing error in it or in one of its words; null when nothing is near.
  async corrected(query) {
    const words = foldedWords(query);
    const whole = await this.near(words.join(""));
    if (whole) return whole;
    if (words.length === 1) return null;
    for (const [place, word] of words.entries()) {
      const near = await this.near(word);
      if (near) return words.with(place, near).join(" ");
    }
    return null;
  }

  // The first spelling that is one typing error away; one that is the word itself is no correction. Names come first.
  async near(word) {
    const { buckets } = await this.directory();
    if (!buckets || [...word].length < SHORTEST) return null;
    const numbers = [...new Set(halves(word).map((half) => bucket(half, buckets)))];
    const lists = await Promise.all(numbers.map((number) => this.read(`spelling-${number}`)));
    const near = lists.flat().filter((spelling) => isOneTypoAway(spelling.replaceAll(" ", ""), word));
    if (near.some((spelling) => spelling === word)) return null;
    return near.sort((one, other) => other.includes(" ") - one.includes(" "))[0] ?? null;
  }
}

async function fromServer(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

function fromScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error(address)));
    document.head.append(script);
  });
}

export function isListedFirst(rank) {
  return rank < LISTED;
}

function fileOf(prefix) {
  return `names-${prefix.replace(/[^a-z0-9]/gu, (letter) => `-${letter.codePointAt(0).toString(16)}-`)}`;
}

// 0: the name as it is written. 1: the name. 2: a term that begins so. 3: another name that begins so.
// 4: words of a name in a row. 6: words of a name. 7: words of a definition. null: none of these.
function rankOf([kind, name, , note, , , aliases], query, words) {
  const joined = words.join("");
  let best = null;
  for (const each of [name, ...aliases]) {
    const own = foldedWords(each);
    const rank = rankOfName(own, words, joined, kind, each === query.trim());
    if (rank !== null) best = Math.min(best ?? rank, rank);
  }
  if (best !== null || kind !== 0) return best;
  const explained = [...foldedWords(name), ...foldedWords(note)];
  return words.every((word) => explained.includes(word)) ? 7 : null;
}

function rankOfName(own, words, joined, kind, asWritten) {
  const whole = own.join("");
  if (whole === joined) return asWritten ? 0 : 1 + kind / 10;
  if (whole.startsWith(joined)) return kind === 0 ? 2 : 3;
  if (own.some((_, start) => own.slice(start).join("").startsWith(joined))) return kind === 0 ? 4 : 5;
  return words.every((word) => own.some((each) => each.startsWith(word))) ? 6 : null;
}

function compare(one, other) {
  const kinds = KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind);
  return kinds || one.name.length - other.name.length || one.name.localeCompare(other.name);
}
