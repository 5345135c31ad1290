export { parseValue, type ValueProblem } from "./parse.ts";
export { valueText } from "./text.ts";
export {
  type Choice,
  canonicalChoice,
  isImpossiblyNegative,
  isOfType,
  type OtherCodes,
  type Value,
  type ValueShape,
  type ValueType,
} from "./types.ts";
