/** Shown until the first answers are there; plain HTML, so that it needs neither antd nor a script. */
export const Waiting = () => (
  <div className="office-waiting">
    <p className="office-brand">楚创通 · 工作台</p>
    <p role="status">正在打开工作台…</p>
    <div className="office-bone" />
    <div className="office-bone" />
    <div className="office-bone" />
    <noscript>工作台需要浏览器允许运行脚本。查政策、申报和查进度不需要脚本，请到首页办理。</noscript>
  </div>
);
