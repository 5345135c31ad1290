import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { deskOf, titled } from "./asked.ts";
import { findPages } from "./find-pages.ts";
import { Crumbs } from "./parts/bits.tsx";

export const meta = () => [...titled("搜索"), { name: "robots", content: "noindex" }];

export const loader = (asked: LoaderFunctionArgs) => {
  const typed = (new URL(asked.request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  return { typed, found: findPages(deskOf(asked).plan, typed) };
};

const TRY = ["研发补助", "开办企业", "贴息贷款", "孵化器", "大学生", "知识产权"];

export default function Search() {
  const { typed, found } = useLoaderData<typeof loader>();
  return (
    <div className="narrow">
      <Crumbs trail={[]} here="搜索" />
      <h1>{typed ? `“${typed}”的搜索结果` : "搜索政策、事项和措施"}</h1>
      <search>
        <form action="/search" className="search-box">
          <label htmlFor="q" className="visually-hidden">
            搜索政策、事项、措施
          </label>
          <input id="q" name="q" type="search" defaultValue={typed} maxLength={100} />
          <button type="submit">搜索</button>
        </form>
      </search>
      {typed === "" ? null : (
        <p role="status" className="search-count">
          {found.length === 0 ? "没有找到。" : `找到 ${found.length} 条。`}
        </p>
      )}
      {found.length === 0 ? (
        <Suggestions />
      ) : (
        <ol className="found">
          {found.map((it) => (
            <li key={it.href}>
              <a href={it.href}>{it.title}</a>
              <p>{it.says}</p>
              <p className="meta">
                {it.kind} · {it.unit}
              </p>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const Suggestions = () => (
  <>
    <p>可以换一个短一些的词，或者试试：</p>
    <ul className="try">
      {TRY.map((it) => (
        <li key={it}>
          <a href={`/search?q=${encodeURIComponent(it)}`}>{it}</a>
        </li>
      ))}
    </ul>
    <p>
      说不清要找什么，可以<a href="/check">测一测我能享受什么</a>；也可以看
      <a href="/plan">24 项措施的全部内容</a>。
    </p>
  </>
);
