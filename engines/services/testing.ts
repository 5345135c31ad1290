/** The shape of an item, for a walk through everything that it can say. */
export { itemShape } from "./item-schema.ts";
