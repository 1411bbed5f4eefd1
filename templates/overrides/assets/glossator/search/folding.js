// What words are compared by: the same as generator/text/search_keys.py, which made the files that are searched.

// Letters that Unicode does not take apart: the same as in generator/text/letters.py.
const PLAIN = { æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", ı: "i", ħ: "h" };

export function foldedWords(text) {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’‘ʼ]/g, "").toLowerCase();
  return bare.replace(/[æœøłđðþßıħ]/g, (letter) => PLAIN[letter]).match(/[\p{L}\p{N}]+/gu) ?? [];
}

// Which halves of a word survive one typing error; the third is for two neighbours that changed places in the middle.
export function halves(word) {
  const letters = [...word];
  const found = new Set();
  for (const length of [letters.length - 1, letters.length, letters.length + 1]) {
    const middle = Math.floor(length / 2);
    found.add(`^${letters.slice(0, middle).join("")}`);
    found.add(`${letters.slice(letters.length - (length - middle)).join("")}$`);
  }
  const middle = Math.floor(letters.length / 2);
  found.add(`^${[...letters.slice(0, middle - 1), letters[middle]].join("")}`);
  return [...found];
}

// FNV-1a with 32 bits, over UTF-8.
export function bucket(key, buckets) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value % buckets;
}

// Whether one letter more, less or other, or two neighbours that changed places, lie between the words (Damerau and
// Levenshtein, distance 1 at most).
export function isOneTypoAway(one, other) {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.length - start - end, b.length - start - end];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
