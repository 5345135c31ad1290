import { z } from "zod";
import type { Context } from "#platform/context";
import { get, post, type Route, useCase } from "#platform/http";
import type { MoneyPort } from "../ports.ts";
import { bulk } from "./bulk.ts";
import { Bulk, DefaultFilter, LeaveKey, NamedFilter, NewFilter, NewLeave } from "./contract.ts";
import { escalate } from "./escalate.ts";
import { chooseDefaultFilter, deleteFilter, savedFilters, saveFilter } from "./filters.ts";
import { endLeave, leaves, takeLeave } from "./leave.ts";
import { supervision } from "./supervise.ts";

const Nothing = z.object({});

/** What an officer and a supervisor do with many cases or with none. Each step of a bulk checks the case itself. */
export const workbenchWith = (money: MoneyPort) => ({
  savedFilters: useCase({ may: "readOffice", takes: Nothing, does: savedFilters }),
  saveFilter: useCase({ may: "readOffice", takes: NewFilter, does: saveFilter }),
  deleteFilter: useCase({ may: "readOffice", takes: NamedFilter, does: deleteFilter }),
  chooseDefaultFilter: useCase({ may: "readOffice", takes: DefaultFilter, does: chooseDefaultFilter }),
  bulk: useCase({ may: "readOffice", takes: Bulk, does: (ctx: Context, input) => bulk(ctx, input, money) }),
  leaves: useCase({ may: "handleCase", takes: Nothing, does: leaves }),
  takeLeave: useCase({ may: "handleCase", takes: NewLeave, does: takeLeave }),
  endLeave: useCase({ may: "handleCase", takes: LeaveKey, does: endLeave }),
  /** What the night does, at once: it tells each level once, so it may be asked for at any time. */
  escalateNow: useCase({ may: "superviseCase", takes: Nothing, does: escalate }),
  supervision: useCase({ may: "superviseCase", takes: Nothing, does: supervision }),
});

export const workbenchRoutes = (money: MoneyPort): readonly Route[] => {
  const doors = workbenchWith(money);
  return [
    get("/office/filters", { summary: "本人保存的筛选", does: doors.savedFilters }),
    post("/office/filters", { summary: "保存一个筛选（同名则改写）", does: doors.saveFilter }),
    post("/office/filters/delete", { summary: "删除一个筛选", does: doors.deleteFilter }),
    post("/office/filters/default", {
      summary: "设定打开工作台时用哪个筛选",
      does: doors.chooseDefaultFilter,
    }),
    post("/office/bulk", {
      summary: "批量办理：每件单独办，逐件报告结果（同一 requestId 只办一次）",
      does: doors.bulk,
    }),
    get("/office/leaves", { summary: "请假交接", does: doors.leaves }),
    post("/office/leaves", { summary: "登记请假，由一位同事代办", does: doors.takeLeave }),
    post("/office/leaves/end", { summary: "提前结束请假", does: doors.endLeave }),
    post("/office/supervision/escalate", {
      summary: "现在清点一次超期并上报（同一级只报一次）",
      does: doors.escalateNow,
    }),
    get("/office/supervision", { summary: "督办：亮灯、上报、工作量、督办单", does: doors.supervision }),
  ];
};
