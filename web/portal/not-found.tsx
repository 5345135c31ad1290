import type { LoaderFunctionArgs } from "react-router";
import { notFound, titled } from "./asked.ts";

export const meta = () => titled("没有找到这一页");

/** Whatever no other page answers; forms sent there get the same answer. */
export const loader = (_asked: LoaderFunctionArgs) => notFound("地址可能抄错了，或者页面已经搬走。");
export const action = loader;

export default function NotFound() {
  return null;
}
