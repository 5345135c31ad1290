import { Crumbs } from "./bits.tsx";

/** A form that came after its session had ended: what was typed, to be sent again. */
export type TypedForm = { to: string; fields: readonly (readonly [name: string, text: string])[] };

/** Signing in happens in another tab, so that this page keeps what was typed; then it is sent as it was. */
export const SessionOver = ({ form }: { form: TypedForm }) => (
  <div className="narrow">
    <title>登录已过期，填的内容还在 · 楚创通</title>
    <Crumbs trail={[]} here="登录已过期" />
    <h1>登录已过期，填的内容还在</h1>
    <p className="lead">为了安全，两个小时没有操作就要重新登录。请不要关掉这一页，按下面两步接着办。</p>
    <ol className="steps">
      <li>
        <a href="/sign-in?to=%2Fmy" target="_blank" rel="noreferrer">
          在新窗口登录
        </a>
      </li>
      <li>
        登录好了，回到这一页：
        <form method="post" action={form.to} encType="multipart/form-data">
          {form.fields.map(([name, text]) => (
            <input key={`${name}=${text}`} type="hidden" name={name} value={text} />
          ))}
          <button type="submit">已登录，接着办</button>
        </form>
      </li>
    </ol>
    <p className="quiet">这一次选的文件没有收下，下一页要重新选；以前已上传的还在。</p>
  </div>
);
