/** Merkle trees as in RFC 6962. The hash function is handed in: the kernel knows no platform. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

const concat = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0));
  let at = 0;
  for (const it of parts) {
    whole.set(it, at);
    at += it.length;
  }
  return whole;
};

/** Leaves and nodes hash under different first bytes, so that neither passes for the other. */
export const leafHash = (hash: Hash, leaf: Uint8Array): Uint8Array => hash(concat(new Uint8Array([0]), leaf));
export const nodeHash = (hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array =>
  hash(concat(new Uint8Array([1]), left, right));

/** The whole subtrees of a tree of `size` leaves, largest first: enough to append and to give the root. */
export type CompactRange = { size: number; nodes: readonly Uint8Array[] };
export const EMPTY_RANGE: CompactRange = { size: 0, nodes: [] };

/** Appends a leaf hash. */
export const append = (hash: Hash, range: CompactRange, leaf: Uint8Array): CompactRange => {
  const nodes = [...range.nodes];
  let node = leaf;
  for (let size = range.size; size % 2 === 1; size = Math.trunc(size / 2)) {
    node = nodeHash(hash, nodes.pop() ?? node, node);
  }
  return { size: range.size + 1, nodes: [...nodes, node] };
};

/** Root of the tree; of the empty tree the hash of nothing. */
export const rootOf = (hash: Hash, range: CompactRange): Uint8Array => {
  const last = range.nodes.at(-1);
  if (!last) return hash(new Uint8Array());
  return range.nodes.slice(0, -1).reduceRight((right, left) => nodeHash(hash, left, right), last);
};

const splitOf = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

/** Root over leaf hashes from scratch: slow and plain, what the rest is checked against. */
export const treeRoot = (hash: Hash, leaves: readonly Uint8Array[]): Uint8Array => {
  const [first] = leaves;
  if (!first) return hash(new Uint8Array());
  if (leaves.length === 1) return first;
  const split = splitOf(leaves.length);
  return nodeHash(hash, treeRoot(hash, leaves.slice(0, split)), treeRoot(hash, leaves.slice(split)));
};

/** Proof that leaf `index` is in the tree over `leaves`. @throws RangeError when it is not. */
export const inclusionProof = (hash: Hash, leaves: readonly Uint8Array[], index: number): Uint8Array[] => {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new RangeError(`No leaf ${index}`);
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  return index < split
    ? [...inclusionProof(hash, leaves.slice(0, split), index), treeRoot(hash, leaves.slice(split))]
    : [...inclusionProof(hash, leaves.slice(split), index - split), treeRoot(hash, leaves.slice(0, split))];
};

export type InclusionClaim = {
  leaf: Uint8Array;
  index: number;
  size: number;
  proof: readonly Uint8Array[];
  root: Uint8Array;
};

/** Whether the proof shows the leaf hash in the tree with that root. */
export const verifyInclusion = (hash: Hash, { leaf, index, size, proof, root }: InclusionClaim): boolean => {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  const walk = (at: number, width: number, rest: readonly Uint8Array[]): Uint8Array | undefined => {
    if (width === 1) return rest.length === 0 ? leaf : undefined;
    const sibling = rest.at(-1);
    if (!sibling) return undefined;
    const split = splitOf(width);
    const inner =
      at < split ? walk(at, split, rest.slice(0, -1)) : walk(at - split, width - split, rest.slice(0, -1));
    if (!inner) return undefined;
    return at < split ? nodeHash(hash, inner, sibling) : nodeHash(hash, sibling, inner);
  };
  const found = walk(index, size, proof);
  return found !== undefined && sameBytes(found, root);
};

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((it, at) => it === b[at]);
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (it) => it.toString(16).padStart(2, "0")).join("");
export const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (it) => Number.parseInt(it, 16));
