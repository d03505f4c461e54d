interface OwnText {
  /** As `support-request.title`, or `form.labels.name` for every form. */
  readonly key: string;
  readonly text: string;
}

interface Branch {
  readonly [key: string]: unknown;
}

/** The texts of an element with a municipality's own words in them; what is for one element wins from what is for all. */
export function withOwnTexts<T extends object>(texts: T, name: string, own: readonly OwnText[]): T {
  return own
    .map(({ key, text }) => ({ path: key.split('.'), text }))
    .filter(({ path: [owner] }) => owner === 'form' || isShared(owner) || owner === name)
    .sort((a, b) => Number(a.path[0] === name) - Number(b.path[0] === name))
    .reduce<Branch>(
      (all, { path, text }) => replaced(all, isShared(path[0]) ? path : path.slice(1), text),
      texts as Branch,
    ) as T;
}

/** What some forms share has a name of its own there. */
const isShared = (owner: string | undefined) => owner === 'steps' || owner === 'data';

function replaced(branch: Branch, [key = '', ...deeper]: readonly string[], text: string): Branch {
  if (!Object.hasOwn(branch, key)) return branch;
  const found = branch[key];
  const isLeaf = typeof found !== 'object' || found instanceof String;
  if (isLeaf !== (deeper.length === 0)) return branch;
  const value = isLeaf ? text : replaced(found as Branch, deeper, text);
  if (Array.isArray(branch)) return branch.with(Number(key), value) as object as Branch;
  return { ...branch, [key]: value };
}
