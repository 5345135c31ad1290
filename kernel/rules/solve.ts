import type { Expression } from "./ast.ts";
import { type Exact, exact, minus, over, plus, times } from "./exact.ts";
import { keysOfExpression } from "./keys.ts";
import { reckon, truthOf, type World } from "./reckon.ts";
import { unfold } from "./unfold.ts";

/** A polynomial in one fact, lowest power first. */
type Polynomial = readonly Exact[];
/** A quotient of two: enough for sums, multiples and shares. */
type Ratio = { top: Polynomial; bottom: Polynomial };

/**
 * The value of one fact at which two expressions are equal, the other facts staying as they are. Null when there is
 * none or when the fact does not come in linearly. A choice, a smallest or a largest is followed along the branch
 * that holds now, so whoever uses the answer must check it.
 */
export const solveEqual = (left: Expression, right: Expression, key: string, world: World): Exact | null => {
  const [a, b] = [ratioOf(left, key, world), ratioOf(right, key, world)];
  if (!a || !b) return null;
  const [constant, slope, ...higher] = subtracted(multiplied(a.top, b.bottom), multiplied(b.top, a.bottom));
  if (!constant || !slope || higher.some((it) => it.top !== 0n)) return null;
  const root = over(constant, slope);
  return root && minus(exact(0), root);
};

const ONE: Polynomial = [exact(1)];

const ratioOf = (expression: Expression, key: string, world: World): Ratio | null => {
  if (!keysOfExpression(expression, world.vocabulary).includes(key)) return constantRatio(expression, world);
  const it = unfold(expression);
  switch (it.is) {
    case "fact": {
      if (it.key === key) return { top: [exact(0), exact(1)], bottom: ONE };
      const derived = world.vocabulary.get(it.key)?.derived;
      return derived ? ratioOf(derived, key, world) : null;
    }
    case "add":
    case "subtract":
    case "multiply":
    case "divide": {
      const [a, b] = [ratioOf(it.left, key, world), ratioOf(it.right, key, world)];
      return a && b && OPERATIONS[it.is](a, b);
    }
    case "least":
    case "most": {
      const now = reckon(it, world);
      const chosen = it.of.find((one) => sameNumber(reckon(one, world), now));
      return chosen ? ratioOf(chosen, key, world) : null;
    }
    case "choose": {
      const branch = it.branches.find((one) => truthOf(one.when, world) === "met");
      const chosen = branch?.gives ?? it.otherwise;
      return chosen ? ratioOf(chosen, key, world) : null;
    }
    default:
      return null;
  }
};

const constantRatio = (it: Expression, world: World): Ratio | null => {
  const now = reckon(it, world);
  return now?.is === "number" ? { top: [now.value], bottom: ONE } : null;
};

const sameNumber = (a: ReturnType<typeof reckon>, b: ReturnType<typeof reckon>): boolean =>
  a?.is === "number" &&
  b?.is === "number" &&
  a.value.top === b.value.top &&
  a.value.bottom === b.value.bottom;

const OPERATIONS = {
  add: (a: Ratio, b: Ratio): Ratio => ({
    top: added(multiplied(a.top, b.bottom), multiplied(b.top, a.bottom)),
    bottom: multiplied(a.bottom, b.bottom),
  }),
  subtract: (a: Ratio, b: Ratio): Ratio => ({
    top: subtracted(multiplied(a.top, b.bottom), multiplied(b.top, a.bottom)),
    bottom: multiplied(a.bottom, b.bottom),
  }),
  multiply: (a: Ratio, b: Ratio): Ratio => ({
    top: multiplied(a.top, b.top),
    bottom: multiplied(a.bottom, b.bottom),
  }),
  divide: (a: Ratio, b: Ratio): Ratio => ({
    top: multiplied(a.top, b.bottom),
    bottom: multiplied(a.bottom, b.top),
  }),
} as const;

const added = (a: Polynomial, b: Polynomial): Polynomial =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, at) => plus(a[at] ?? exact(0), b[at] ?? exact(0)));
const subtracted = (a: Polynomial, b: Polynomial): Polynomial =>
  added(
    a,
    b.map((it) => minus(exact(0), it)),
  );
const multiplied = (a: Polynomial, b: Polynomial): Polynomial =>
  a.reduce<Polynomial>(
    (sum, one, at) =>
      added(sum, [...Array.from({ length: at }, () => exact(0)), ...b.map((it) => times(one, it))]),
    [],
  );
