import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { StartRefusal } from "./start-refusal.ts";

/** Makes the folder if it is not there and looks whether it can be written to. @throws StartRefusal */
export const requireFolder = (folder: string): void => {
  try {
    makeFolder(resolve(folder));
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new StartRefusal(
      "folder-not-writable",
      `数据文件夹 ${folder} 建不了或不可写。请检查路径、权限和磁盘空间，或用 DATA_DIR 换一个文件夹。`,
    );
  }
};

/** Step by step: mkdir's own "recursive" never comes back where the system makes no folders, such as below /proc. */
const makeFolder = (folder: string): void => {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) throw new Error("Not a folder");
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (fault) {
    // Another process that starts now may have made it a moment before.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw fault;
  }
};
