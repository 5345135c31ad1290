import type { ReactNode } from "react";
import { titled } from "./asked.ts";
import { Crumbs } from "./parts/bits.tsx";

export const meta = () => titled("使用说明与无障碍");

const QUESTIONS: readonly (readonly [string, ReactNode])[] = [
  [
    "不登录能做什么？",
    <>
      看<a href="/plan">方案的每项措施</a>和进展，查<a href="/policies">政策</a>，<a href="/check">测一测</a>
      能享受什么，看<a href="/notices">公示</a>并提异议，
      <a href="/verify">核验编号</a>。测一测时填的内容不保存。
    </>,
  ],
  [
    "为什么有些内容已经填好了？",
    "名录里已有的信息不再要您填。每一项旁边都写明来自哪里；不对的，有的可以直接改，有的要先更正名录。",
  ],
  [
    "“还缺信息”是不是不符合？",
    "不是。缺的信息既不算您符合，也不算您不符合。把缺的那一项补上，马上就有结果。",
  ],
  [
    "办理时限怎么算？",
    "按工作日算，收件当天不计，周末和法定节假日不计，调休上班的计入。等您补正的时间停表。每件申请里都能展开看每一天怎么算的。",
  ],
  [
    "办到哪一步怎么知道？",
    <>
      每一步都有站内<a href="/messages">消息</a>，办件页随时能看。想同时收到邮件、短信或政务微信，登录后在
      <a href="/messages/reminders">消息与提醒</a>里选。
    </>,
  ],
  ["填到一半能停吗？", "能。点“保存”就存为草稿，下次登录接着填。断网后重新打开页面，保存过的内容都在。"],
  ["对结果不服怎么办？", "每件申请的页面都写明可以向谁提、最晚哪一天。公示期内任何人都可以提异议。"],
];

export default function Help() {
  return (
    <div className="narrow">
      <Crumbs trail={[]} here="使用说明" />
      <h1>怎么用这个网站</h1>
      <section className="section stack">
        <h2>常见问题</h2>
        {QUESTIONS.map(([question, answer]) => (
          <details key={question} className="card question">
            <summary>{question}</summary>
            <p>{answer}</p>
          </details>
        ))}
      </section>
      <section className="section">
        <h2>看不清、不方便用</h2>
        <ul>
          <li>页首的“大字版”把全站文字放大，选一次一直有效；浏览器自己的放大也不会打乱页面。</li>
          <li>全站不用鼠标也能操作：Tab 键前进，回车键确认，当前位置有金色的框。</li>
          <li>页面不依赖脚本。老旧手机、网速慢、关掉脚本都能看、能填、能提交。</li>
          <li>状态都用文字加形状表示，不只靠颜色。图都配有文字或表格。</li>
          <li>需要留底的页面可以直接打印，打印时金额会写出精确到分的数。</li>
        </ul>
        <p>不能上网的，可以到承办单位的窗口办理，窗口和网上办的是同一件申请。</p>
      </section>
      <section className="section" id="feedback">
        <h2>意见和投诉</h2>
        <ul>
          <li>
            政策和事项有不清楚的，问承办单位：每个<a href="/services">事项</a>
            的“找谁”写明是哪个单位、怎么联系。
          </li>
          <li>名录里的信息不对，向登记机关申请更正；更正以后，这里的结果随着改。</li>
          <li>
            对办理过程不满意，可以投诉；对结果不服，可以申请复议。您的<a href="/my">办件</a>
            里写明向谁提、最晚哪一天。
          </li>
          <li>
            对公示的单位或金额有异议，在<a href="/notices">公示期内</a>提出，任何人都可以。
          </li>
        </ul>
      </section>
      <section className="section">
        <h2>这里的内容从哪里来</h2>
        <p>
          政策和措施来自已经印发的文件，每一条都能点开看原文依据。数字由名录、办件和资金台账算出，不是填报的。标有“演示数据”的企业、人员和金额都是虚构的。
        </p>
      </section>
    </div>
  );
}
